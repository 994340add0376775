using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace SmsStatus.Abstractions;

/// <summary>
/// Reads custom objects whose properties are all notes, as those of Import-Csv are, from where PowerShell keeps them. Asking an object
/// for its properties costs more than all else that is done with it, since PowerShell puts each time together what it has and what
/// its types add; so it is asked only once for each kind of object whether its types add anything.
/// </summary>
internal sealed class CustomObjectNotes
{
    /// <summary>What PowerShell does not show; null where there is no such thing, and objects are asked.</summary>
    private static readonly Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? s_membersOf = FindMembers();

    /// <summary>The types of the objects that have nothing but notes; null where none is known.</summary>
    private string[]? _types;

    /// <summary>Reads the notes of an object; false where it may have other properties too.</summary>
    /// <param name="input">The object.</param>
    /// <param name="notes">Gets the notes; they are the object's own.</param>
    public bool TryRead(PSObject input, List<PSNoteProperty> notes)
    {
        notes.Clear();
        if (s_membersOf is null || _types is null || input.BaseObject is not PSCustomObject || !input.TypeNames.SequenceEqual(_types, StringComparer.Ordinal))
            return false;
        foreach (PSMemberInfo member in s_membersOf(input))
        {
            if (member.GetType() != typeof(PSNoteProperty))
                return false;
            notes.Add((PSNoteProperty)member);
        }

        return true;
    }

    /// <summary>Learns from an object that was asked for its properties.</summary>
    /// <param name="input">The object.</param>
    /// <param name="count">How many properties it has.</param>
    public void Learn(PSObject input, int count)
    {
        bool isPlain = s_membersOf is not null && input.BaseObject is PSCustomObject
            && s_membersOf(input).Count(member => member.GetType() == typeof(PSNoteProperty)) == count;
        _types = isPlain ? input.TypeNames.ToArray() : null;
    }

    private static Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? FindMembers()
    {
        MethodInfo? getter = typeof(PSObject).GetProperty("InstanceMembers", BindingFlags.Instance | BindingFlags.NonPublic)?.GetMethod;
        return getter is not null && typeof(PSMemberInfoCollection<PSMemberInfo>).IsAssignableFrom(getter.ReturnType)
            ? (Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>)getter.CreateDelegate(typeof(Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>))
            : null;
    }
}
