using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Finds the layout of a report by what is in it, never by its name.</summary>
internal sealed class LayoutDetector
{
    /// <summary>What makes a record one of the general table.</summary>
    private static readonly ReportField[] s_generalFields = { ReportField.Provider, ReportField.Code, ReportField.ProviderStatus };

    private readonly StatusCatalog _catalog;
    private readonly PropertyNames _names;

    /// <summary>Creates a detector.</summary>
    /// <param name="catalog">Knows the layouts.</param>
    /// <param name="names">Where the user says that values stand; they take the place of the layout's own.</param>
    public LayoutDetector(StatusCatalog catalog, PropertyNames names)
    {
        _catalog = catalog;
        _names = names;
    }

    /// <summary>The layout of the records, and why.</summary>
    /// <param name="shapes">The shapes of the first records.</param>
    /// <param name="provider">The provider, where the user named one.</param>
    /// <param name="layoutName">The layout, where the user named one.</param>
    /// <exception cref="ReportException">No layout fits, or several do.</exception>
    public RecognizedLayout Detect(IReadOnlyList<RecordShape> shapes, Provider? provider, string? layoutName)
    {
        Layout layout = Recognize(shapes, provider, layoutName);
        Layout applied = _names.ApplyTo(layout);
        if (layoutName is not null)
            return new RecognizedLayout(applied, LayoutOrigin.Given, System.Array.Empty<string>());
        bool isGeneral = layout == _catalog.GeneralLayout;
        LayoutOrigin origin = isGeneral && _names.TellStatus ? LayoutOrigin.PropertiesGiven : LayoutOrigin.Recognized;
        IEnumerable<FieldPath[]> telling = isGeneral
            ? s_generalFields.Where(applied.Fields.ContainsKey).Select(field => applied.Fields[field])
            : layout.Recognition.All.Concat(layout.Recognition.Values.Select(condition => condition.Paths));
        RecordShape? shape = shapes.FirstOrDefault(each => isGeneral || each.Matches(layout.Recognition));
        string[] evidence = telling.Select(paths => shape?.NameOf(paths)).OfType<string>().Distinct().ToArray();
        return new RecognizedLayout(applied, origin, evidence);
    }

    /// <summary>Whether another record with the same names may be of another layout, because values decide.</summary>
    public bool DependsOnValues(RecordShape shape, Provider? provider) => Layouts(provider)
        .Any(layout => layout.Recognition.Values.Count > 0 && shape.HasNamesOf(layout.Recognition));

    /// <summary>The layout of another provider that the records look like; null where they look like none.</summary>
    public Layout? FindOther(IReadOnlyList<RecordShape> shapes, Provider provider) => _catalog.Providers
        .Where(other => other != provider)
        .SelectMany(other => other.ReportLayouts)
        .FirstOrDefault(layout => shapes.Any(shape => shape.Matches(layout.Recognition)));

    private Layout Recognize(IReadOnlyList<RecordShape> shapes, Provider? provider, string? layoutName)
    {
        if (layoutName is not null)
            return FindNamed(provider, layoutName);
        Layout general = _catalog.GeneralLayout;
        Layout[] candidates = UserLayouts(provider).Where(Fits).ToArray();
        if (candidates.Length == 0)
        {
            if (provider is null && shapes.Any(NamesProvider))
                return general;
            candidates = Layouts(provider).Where(Fits).ToArray();
        }

        if (provider is null && candidates.Any(layout => !layout.Yields))
            candidates = candidates.Where(layout => !layout.Yields).ToArray();
        if (candidates.Length == 1)
            return candidates[0];
        if (candidates.Length > 1)
        {
            throw new ReportException(
                ReportError.LayoutAmbiguous,
                "it may be " + string.Join(" or ", candidates.Select(layout => layout.ToString())) + "; say which with the parameter Layout");
        }

        if (_names.TellStatus || shapes.Any(shape => shape.Matches(general.Recognition)))
            return general;
        throw new ReportException(
            ReportError.LayoutNotRecognized,
            provider is null
                ? "its columns or properties are those of no known layout; name its provider with the parameter Provider, and the column of the code with the parameter CodeProperty or that of the status word with the parameter StatusProperty"
                : FindOther(shapes, provider) is { } other
                ? "it is no report of " + provider.Name + " but looks like " + other + "; leave the parameter Provider out to have it recognized"
                : "its columns or properties are those of no layout of " + provider.Name + ", and none of them is called status or code; name the column of the code with the parameter CodeProperty, or that of the status word with the parameter StatusProperty");

        bool Fits(Layout layout) => shapes.Any(shape => shape.Matches(layout.Recognition));
    }

    /// <summary>The layouts that users describe themselves; they come before all that we know.</summary>
    private IEnumerable<Layout> UserLayouts(Provider? provider) => _catalog.Providers
        .Where(each => each.IsOfUser && (provider is null || each == provider))
        .SelectMany(each => each.ReportLayouts)
        .Where(layout => layout.IsOfUser && !layout.Yields);

    /// <summary>Whether a record names its provider itself, which makes it one of the general table whatever else it looks like.</summary>
    private bool NamesProvider(RecordShape shape) =>
        (_names.TellStatus || shape.Matches(_catalog.GeneralLayout.Recognition))
        && shape.ValueAt(_names.ApplyTo(_catalog.GeneralLayout).Fields[ReportField.Provider]) is { } name
        && _catalog.FindProvider(name) is not null;

    private IEnumerable<Layout> Layouts(Provider? provider) =>
        provider is null ? _catalog.Providers.SelectMany(each => each.ReportLayouts) : provider.ReportLayouts;

    private Layout FindNamed(Provider? provider, string name)
    {
        Layout[] named = Layouts(provider).Append(_catalog.GeneralLayout)
            .Where(layout => Label.Normalize(layout.Name) == Label.Normalize(name))
            .ToArray();
        if (named.Length > 1)
        {
            throw new ReportException(
                ReportError.LayoutAmbiguous,
                "the layout " + name + " may be " + string.Join(" or ", named.Select(layout => layout.ToString()))
                + "; say which with the parameter Provider");
        }

        return named.Length == 1 ? named[0] : throw new ReportException(
            ReportError.LayoutNotRecognized,
            "there is no layout '" + name + "'" + (provider is null ? "" : " of " + provider.Name)
            + "; the parameter Layout takes " + string.Join(", ", Layouts(provider).Append(_catalog.GeneralLayout).Select(layout => layout.Name)));
    }
}
