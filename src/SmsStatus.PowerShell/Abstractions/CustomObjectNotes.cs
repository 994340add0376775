using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using SmsStatus.Reports;

namespace SmsStatus.Abstractions;

/// <summary>
/// Reads custom objects whose properties are all notes, as those of Import-Csv are, from where PowerShell keeps them. Asking an object
/// for its properties costs more than all else that is done with it, since PowerShell puts each time together what it has and what
/// its types add; so only the types are asked, as long as one object after the other has the same ones. What Update-TypeData adds to
/// them meanwhile is not noticed.
/// </summary>
internal sealed class CustomObjectNotes
{
    private const string DeserializedPrefix = "Deserialized.";
    private string[] _types = Array.Empty<string>();

    /// <summary>Whether objects of the types have nothing but what they were given.</summary>
    private bool _isPlain;

    /// <summary>Puts all properties of an object, which are its own, into an empty list; false where it is none of these objects, or has to be asked.</summary>
    public bool TryRead(PSObject input, List<PSNoteProperty> notes)
    {
        if (input.BaseObject is not PSCustomObject || ObjectInternals.TypeNamesOf(input) is not { } types || !IsPlain(types)
            || ObjectInternals.MembersOf(input) is not { } members)
            return false;
        lock (members)
        {
            for (int index = 0; index < members.Count; index++)
            {
                object? member = members[index];
                if (member is null || member.GetType() != typeof(PSNoteProperty))
                {
                    notes.Clear();
                    return false;
                }

                notes.Add((PSNoteProperty)member);
            }
        }

        return true;
    }

    private bool IsPlain(Collection<string> types)
    {
        if (NameList.AreSame(types, _types))
            return _isPlain;
        _types = types.ToArray();
        // An object of these types that was given nothing shows what they add. What came out of a file or another process may have
        // properties of the object that it was there.
        PSObject bare = new();
        bare.TypeNames.Clear();
        foreach (string type in _types)
            bare.TypeNames.Add(type);
        _isPlain = !bare.Properties.Any() && !_types.Any(type => type.StartsWith(DeserializedPrefix, StringComparison.Ordinal));
        return _isPlain;
    }
}
