using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Charts;

/// <summary>One bar, of one or more segments.</summary>
internal sealed class ChartBar
{
    /// <summary>Creates a bar.</summary>
    /// <param name="label">Its name.</param>
    /// <param name="text">What stands behind it.</param>
    /// <param name="segments">Its segments from left to right: how long, and the class that says in which colour.</param>
    public ChartBar(string label, string text, params (double Value, string Style)[] segments)
    {
        Label = label;
        Text = text;
        Segments = segments;
    }

    public string Label { get; }

    public string Text { get; }

    public IReadOnlyList<(double Value, string Style)> Segments { get; }

    public double Total => Segments.Sum(segment => segment.Value);
}
