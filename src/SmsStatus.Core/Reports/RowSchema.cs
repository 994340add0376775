using System.Collections.Generic;
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

    public RowSchema(Layout layout)
    {
        Layout = layout;
        _blankStatus = Utf8Slice.Of(layout.BlankStatus);
        for (int slot = 0; slot < CountSlot; slot++)
            _paths.Add(layout.Fields.TryGetValue((ReportField)slot, out FieldPath[]? paths) ? paths : System.Array.Empty<FieldPath>());
        _paths.Add(layout.Count);
        foreach (Exclusion exclusion in layout.Exclusions)
            _paths.Add(exclusion.When.Paths);
        _ignoreCodeSlot = _paths.Count;
        if (layout.IgnoreCode is not null)
            _paths.Add(layout.IgnoreCode.Paths);
    }

    public Layout Layout { get; }

    public int SlotCount => _paths.Count;

    /// <summary>Where the value of a slot may stand, in the order of preference.</summary>
    public FieldPath[] PathsOf(int slot) => _paths[slot];

    /// <summary>Puts the layout's own knowledge into a row: codes of another code space go, a missing status becomes the one it stands for.</summary>
    public void Complete(ReportRow row)
    {
        if (Layout.IgnoreCode is { } ignore && ignore.Holds(row[_ignoreCodeSlot].Trim().ToString()))
            row[(int)ReportField.Code] = default;
        if (Layout.BlankStatus is not null
            && row[ReportField.Code].Trim().Length == 0 && row[ReportField.ProviderStatus].Trim().Length == 0)
            row[(int)ReportField.ProviderStatus] = _blankStatus;
    }

    /// <summary>Why a row is no outbound SMS event, or null where it is one.</summary>
    public string? FindExclusion(ReportRow row)
    {
        for (int index = 0; index < Layout.Exclusions.Count; index++)
        {
            Utf8Slice value = row[FirstExclusionSlot + index];
            if (value.Trim().Length > 0 && Layout.Exclusions[index].When.Holds(value.Trim().ToString()))
                return Layout.Exclusions[index].Reason;
        }

        return null;
    }
}
