using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Charts;

/// <summary>Vertical bars from left to right, with their shares above and their names below.</summary>
internal sealed class ColumnChart : IChart
{
    private const double Height = 220;
    private const double Top = 24;
    private const double Bottom = 34;
    private const double LeastSlot = 34;
    private readonly IReadOnlyList<(string Label, double Value, string Text)> _columns;

    public ColumnChart(IReadOnlyList<(string Label, double Value, string Text)> columns)
    {
        _columns = columns;
    }

    public double HeightAt(double width) => IsNarrow(width) ? new BarChart(ToBars()).HeightAt(width) : Height;

    public void Draw(ChartCanvas canvas)
    {
        if (_columns.Count == 0)
            return;
        // Names that have no room below their columns have it before bars.
        if (IsNarrow(canvas.Width))
        {
            new BarChart(ToBars()).Draw(canvas);
            return;
        }

        double slot = canvas.Width / _columns.Count;
        double width = Math.Min(slot * 0.72, 90);
        LinearScale scale = new(0, Math.Max(_columns.Max(column => column.Value), double.Epsilon), Height - Bottom, Top);
        canvas.Line(0, Height - Bottom, canvas.Width, Height - Bottom, "axis");
        for (int index = 0; index < _columns.Count; index++)
        {
            (string label, double value, string text) = _columns[index];
            double middle = (index + 0.5) * slot;
            double y = scale.Place(value);
            if (value > 0)
                canvas.Rectangle(middle - (width / 2), Math.Min(y, Height - Bottom - 1), width, Math.Max(Height - Bottom - y, 1), "bar plain");
            canvas.Text(middle, Math.Min(y, Height - Bottom - 1) - 6, text, "middle", "value");
            canvas.Text(middle, Height - Bottom + 20, ChartLabel.Fit(label, slot), "middle", "label");
        }
    }

    private bool IsNarrow(double width) =>
        _columns.Count > 0 && width / _columns.Count < Math.Max(LeastSlot, _columns.Max(column => Math.Max(ChartLabel.WidthOf(column.Label), ChartLabel.WidthOf(column.Text))));

    private ChartBar[] ToBars() => _columns.Select(column => new ChartBar(column.Label, column.Text, (column.Value, "plain"))).ToArray();
}
