using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Finds the values of a layout in single records that come as names and values, or as JSON.</summary>
internal sealed class RecordBinder
{
    private readonly LayoutDetector _detector;
    private readonly PropertyNames _propertyNames;
    private readonly Provider? _provider;
    private readonly Dictionary<Layout, RowSchema> _schemas = new();
    private readonly Dictionary<Layout, JsonExtractor> _extractors = new();
    private string[] _names = Array.Empty<string>();
    private RowSchema? _schema;
    private ReportRow? _row;
    private bool _dependsOnValues;
    private TableBinding? _binding;
    private int[] _boundSlots = Array.Empty<int>();

    /// <summary>Creates a binder.</summary>
    /// <param name="catalog">Knows the layouts.</param>
    /// <param name="provider">The provider, where it is known.</param>
    /// <param name="names">Where the user says that values stand.</param>
    public RecordBinder(StatusCatalog catalog, Provider? provider, PropertyNames names)
    {
        _detector = new LayoutDetector(catalog, names);
        _propertyNames = names;
        _provider = provider;
    }

    /// <summary>The row of a flat record, until the next one is bound. Records with the same names one after another are bound once, unless their values tell the layout.</summary>
    /// <exception cref="ReportException">No layout fits, or several do.</exception>
    public BoundRow Bind(IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        if (_schema is null || _dependsOnValues || !NameList.AreSame(names, _names))
        {
            if (_propertyNames.FindMissing(names) is { } missing)
                throw new ReportException(ReportError.PropertyNotFound, "it has no property '" + missing + "'; its properties are " + Masking.Join(names));
            RecordShape shape = RecordShape.OfTable(names, column => values[column]);
            _schema = SchemaOf(_detector.Detect(new[] { shape }, _provider, null).Layout);
            TableBinding binding = new(_schema, names);
            _binding = binding;
            // Ids and numbers are not translated, so they need not be read.
            _boundSlots = _schema.TranslatedSlots.Where(slot => binding.ColumnsOf(slot).Length > 0).ToArray();
            _dependsOnValues = _detector.DependsOnValues(shape, _provider);
            _names = names.ToArray();
            _row = new ReportRow(_schema.SlotCount);
        }

        foreach (int slot in _boundSlots)
        {
            Utf8Slice value = default;
            foreach (int column in _binding!.ColumnsOf(slot))
            {
                if (string.IsNullOrWhiteSpace(values[column]))
                    continue;
                value = Utf8Slice.Of(values[column]).Trim();
                break;
            }

            _row![slot] = value;
        }

        return new BoundRow(_schema, _row!);
    }

    /// <summary>The rows of a nested record.</summary>
    /// <exception cref="ReportException">No layout fits, or several do.</exception>
    public IEnumerable<BoundRow> Bind(Utf8Slice document)
    {
        Layout layout = _detector.Detect(new[] { RecordShape.OfDocument(document) }, _provider, null).Layout;
        RowSchema schema = SchemaOf(layout);
        if (!_extractors.TryGetValue(layout, out JsonExtractor? extractor))
            _extractors.Add(layout, extractor = new JsonExtractor(schema));
        foreach (JsonFrame frame in Extract(extractor, document))
        {
            ReportRow row = new(schema.SlotCount);
            row.Damage = frame.LacksRows ? "it has no " + layout.Rows : null;
            for (int slot = 0; slot < schema.SlotCount; slot++)
                row[slot] = frame.Find(slot);
            row[RowSchema.CountSlot] = frame.FindOwn(RowSchema.CountSlot);
            yield return new BoundRow(schema, row);
        }
    }

    private static List<JsonFrame> Extract(JsonExtractor extractor, Utf8Slice document)
    {
        extractor.Extract(document);
        return extractor.Damage is not { } damage
            ? extractor.Rows
            : throw new ReportException(
                ReportError.NotValid, "it is not valid JSON from character " + damage.Offset.ToString(CultureInfo.InvariantCulture), damage);
    }

    private RowSchema SchemaOf(Layout layout)
    {
        if (!_schemas.TryGetValue(layout, out RowSchema? schema))
            _schemas.Add(layout, schema = new RowSchema(layout));
        return schema;
    }
}

/// <summary>A row, and the schema that numbers its values.</summary>
internal readonly struct BoundRow
{
    public BoundRow(RowSchema schema, ReportRow row)
    {
        Schema = schema;
        Row = row;
    }

    public RowSchema Schema { get; }

    public ReportRow Row { get; }
}
