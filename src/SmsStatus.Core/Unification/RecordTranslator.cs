using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>Translates single records: flat ones by their names and values, nested ones as JSON.</summary>
public sealed class RecordTranslator
{
    private readonly StatusResolver _resolver;
    private readonly RecordBinder _binder;
    private readonly Provider? _provider;
    private readonly bool _sharedCode;
    private readonly Dictionary<RowSchema, RowJudge> _judges = new();

    /// <summary>Creates a translator for any number of records.</summary>
    /// <param name="resolver">Gives the verdicts.</param>
    /// <param name="options">What is known of the records beyond what they say themselves.</param>
    /// <exception cref="UnknownProviderException">The options name a provider that the catalog does not know.</exception>
    public RecordTranslator(StatusResolver resolver, RecordOptions options)
    {
        _resolver = resolver ?? throw new ArgumentNullException(nameof(resolver));
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        _provider = options.Provider is null ? null : resolver.Catalog.GetProvider(options.Provider);
        _binder = new RecordBinder(resolver.Catalog, _provider, options.Properties);
        _sharedCode = options.SharedCode;
    }

    /// <summary>Translates a flat record.</summary>
    /// <param name="names">The names of its properties.</param>
    /// <param name="values">Their values as texts; null where there is none.</param>
    /// <exception cref="ReportException">The names are those of no known layout.</exception>
    /// <exception cref="ProviderRequiredException">Nothing tells the provider.</exception>
    /// <exception cref="UnknownProviderException">The record names a provider that the catalog does not know.</exception>
    public RecordVerdict Translate(IReadOnlyList<string> names, IReadOnlyList<string?> values) =>
        Judge(_binder.Bind(names, values));

    /// <summary>Translates a nested record; one that holds several rows has several verdicts.</summary>
    /// <param name="json">The record as JSON in UTF-8.</param>
    /// <exception cref="ReportException">The record is of no known layout.</exception>
    /// <exception cref="ProviderRequiredException">Nothing tells the provider.</exception>
    /// <exception cref="UnknownProviderException">The record names a provider that the catalog does not know.</exception>
    public IEnumerable<RecordVerdict> Translate(byte[] json)
    {
        if (json is null)
            throw new ArgumentNullException(nameof(json));
        return _binder.Bind(new Utf8Slice(json, 0, json.Length)).Select(Judge);
    }

    private RecordVerdict Judge(BoundRow bound)
    {
        if (!_judges.TryGetValue(bound.Schema, out RowJudge? judge))
        {
            Provider? provider = _provider
                ?? (bound.Schema.Layout.Provider is { } name ? _resolver.Catalog.GetProvider(name) : null);
            _judges.Add(bound.Schema, judge = new RowJudge(bound.Schema, _resolver.Catalog, provider, _sharedCode));
        }

        ReportRow row = bound.Row;
        RowJudgement judgement = judge.Judge(row);
        if (judgement.Fate == RowFate.Event)
            return (RecordVerdict)(judgement.Conclusion ??= new RecordVerdict(_resolver.Resolve(judgement)));
        if (judgement.Fate == RowFate.Excluded)
            return new RecordVerdict(judgement.Reason!, isExcluded: true);
        if (judgement.BlamesProvider && HasStatus(row))
            return Unknown(row);
        if (judgement.Provider is null && HasStatus(row))
            throw new ProviderRequiredException(_resolver.Catalog, row[ReportField.Code].ToString());
        return new RecordVerdict(judgement.Reason!, isExcluded: false);
    }

    private static bool HasStatus(ReportRow row) =>
        row[ReportField.Code].Length > 0 || row[ReportField.ProviderStatus].Length > 0;

    /// <summary>Fails as a provider named by hand does.</summary>
    private RecordVerdict Unknown(ReportRow row) =>
        new(_resolver.Resolve(row[ReportField.Provider].ToString(), row[ReportField.Code].ToString()));
}
