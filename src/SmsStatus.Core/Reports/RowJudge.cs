using System;
using System.Globalization;

namespace SmsStatus.Reports;

/// <summary>Decides where a row ends, and who reported it.</summary>
internal sealed class RowJudge
{
    /// <summary>No send has more messages; and sums of such counts do not overflow.</summary>
    private const long LargestCount = 1_000_000_000;
    private readonly RowSchema _schema;
    private readonly StatusCatalog _catalog;
    private readonly Provider? _provider;
    private readonly bool _sharedCode;
    private readonly Utf8Map<Provider?> _named = new();
    private readonly Utf8Key _key = new();

    /// <summary>Creates a judge of rows of one layout.</summary>
    /// <param name="schema">The layout's values.</param>
    /// <param name="catalog">Knows the providers that rows may name.</param>
    /// <param name="provider">Who reported all rows; null where each row names its own.</param>
    /// <param name="sharedCode">Whether all messages were sent from shared short codes.</param>
    public RowJudge(RowSchema schema, StatusCatalog catalog, Provider? provider, bool sharedCode)
    {
        _schema = schema;
        _catalog = catalog;
        _provider = provider;
        _sharedCode = sharedCode;
    }

    public RowFate Fate { get; private set; }

    /// <summary>Why the row is excluded or rejected; null for an event.</summary>
    public string? Reason { get; private set; }

    /// <summary>The value that is at fault; none where the row as a whole is.</summary>
    public Utf8Slice Fault { get; private set; }

    /// <summary>Who reported; null where the row does not tell.</summary>
    public Provider? Provider { get; private set; }

    /// <summary>How many messages the row stands for; at least 1.</summary>
    public long Count { get; private set; }

    public bool IsSharedCode { get; private set; }

    /// <summary>Whether the row itself says that a part of its message failed.</summary>
    public bool HasFailedPart { get; private set; }

    /// <summary>The fields that identify the row's message.</summary>
    public ReportField[] Key => _schema.Layout.Key ?? Provider?.Key ?? Array.Empty<ReportField>();

    public void Judge(ReportRow row)
    {
        Provider = _provider;
        Count = 1;
        IsSharedCode = false;
        HasFailedPart = false;
        Fault = default;
        Fate = RowFate.Rejected;
        Reason = row.Damage;
        if (Reason is not null)
            return;
        string? countFault = ReadCount(row[RowSchema.CountSlot]);
        Reason = row.Exclusion ?? _schema.FindExclusion(row);
        if (Reason is not null)
        {
            Fate = RowFate.Excluded;
            return;
        }

        _schema.Complete(row);
        Reason = countFault ?? FindFault(row);
        if (Reason is not null)
            return;
        Fate = RowFate.Event;
        IsSharedCode = _sharedCode || IsTrue(row[ReportField.SharedCode].Trim());
        HasFailedPart = row[ReportField.FailedSegments].Trim() is { Length: > 0 } failed && failed.ToString() != "0";
    }

    /// <summary>Sets how many messages the row stands for; says what is wrong where it does not tell.</summary>
    private string? ReadCount(Utf8Slice count)
    {
        if (count.Length == 0)
            return null;
        if (!long.TryParse(count.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number == 0)
        {
            Fault = count;
            return "its count is no positive whole number";
        }

        if (number > LargestCount)
        {
            Fault = count;
            return "its count is larger than any send";
        }

        Count = number;
        return null;
    }

    /// <summary>Why a well-formed row is no event; null where it is one.</summary>
    private string? FindFault(ReportRow row)
    {
        if (row[ReportField.Code].Trim().Length == 0 && row[ReportField.ProviderStatus].Trim().Length == 0)
            return "it has neither a status nor a code";
        return Provider is null ? FindProvider(row[ReportField.Provider].Trim()) : null;
    }

    /// <summary>Sets the provider that a row names; says what is wrong where it names none that is known.</summary>
    private string? FindProvider(Utf8Slice name)
    {
        if (name.Length == 0)
            return "it names no provider";
        int position = _named.Find(_key.Clear().Add(name), out bool added);
        if (added)
            _named[position] = _catalog.FindProvider(name.ToString());
        Provider = _named[position];
        Fault = Provider is null ? name : default;
        return Provider is null ? "no provider is called '" + Masking.Mask(name.ToString()) + "'" : null;
    }

    private static bool IsTrue(Utf8Slice value) =>
        value.Length > 0 && value.ToString().ToUpperInvariant() is ("TRUE" or "1" or "YES" or "Y");
}
