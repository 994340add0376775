using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Reflection;
using SmsStatus.Reports;

namespace SmsStatus.Abstractions;

/// <summary>Adds the properties of verdicts to copies of pipeline objects. What objects of the same properties share is found once.</summary>
internal sealed class UnifiedColumns
{
    private const string Prefix = "Unified";

    /// <summary>Free text may give every object a verdict of its own; what is known is forgotten before it takes the memory.</summary>
    private const int MostKnown = 1024;

    private static readonly (string Name, Func<UnifiedStatus, object?> Value)[] s_columns =
    {
        (nameof(UnifiedStatus.Provider), status => status.Provider),
        (nameof(UnifiedStatus.Code), status => status.Code),
        (nameof(UnifiedStatus.ProviderStatus), status => status.ProviderStatus),
        (nameof(UnifiedStatus.Status), status => status.Status),
        (nameof(UnifiedStatus.Outcome), status => status.Outcome),
        (nameof(UnifiedStatus.Finality), status => status.Finality),
        (nameof(UnifiedStatus.Cause), status => status.Cause),
        (nameof(UnifiedStatus.Action), status => status.Action),
        (nameof(UnifiedStatus.Retry), status => status.Retry),
        (nameof(UnifiedStatus.Persistence), status => status.Persistence),
        (nameof(UnifiedStatus.Evidence), status => status.Evidence),
        (nameof(UnifiedStatus.Origin), status => status.Origin),
        (nameof(UnifiedStatus.Billable), status => status.Billable),
        (nameof(UnifiedStatus.Suppression), status => status.Suppression),
        (nameof(UnifiedStatus.Name), status => status.Name),
        (nameof(UnifiedStatus.Meaning), status => status.Meaning),
        (nameof(UnifiedStatus.Advice), status => status.Advice),
        (nameof(UnifiedStatus.Conflict), status => status.Conflict),
        (nameof(UnifiedStatus.Source), status => status.Source),
    };

    /// <summary>
    /// Makes an object with room for its columns. It keeps them itself, as the objects of Import-Csv do, where others look
    /// theirs up in a table of all objects that every garbage collection walks through. Windows PowerShell has none.
    /// </summary>
    private static readonly ConstructorInfo? s_roomy = Array.Find(
        typeof(PSObject).GetConstructors(),
        constructor => constructor.GetParameters() is { Length: 1 } parameters && parameters[0].ParameterType == typeof(int));

    private readonly Dictionary<UnifiedStatus, PSNoteProperty[]> _known = new();
    private readonly string[] _columns = new string[s_columns.Length];
    private PSNoteProperty[] _empty = Array.Empty<PSNoteProperty>();
    private string[] _names = Array.Empty<string>();
    private bool[] _keeps = Array.Empty<bool>();
    private object[] _room = Array.Empty<object>();

    /// <summary>
    /// A copy of an object with the unified columns behind its own. Where the object has a property of that name, its own
    /// stays as it is and the column is called <c>Unified…</c>.
    /// </summary>
    /// <param name="values">The object's properties; they are not changed.</param>
    /// <param name="status">The verdict; null leaves the columns empty, so that every copy has the same ones.</param>
    public PSObject Append(ObjectValues values, UnifiedStatus? status)
    {
        bool areKnown = _empty.Length > 0 && NameList.AreSame(values.Names, _names);
        if (!areKnown)
            NameColumns(values.Names);
        PSObject result = s_roomy is null ? new PSObject() : (PSObject)s_roomy.Invoke(_room);
        // PowerShell has to learn of a name once, not of every property of that name.
        OrderedDictionary? members = areKnown ? ObjectInternals.MembersOf(result) : null;
        for (int index = 0; index < _keeps.Length; index++)
            if (_keeps[index])
                Add(result, members, values.Notes[index]);
        foreach (PSNoteProperty column in status is null ? _empty : ColumnsOf(status))
            Add(result, members, column);
        return result;
    }

    /// <summary>
    /// Adds a property of the object's own, so that verdicts can share theirs, and one that came from a type can be set. That its
    /// name is new, and not reserved, is known already.
    /// </summary>
    private static void Add(PSObject result, OrderedDictionary? members, PSNoteProperty note)
    {
        PSNoteProperty own = new(note.Name, note.Value);
        if (members is null)
            result.Properties.Add(own, preValidated: true);
        else
            members.Add(own.Name, own);
    }

    /// <summary>Settles what the columns are called, and which of an object's own properties stay.</summary>
    private void NameColumns(IReadOnlyList<string> names)
    {
        HashSet<string> own = new(names, StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < _columns.Length; index++)
            _columns[index] = own.Contains(s_columns[index].Name) ? Prefix + s_columns[index].Name : s_columns[index].Name;
        // An earlier run over the same objects leaves columns behind; they are replaced.
        HashSet<string> taken = new(_columns, StringComparer.OrdinalIgnoreCase);
        _names = new string[names.Count];
        _keeps = new bool[names.Count];
        for (int index = 0; index < _names.Length; index++)
        {
            _names[index] = names[index];
            _keeps[index] = taken.Add(names[index]);
        }

        _room = new object[] { _names.Length + _columns.Length };
        _known.Clear();
        _empty = Array.ConvertAll(_columns, column => new PSNoteProperty(column, null));
    }

    private PSNoteProperty[] ColumnsOf(UnifiedStatus status)
    {
        if (_known.TryGetValue(status, out PSNoteProperty[]? columns))
            return columns;
        columns = new PSNoteProperty[_columns.Length];
        for (int index = 0; index < columns.Length; index++)
            columns[index] = new PSNoteProperty(_columns[index], s_columns[index].Value(status));
        if (_known.Count >= MostKnown)
            _known.Clear();
        _known.Add(status, columns);
        return columns;
    }
}
