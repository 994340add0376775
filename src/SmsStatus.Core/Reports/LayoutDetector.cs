using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>Finds the layout of a report by what is in it, never by its name.</summary>
internal sealed class LayoutDetector
{
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

    /// <summary>The layout of the records.</summary>
    /// <param name="shapes">The shapes of the first records.</param>
    /// <param name="provider">The provider, where the user named one.</param>
    /// <param name="layoutName">The layout, where the user named one.</param>
    /// <exception cref="ReportException">No layout fits, or several do.</exception>
    public Layout Detect(IReadOnlyList<RecordShape> shapes, Provider? provider, string? layoutName) =>
        _names.ApplyTo(Recognize(shapes, provider, layoutName));

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
        if (provider is null && shapes.Any(NamesProvider))
            return general;
        Layout[] candidates = Layouts(provider)
            .Where(layout => shapes.Any(shape => shape.Matches(layout.Recognition)))
            .ToArray();
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
                ? "its columns or properties are those of no known layout; name the provider with the parameter Provider, or the columns"
                : "its columns or properties are those of no layout of " + provider.Name + ", and none of them is called status or code");
    }

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
            + "; layouts: " + string.Join(", ", Layouts(provider).Append(_catalog.GeneralLayout).Select(layout => layout.Name)));
    }
}
