using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SmsStatus.Publishing.Charts;

/// <summary>A rate over time as a line, above columns that tell of how many messages it is.</summary>
internal sealed class RateChart : IChart
{
    private const double LineTop = 12;
    private const double LineBottom = 190;
    private const double ColumnsTop = 214;
    private const double ColumnsBottom = 264;
    private const double Height = 292;
    private const double Gap = 8;

    /// <summary>Points closer together than this are not marked one by one.</summary>
    private const double LeastMarked = 8;
    private readonly IReadOnlyList<RatePoint> _points;
    private readonly Func<double, string> _percent;
    private readonly Func<long, string> _count;

    /// <summary>Creates a chart.</summary>
    /// <param name="points">The points in order of time, all equally far apart.</param>
    /// <param name="percent">How a number of per cents is written.</param>
    /// <param name="count">How a number of messages is written.</param>
    public RateChart(IReadOnlyList<RatePoint> points, Func<double, string> percent, Func<long, string> count)
    {
        _points = points;
        _percent = percent;
        _count = count;
    }

    public double HeightAt(double width) => Height;

    public void Draw(ChartCanvas canvas)
    {
        if (_points.Count == 0)
            return;
        IReadOnlyList<double> ticks = RateTicks();
        long most = Math.Max(1, _points.Max(point => point.Messages));
        double left = Math.Max(ticks.Max(tick => ChartLabel.WidthOf(_percent(tick))), ChartLabel.WidthOf(_count(most))) + Gap;
        double slot = (canvas.Width - left) / _points.Count;
        LinearScale rates = new(ticks[0], ticks[ticks.Count - 1], LineBottom, LineTop);
        LinearScale counts = new(0, most, ColumnsBottom, ColumnsTop);
        foreach (double tick in ticks)
        {
            canvas.Line(left, rates.Place(tick), canvas.Width, rates.Place(tick), "grid");
            canvas.Text(left - Gap, rates.Place(tick) + 4.5, _percent(tick), "end", "label");
        }

        canvas.Text(left - Gap, ColumnsTop + 9, _count(most), "end", "label");
        canvas.Line(left, ColumnsBottom, canvas.Width, ColumnsBottom, "axis");
        DrawColumns(canvas, counts, left, slot);
        DrawLine(canvas, rates, left, slot);
        DrawLabels(canvas, left, slot);
    }

    /// <summary>From a round rate below the lowest up to 100 %; small differences between good rates are what matters.</summary>
    private IReadOnlyList<double> RateTicks()
    {
        double least = _points.Where(point => point.Rate is not null).Select(point => point.Rate!.Value * 100).DefaultIfEmpty(0).Min();
        return Ticks.Between(Math.Min(least, 99), 100, 5, 0.1);
    }

    private void DrawColumns(ChartCanvas canvas, LinearScale counts, double left, double slot)
    {
        double width = Math.Max(slot * 0.72, Math.Min(slot, 1));
        for (int index = 0; index < _points.Count; index++)
        {
            double y = counts.Place(_points[index].Messages);
            if (_points[index].Messages > 0)
                canvas.Rectangle(left + ((index + 0.5) * slot) - (width / 2), Math.Min(y, ColumnsBottom - 1), width, Math.Max(ColumnsBottom - y, 1), "bar plain");
        }
    }

    /// <summary>Where nothing is known of a period, the line is interrupted.</summary>
    private void DrawLine(ChartCanvas canvas, LinearScale rates, double left, double slot)
    {
        StringBuilder path = new();
        bool drawing = false;
        for (int index = 0; index < _points.Count; index++)
        {
            if (_points[index].Rate is not { } rate)
            {
                drawing = false;
                continue;
            }

            path.Append(drawing ? 'L' : 'M').Append(Number(left + ((index + 0.5) * slot))).Append(',').Append(Number(rates.Place(rate * 100)));
            drawing = true;
        }

        canvas.Path(path.ToString(), "line");
        for (int index = 0; index < _points.Count; index++)
        {
            bool isAlone = (index == 0 || _points[index - 1].Rate is null) && (index == _points.Count - 1 || _points[index + 1].Rate is null);
            if (_points[index].Rate is { } rate && (isAlone || slot >= LeastMarked))
                canvas.Circle(left + ((index + 0.5) * slot), rates.Place(rate * 100), 3.5, "dot");
        }
    }

    private void DrawLabels(ChartCanvas canvas, double left, double slot)
    {
        double width = _points.Max(point => ChartLabel.WidthOf(point.Label)) + (2 * Gap);
        int step = Math.Max(1, (int)Math.Ceiling(width / slot));
        for (int index = 0; index < _points.Count; index += step)
        {
            double middle = left + ((index + 0.5) * slot);
            bool fits = middle + (width / 2) - Gap <= canvas.Width;
            if (!fits && index > 0)
                break;
            canvas.Line(middle, ColumnsBottom, middle, ColumnsBottom + 4, "axis");
            canvas.Text(fits ? middle : canvas.Width, ColumnsBottom + 20, _points[index].Label, fits ? "middle" : "end", "label");
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
