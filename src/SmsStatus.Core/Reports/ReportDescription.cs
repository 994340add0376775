using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus;

/// <summary>What was recognized of a report before its rows are read, and by what.</summary>
public sealed class ReportDescription
{
    internal ReportDescription(
        string file, Provider? provider, bool providerIsGiven, RecognizedLayout recognized, string format, ReportText text, TimeZoneInfo? zone)
    {
        Layout layout = recognized.Layout;
        File = file;
        Provider = provider?.Name;
        ProviderIsGiven = providerIsGiven;
        Layout = layout.ToString();
        LayoutOrigin = recognized.Origin;
        Evidence = recognized.Evidence;
        Format = format;
        Encoding = text.Encoding;
        Compression = text.Compression;
        Fold = provider?.Fold;
        (TimeZoneOrigin, TimeZone) =
            layout.Times.All(times => times is TimeNotation.EpochMilliseconds or TimeNotation.EpochSeconds) ? (TimeZoneOrigin.Epoch, "UTC")
            : zone is not null ? (TimeZoneOrigin.Given, zone.Id)
            : layout.Offset is { } offset ? (TimeZoneOrigin.Layout, Text(offset))
            : (TimeZoneOrigin.TimeStamps, (string?)null);
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The provider of all rows; null where each row names its own.</summary>
    public string? Provider { get; }

    /// <summary>Whether the caller named the provider.</summary>
    public bool ProviderIsGiven { get; }

    /// <summary>The layout's name, after that of the provider whose layout it is.</summary>
    public string Layout { get; }

    /// <summary>How the layout is known.</summary>
    public LayoutOrigin LayoutOrigin { get; }

    /// <summary>The columns or paths that told the layout, or that the caller named; empty where the caller named the layout.</summary>
    public IReadOnlyList<string> Evidence { get; }

    /// <summary>The file format, such as <c>JSON</c> or <c>table separated by ';'</c>.</summary>
    public string Format { get; }

    /// <summary>The encoding of the text, such as <c>UTF-8</c>.</summary>
    public string Encoding { get; }

    /// <summary>How the file is packed, such as <c>gzip</c>; null where it is not.</summary>
    public string? Compression { get; }

    /// <summary>The zone or offset of time stamps that carry none; null where nothing is known of them.</summary>
    public string? TimeZone { get; }

    /// <summary>How that zone is known.</summary>
    public TimeZoneOrigin TimeZoneOrigin { get; }

    /// <summary>How the events of one message become its current state; null where each row names its own provider, whose rule it is.</summary>
    public FoldRule? Fold { get; }

    private static string Text(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
