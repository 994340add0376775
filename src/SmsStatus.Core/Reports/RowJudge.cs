using System;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Reports;

/// <summary>Decides where a row ends, and who reported it. Rows with the same deciding values are judged once and then found by their bytes.</summary>
internal sealed class RowJudge
{
    /// <summary>No send has more messages; and sums of such counts do not overflow.</summary>
    private const long LargestCount = 1_000_000_000;

    /// <summary>Free text may differ in every row; what is known is forgotten before it takes the memory.</summary>
    private const int MostKnown = 1 << 16;
    private readonly RowSchema _schema;
    private readonly StatusCatalog _catalog;
    private readonly Provider? _provider;
    private readonly bool _sharedCode;
    private readonly int[] _decidingSlots;
    private readonly JudgementCache _frequent;

    /// <summary>Whether rows with the same deciding values are never told apart by their count or the beginning of another value.</summary>
    private readonly bool _valuesDecide;
    private readonly Utf8Map<RowJudgement> _known = new();
    private readonly Utf8Key _key = new();

    /// <summary>Creates a judge of rows of one layout.</summary>
    /// <param name="schema">The layout's values.</param>
    /// <param name="catalog">Knows the providers that rows may name.</param>
    /// <param name="provider">Who reported all rows; null where each row names its own.</param>
    /// <param name="sharedCode">Whether all messages were sent from shared short codes.</param>
    /// <param name="binding">The columns of the table that the rows come from; null where they come from none.</param>
    public RowJudge(RowSchema schema, StatusCatalog catalog, Provider? provider, bool sharedCode, TableBinding? binding = null)
    {
        _schema = schema;
        _catalog = catalog;
        _provider = provider;
        _sharedCode = sharedCode;
        _decidingSlots = schema.DecidingSlots
            .Where(slot => provider is null || slot != (int)ReportField.Provider)
            .Where(slot => binding is null || binding.ColumnsOf(slot).Length > 0)
            .ToArray();
        _frequent = new JudgementCache(_decidingSlots);
        _valuesDecide = !schema.LooksAtBeginnings
            && (binding is null ? schema.PathsOf(RowSchema.CountSlot).Length : binding.ColumnsOf(RowSchema.CountSlot).Length) == 0;
    }

    /// <summary>The value that is at fault; none where the row as a whole is.</summary>
    public Utf8Slice Fault { get; private set; }

    /// <summary>How many messages the row stands for; at least 1.</summary>
    public long Count { get; private set; }

    /// <summary>Judges some rows, one after the other.</summary>
    /// <param name="rows">The rows, one of which becomes the current one.</param>
    /// <param name="judgements">Gets the judgements.</param>
    /// <param name="counts">Gets how many messages the rows stand for.</param>
    public void Judge(ReportRow rows, RowJudgement?[] judgements, long[] counts)
    {
        bool alike = _valuesDecide && rows.Damage is null && rows.Exclusion is null;
        if (alike)
            _frequent.Find(rows, judgements);
        for (int index = 0; index < rows.Count; index++)
        {
            counts[index] = 1;
            if (alike && judgements[index] is not null)
                continue;
            rows.Index = index;
            RowJudgement judgement = Judge(rows);
            judgements[index] = judgement;
            counts[index] = Count;
            if (alike)
                _frequent.Keep(rows, index, judgement);
        }
    }

    /// <summary>Judges the current row.</summary>
    public RowJudgement Judge(ReportRow row)
    {
        Count = 1;
        Fault = default;
        if (row.Damage is not null)
            return Judge(RowFate.Rejected, row.Damage);
        string? countFault = ReadCount(row[RowSchema.CountSlot]);
        if (row.Exclusion is not null)
            return Judge(RowFate.Excluded, row.Exclusion);
        RowJudgement judgement = _schema.FindBeginning(row) is { } beginning ? Exclude(row, beginning) : Find(row);
        if (countFault is not null && judgement.Fate != RowFate.Excluded)
            return Judge(RowFate.Rejected, countFault);
        if (judgement.BlamesProvider)
            Fault = row[ReportField.Provider];
        return judgement;
    }

    private RowJudgement Judge(RowFate fate, string reason) => new(fate, reason, _provider, KeyOf(_provider));

    private RowJudgement Exclude(ReportRow row, string reason) => new(RowFate.Excluded, reason, _provider, KeyOf(_provider))
    {
        Code = row[ReportField.Code].ToString(),
        ProviderStatus = row[ReportField.ProviderStatus].ToString(),
    };

    private ReportField[] KeyOf(Provider? provider) => _schema.Layout.Key ?? provider?.Key ?? Array.Empty<ReportField>();

    private RowJudgement Find(ReportRow row)
    {
        int position = _known.Find(_key.Set(row, _decidingSlots), out bool added);
        RowJudgement judgement = added ? JudgeAnew(row) : _known[position];
        if (_known.Count > MostKnown)
            _known.Clear();
        else
            _known[position] = judgement;
        return judgement;
    }

    private RowJudgement JudgeAnew(ReportRow row)
    {
        if (_schema.FindExclusion(row) is { } exclusion)
            return Exclude(row, exclusion);
        Utf8Slice code = _schema.FindCode(row);
        Utf8Slice status = _schema.FindStatus(row, code);
        if (code.Length == 0 && status.Length == 0)
            return Judge(RowFate.Rejected, "it has neither a status nor a code");
        Utf8Slice name = row[ReportField.Provider];
        Provider? provider = _provider ?? (name.Length == 0 ? null : _catalog.FindProvider(name.ToString()));
        string? fault = provider is not null ? null
            : name.Length == 0 ? "it names no provider"
            : "no provider is called '" + Masking.Mask(name.ToString()) + "'";
        return new RowJudgement(fault is null ? RowFate.Event : RowFate.Rejected, fault, provider, KeyOf(provider))
        {
            BlamesProvider = provider is null && name.Length > 0,
            Code = code.ToString(),
            ProviderStatus = status.ToString(),
            IsSharedCode = _sharedCode || IsTrue(row[ReportField.SharedCode]),
            HasFailedPart = row[ReportField.FailedSegments] is { Length: > 0 } failed && failed.ToString() != "0",
        };
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

    private static bool IsTrue(Utf8Slice value) =>
        value.Length > 0 && value.ToString().ToUpperInvariant() is ("TRUE" or "1" or "YES" or "Y");
}
