using System;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Reflection;

namespace SmsStatus.Abstractions;

/// <summary>
/// What PowerShell keeps of an object and does not show: asking for what is shown costs more than all else that is done with an
/// object. Where a version keeps it elsewhere there is nothing, and what is shown has to do.
/// </summary>
internal static class ObjectInternals
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
    private static readonly PropertyInfo? s_members = typeof(PSObject).GetProperty("InstanceMembers", Hidden);
    private static readonly Func<PSObject, object>? s_membersOf = Getter<object>(s_members);

    /// <summary>Windows PowerShell calls it by the second name.</summary>
    private static readonly FieldInfo? s_table =
        s_members?.PropertyType.GetField("_members", Hidden) ?? s_members?.PropertyType.GetField("members", Hidden);
    private static readonly Func<PSObject, Collection<string>>? s_typeNamesOf = Getter<Collection<string>>(typeof(PSObject).GetProperty("InternalTypeNames", Hidden));

    /// <summary>The members that an object was given itself, by their names; null where it never had any, or they are kept elsewhere. PowerShell locks the table while it reads or changes it.</summary>
    public static OrderedDictionary? MembersOf(PSObject value) =>
        s_membersOf is null || s_table is null ? null : s_table.GetValue(s_membersOf(value)) as OrderedDictionary;

    /// <summary>
    /// The type names of an object. Whoever asks for those that are shown may change them, so PowerShell enters the object in a table
    /// of all objects, which slows all garbage collections down.
    /// </summary>
    public static Collection<string>? TypeNamesOf(PSObject value) => s_typeNamesOf?.Invoke(value);

    private static Func<PSObject, T>? Getter<T>(PropertyInfo? property)
        where T : class =>
        property?.GetMethod is { } getter && typeof(T).IsAssignableFrom(getter.ReturnType)
            ? (Func<PSObject, T>)getter.CreateDelegate(typeof(Func<PSObject, T>))
            : null;
}
