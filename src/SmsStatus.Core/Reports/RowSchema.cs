using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>The values that a layout wants from each row, numbered: first the report fields, then the count, then what exclusions look at.</summary>
internal sealed class RowSchema
{
    public const int CountSlot = (int)ReportField.FailedSegments + 1;
    private const int FirstExclusionSlot = CountSlot + 1;
    private readonly List<FieldPath[]> _paths = new();
    private readonly int _ignoreCodeSlot;
    private readonly Utf8Slice _blankStatus;
    private readonly Utf8Slice[][] _beginnings;

    public RowSchema(Layout layout)
    {
        Layout = layout;
        _blankStatus = Utf8Slice.Of(layout.BlankStatus);
        for (int slot = 0; slot < CountSlot; slot++)
            _paths.Add(layout.Fields.TryGetValue((ReportField)slot, out FieldPath[]? paths) ? paths : System.Array.Empty<FieldPath>());
        _paths.Add(layout.Count);
        foreach (Exclusion exclusion in layout.Exclusions)
            _paths.Add(exclusion.When.Paths);
        _beginnings = layout.Exclusions
            .Select(exclusion => exclusion.When.Beginnings.Select(beginning => Utf8Slice.Of(beginning.ToLowerInvariant())).ToArray())
            .ToArray();
        _ignoreCodeSlot = _paths.Count;
        if (layout.IgnoreCode is not null)
            _paths.Add(layout.IgnoreCode.Paths);
    }

    public Layout Layout { get; }

    public int SlotCount => _paths.Count;

    /// <summary>Whether rows are excluded by how one of their values begins.</summary>
    public bool LooksAtBeginnings => _beginnings.Any(beginnings => beginnings.Length > 0);

    /// <summary>The values that decide what a row says, besides those that identify and date it, and those whose beginning excludes it.</summary>
    public IEnumerable<int> DecidingSlots => new[]
        {
            (int)ReportField.Provider, (int)ReportField.Code, (int)ReportField.ProviderStatus, (int)ReportField.SharedCode, (int)ReportField.FailedSegments,
        }
        .Concat(Enumerable.Range(FirstExclusionSlot, SlotCount - FirstExclusionSlot))
        .Where(slot => _paths[slot].Length > 0 && !LooksAtBeginning(slot));

    /// <summary>The values that translating a row needs: all but those that identify and date it.</summary>
    public IEnumerable<int> TranslatedSlots => DecidingSlots
        .Append(CountSlot)
        .Concat(Enumerable.Range(0, SlotCount).Where(LooksAtBeginning));

    /// <summary>The values that documents may fill.</summary>
    /// <param name="ignored">The fields that nobody will look at.</param>
    public int[] FindSlots(IReadOnlyCollection<ReportField> ignored) =>
        Enumerable.Range(0, SlotCount).Where(slot => _paths[slot].Length > 0 && !ignored.Contains((ReportField)slot)).ToArray();

    /// <summary>Where the value of a slot may stand, in the order of preference.</summary>
    public FieldPath[] PathsOf(int slot) => _paths[slot];

    /// <summary>The code of a row, unless it is one of another code space.</summary>
    public Utf8Slice FindCode(ReportRow row) =>
        Layout.IgnoreCode is { } ignore && ignore.Holds(row[_ignoreCodeSlot].ToString()) ? default : row[ReportField.Code];

    /// <summary>The status word of a row, or the one that the lack of both code and status stands for.</summary>
    public Utf8Slice FindStatus(ReportRow row, Utf8Slice code) =>
        Layout.BlankStatus is not null && code.Length == 0 && row[ReportField.ProviderStatus].Length == 0
            ? _blankStatus
            : row[ReportField.ProviderStatus];

    /// <summary>Why a row is no outbound SMS event by how one of its values begins, which may differ in every row; null where none tells that.</summary>
    public string? FindBeginning(ReportRow row)
    {
        for (int index = 0; index < _beginnings.Length; index++)
            foreach (Utf8Slice beginning in _beginnings[index])
                if (row[FirstExclusionSlot + index].StartsWith(beginning))
                    return Layout.Exclusions[index].Reason;
        return null;
    }

    /// <summary>Why a row is no outbound SMS event by one of its deciding values, or null where it is one.</summary>
    public string? FindExclusion(ReportRow row)
    {
        for (int index = 0; index < Layout.Exclusions.Count; index++)
        {
            if (LooksAtBeginning(FirstExclusionSlot + index))
                continue;
            Utf8Slice value = row[FirstExclusionSlot + index];
            if (value.Length > 0 && Layout.Exclusions[index].When.Holds(value.ToString()))
                return Layout.Exclusions[index].Reason;
        }

        return null;
    }

    private bool LooksAtBeginning(int slot) =>
        slot >= FirstExclusionSlot && slot < _ignoreCodeSlot && _beginnings[slot - FirstExclusionSlot].Length > 0;
}
