using System;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Reflection;

namespace SmsStatus.Abstractions;

/// <summary>What PowerShell keeps of an object and does not show. Where a version keeps it elsewhere it is null, and what is shown has to do.</summary>
internal static class ObjectInternals
{
    /// <summary>The members that an object was given itself, without what its types add and without the checks and notices of those that are shown.</summary>
    public static readonly Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? Members = Find<PSMemberInfoCollection<PSMemberInfo>>("InstanceMembers");

    /// <summary>Whoever asks for the type names that PowerShell shows may change them, so it enters them in a table of all objects, which slows all garbage collections down.</summary>
    public static readonly Func<PSObject, Collection<string>>? TypeNames = Find<Collection<string>>("InternalTypeNames");

    private static Func<PSObject, T>? Find<T>(string name)
    {
        MethodInfo? getter = typeof(PSObject).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)?.GetMethod;
        return getter is not null && typeof(T).IsAssignableFrom(getter.ReturnType)
            ? (Func<PSObject, T>)getter.CreateDelegate(typeof(Func<PSObject, T>))
            : null;
    }
}
