using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;

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

    private readonly List<PSPropertyInfo> _notes = new();
    private string[] _types = Array.Empty<string>();

    /// <summary>Whether objects of the types have nothing but what they were given.</summary>
    private bool _isPlain;

    /// <summary>All properties of an object, until the next one is read; they are its own.</summary>
    public IEnumerable<PSPropertyInfo> PropertiesOf(PSObject input)
    {
        if (ObjectInternals.Members is not { } members || ObjectInternals.TypeNames is not { } types
            || input.BaseObject is not PSCustomObject || !IsPlain(types(input)))
            return input.Properties;
        _notes.Clear();
        foreach (PSMemberInfo member in members(input))
        {
            if (member.GetType() != typeof(PSNoteProperty))
                return input.Properties;
            _notes.Add((PSNoteProperty)member);
        }

        return _notes;
    }

    private bool IsPlain(Collection<string> types)
    {
        if (types.SequenceEqual(_types, StringComparer.Ordinal))
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
