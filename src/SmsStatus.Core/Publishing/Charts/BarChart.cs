using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Charts;

/// <summary>Horizontal bars, one below the other, each with its name before and its value behind it.</summary>
internal sealed class BarChart : IChart
{
    private const double RowHeight = 30;
    private const double Bar = 18;
    private const double Gap = 10;
    private const double LabelShare = 0.42;
    private readonly IReadOnlyList<ChartBar> _bars;

    public BarChart(IReadOnlyList<ChartBar> bars)
    {
        _bars = bars;
    }

    public double HeightAt(double width) => Math.Max(1, _bars.Count) * RowHeight;

    public void Draw(ChartCanvas canvas)
    {
        if (_bars.Count == 0)
            return;
        double labels = Math.Min(_bars.Max(bar => ChartLabel.WidthOf(bar.Label)), canvas.Width * LabelShare);
        double texts = _bars.Max(bar => ChartLabel.WidthOf(bar.Text));
        double start = labels + Gap;
        // Where all texts are long, bars keep a little room.
        double end = Math.Max(canvas.Width - texts - Gap, start + 20);
        LinearScale scale = new(0, Math.Max(_bars.Max(bar => bar.Total), double.Epsilon), start, end);
        for (int index = 0; index < _bars.Count; index++)
            Draw(canvas, _bars[index], scale, index * RowHeight, labels);
    }

    private static void Draw(ChartCanvas canvas, ChartBar bar, LinearScale scale, double top, double labels)
    {
        double line = top + (RowHeight / 2) + 4.5;
        double y = top + ((RowHeight - Bar) / 2);
        double start = scale.Place(0);
        canvas.Text(labels, line, ChartLabel.Fit(bar.Label, labels), "end", "label");
        double passed = 0;
        double x = start;
        foreach ((double value, string style) in bar.Segments)
        {
            passed += value;
            double next = scale.Place(passed);
            if (value > 0)
                canvas.Rectangle(x, y, Math.Max(next - x, 1), Bar, "bar " + style);
            x = next;
        }

        canvas.Text(x + Gap, line, bar.Text, "start", "value");
    }
}
