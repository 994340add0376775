using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>One shape in which a provider hands out reports: how to recognize it and where its values stand.</summary>
internal sealed class Layout
{
    public Layout(string name, string title, string? provider)
    {
        Name = name;
        Title = title;
        Provider = provider;
    }

    public string Name { get; }

    public string Title { get; }

    /// <summary>The provider whose layout this is; null for the general table, where a column names the provider.</summary>
    public string? Provider { get; }

    public Recognition Recognition { get; set; } = new();

    /// <summary>Whether it stands in a user's file: where a report is of such a layout and of one of ours, it is of the user's.</summary>
    public bool IsOfUser { get; set; }

    /// <summary>Whether a report that is of another layout as well is of that one; for the layout of a standard that providers follow.</summary>
    public bool Yields { get; set; }

    /// <summary>The array whose elements are the rows; null where each record is one row.</summary>
    public FieldPath? Rows { get; set; }

    /// <summary>Where a row that stands for many messages says how many.</summary>
    public FieldPath[] Count { get; set; } = Array.Empty<FieldPath>();

    public Dictionary<ReportField, FieldPath[]> Fields { get; private set; } = new();

    /// <summary>The fields that identify a message in this layout; null where the provider's own do.</summary>
    public ReportField[]? Key { get; set; }

    /// <summary>The status word of rows that have neither a status nor a code yet; null where such rows are faulty.</summary>
    public string? BlankStatus { get; set; }

    /// <summary>When the code of a row is of another code space and only its status word counts; null for never.</summary>
    public RowCondition? IgnoreCode { get; set; }

    /// <summary>How time stamps are written; the first notation that fits counts.</summary>
    public TimeNotation[] Times { get; set; } = { TimeNotation.Iso8601 };

    /// <summary>The offset of time stamps that carry none; null where nothing is known.</summary>
    public TimeSpan? Offset { get; set; }

    public IReadOnlyList<Exclusion> Exclusions { get; set; } = Array.Empty<Exclusion>();

    /// <summary>A copy whose fields can be changed.</summary>
    public Layout Clone()
    {
        Layout copy = (Layout)MemberwiseClone();
        copy.Fields = new Dictionary<ReportField, FieldPath[]>(Fields);
        return copy;
    }

    /// <summary>The layout with its provider, as shown to users.</summary>
    public override string ToString() => Provider is null ? Name : Provider + " " + Name;
}

/// <summary>How time stamps are written.</summary>
internal enum TimeNotation
{
    Iso8601,
    EpochMilliseconds,
    EpochSeconds,

    /// <summary>Month first and a twelve-hour clock, such as <c>11/3/2016 11:49:02 AM</c>; ISO 8601 is understood as well.</summary>
    UnitedStates,

    /// <summary>As in the headers of mails, such as <c>Thu, 07 Mar 2024 10:00:00 +0000</c>.</summary>
    Rfc2822,

    /// <summary>Two digits each of year, month, day, hour, minute and perhaps second, as SMPP receipts have them.</summary>
    Compact,
}

/// <summary>What a record must show to be of a layout.</summary>
internal sealed class Recognition
{
    public IReadOnlyList<FieldPath[]> All { get; set; } = Array.Empty<FieldPath[]>();

    public IReadOnlyList<FieldPath[]> None { get; set; } = Array.Empty<FieldPath[]>();

    public IReadOnlyList<ValueCondition> Values { get; set; } = Array.Empty<ValueCondition>();
}

/// <summary>A condition on one value: one of a set, or a beginning. Values of a set are compared as codes are.</summary>
internal sealed class ValueCondition
{
    private readonly string[] _in;
    private readonly string? _startsWith;

    public ValueCondition(FieldPath[] paths, string[] values, string? startsWith)
    {
        Paths = paths;
        _in = values.Select(Label.NormalizeCode).ToArray();
        _startsWith = startsWith;
    }

    public FieldPath[] Paths { get; }

    public bool Holds(string? value) =>
        value is not null
        && (_in.Length == 0 || _in.Contains(Label.NormalizeCode(value), StringComparer.Ordinal))
        && (_startsWith is null || value.StartsWith(_startsWith, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A condition on a value of a row.</summary>
internal sealed class RowCondition
{
    private readonly string[] _values;

    public RowCondition(FieldPath[] paths, RowComparison comparison, string[] values)
    {
        Paths = paths;
        Comparison = comparison;
        Beginnings = comparison == RowComparison.StartsWith ? values : Array.Empty<string>();
        _values = values.Select(Label.NormalizeCode).ToArray();
    }

    public FieldPath[] Paths { get; }

    public RowComparison Comparison { get; }

    /// <summary>How values begin that fulfil it; none where whole values are compared.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    /// <summary>Whether a row with this value fulfils it. A row without the value never does.</summary>
    public bool Holds(string value) => Comparison == RowComparison.StartsWith
        ? Beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        : _values.Contains(Label.NormalizeCode(value), StringComparer.Ordinal) == (Comparison == RowComparison.In);
}

/// <summary>How a value of a row is compared.</summary>
internal enum RowComparison
{
    /// <summary>It is one of a set, as codes are compared.</summary>
    In,

    /// <summary>It is none of a set.</summary>
    NotIn,

    /// <summary>It begins with one of a set, in any case.</summary>
    StartsWith,
}

/// <summary>Rows that are no outbound SMS events and stay out of the figures.</summary>
internal sealed class Exclusion
{
    public Exclusion(RowCondition when, string reason)
    {
        When = when;
        Reason = reason;
    }

    public RowCondition When { get; }

    public string Reason { get; }
}
