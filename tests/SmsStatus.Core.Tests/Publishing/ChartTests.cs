using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SmsStatus.Publishing.Charts;

namespace SmsStatus.Tests;

public sealed class ChartTests
{
    private const string VeryLong = "A name that is much longer than any chart on a phone or on a desk has room for, and still goes on";

    [Theory]
    [InlineData(0, 0, 10, 110, 10)]
    [InlineData(10, 0, 10, 110, 10)]
    [InlineData(0, 0, 10, 10, 110)]
    public void A_scale_whose_values_are_all_one_puts_them_at_its_start(double value, double least, double greatest, double from, double to)
    {
        Assert.Equal(from, new LinearScale(least, least, from, to).Place(value));
        Assert.Equal(from, new LinearScale(greatest, least, from, to).Place(value));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(25, 35)]
    [InlineData(100, 110)]
    [InlineData(-5, 10)]
    [InlineData(1e300, 110)]
    public void A_scale_puts_values_in_proportion_and_keeps_them_between_its_ends(double value, double expected)
    {
        Assert.Equal(expected, new LinearScale(0, 100, 10, 110).Place(value), 9);
        Assert.Equal(120 - expected, new LinearScale(0, 100, 110, 10).Place(value), 9);
    }

    [Theory]
    [InlineData(0, 100, 5, 1, "0 20 40 60 80 100")]
    [InlineData(93.2, 100, 5, 0.1, "92 94 96 98 100")]
    [InlineData(99.95, 100, 5, 0.1, "99.9 100")]
    [InlineData(0, 0, 5, 1, "0 1")]
    [InlineData(7, 7, 5, 1, "7 8")]
    [InlineData(0, 3, 5, 1, "0 1 2 3")]
    [InlineData(0, 1234567, 4, 1, "0 500000 1000000 1500000")]
    [InlineData(0, 1e18, 2, 1, "0 5E+17 1E+18")]
    public void Ticks_are_round_and_enclose_the_values(double least, double greatest, int most, double leastStep, string expected) => Assert.Equal(
        expected,
        string.Join(" ", Ticks.Between(least, greatest, most, leastStep).Select(tick => Math.Round(tick, 9).ToString("G10", CultureInfo.InvariantCulture))));

    [Fact]
    public void Ticks_of_any_values_are_round_enough_few_and_enclose_them()
    {
        Random random = new(5);
        for (int round = 0; round < 2_000; round++)
        {
            double least = Math.Pow(10, random.Next(-3, 12)) * random.NextDouble();
            double greatest = least + (Math.Pow(10, random.Next(-3, 12)) * random.NextDouble());
            int most = random.Next(1, 10);
            double[] ticks = Ticks.Between(least, greatest, most, 1e-3).ToArray();
            Assert.True(ticks.Length >= 2 && ticks.Length <= most + 3, $"{least} to {greatest}: {ticks.Length} ticks");
            double step = ticks[1] - ticks[0];
            Assert.True(ticks[0] <= least + (step * 1e-6) && ticks[^1] >= greatest - (step * 1e-6));
        }
    }

    [Theory]
    [InlineData("Sinch", 200, "Sinch")]
    [InlineData("", 0, "")]
    [InlineData("Unknown subscriber", 60, "Unkno…")]
    [InlineData("Unknown subscriber", 1, "…")]
    public void A_label_that_does_not_fit_is_cut(string text, double width, string expected) => Assert.Equal(expected, ChartLabel.Fit(text, width));

    [Fact]
    public void A_cut_label_is_never_wider_than_its_room_and_holds_no_half_characters()
    {
        string text = string.Concat(Enumerable.Repeat("\uD83D\uDCF1e\u0301 ", 30));
        for (int width = 20; width < 400; width += 7)
        {
            string cut = ChartLabel.Fit(text, width);
            Assert.True(ChartLabel.WidthOf(cut) <= width, cut);
            Assert.DoesNotContain(cut.Zip(cut.Skip(1)), pair => char.IsHighSurrogate(pair.First) && !char.IsLowSurrogate(pair.Second));
        }
    }

    [Fact]
    public void Charts_of_nothing_draw_nothing()
    {
        IChart[] charts = [new BarChart([]), new ColumnChart([]), new RateChart([], Percent, Count)];
        foreach (IChart chart in charts)
        {
            foreach (double width in ChartKit.Widths)
            {
                Assert.True(chart.HeightAt(width) > 0);
                Assert.Empty(ChartKit.Draw(chart, width).Elements());
            }
        }
    }

    [Fact]
    public void Charts_of_one_value_or_of_zeros_or_of_very_long_labels_stay_within_their_edges()
    {
        IChart[] charts =
        [
            new BarChart([new ChartBar("Sinch", "83.4 %", (121, "Delivered"), (0, "Pending"), (24, "NotDelivered"))]),
            new BarChart([new ChartBar("Sinch", "0", (0, "Delivered"))]),
            new BarChart([new ChartBar(VeryLong, "1", (1, "Delivered")), new ChartBar(new string('W', 10_000), "2", (2, "Delivered")), new ChartBar("", "3", (3, "Delivered"))]),
            new ColumnChart([("up to 1 s", 1, "100.0 %")]),
            new ColumnChart([("up to 1 s", 0, "0.0 %")]),
            new ColumnChart([.. Enumerable.Range(0, 11).Select(index => ($"class {index}", (double)index, $"{index} %"))]),
            new ColumnChart([(VeryLong, 1, "1"), (VeryLong, 2, "2")]),
            new RateChart([new RatePoint("2024-03-01", 0.5, 2)], Percent, Count),
            new RateChart([new RatePoint("2024-03-01", null, 0)], Percent, Count),
            new RateChart([.. Enumerable.Range(0, 400).Select(index => new RatePoint($"2024-03-{index:00}", index % 3 == 0 ? null : index / 400.0, index * 1_000_000L))], Percent, Count),
        ];
        foreach (IChart chart in charts)
            foreach (double width in ChartKit.Widths)
                ChartKit.AssertInside(ChartKit.Draw(chart, width), chart, width);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_segments_follow_each_other()
    {
        XElement drawing = ChartKit.Draw(
            new BarChart([new ChartBar("a", "4", (1, "Delivered"), (3, "NotDelivered")), new ChartBar("b", "2", (2, "Delivered")), new ChartBar("c", "0", (0, "Delivered"))]), 900);
        XElement[] bars = ChartKit.Bars(drawing).ToArray();
        Assert.Equal(["bar Delivered", "bar NotDelivered", "bar Delivered"], bars.Select(bar => (string)bar.Attribute("class")!));
        double[] lengths = bars.Select(bar => ChartKit.Number(bar, "width")).ToArray();
        Assert.Equal(3, lengths[1] / lengths[0], 2);
        Assert.Equal(2, lengths[2] / lengths[0], 2);
        Assert.Equal(ChartKit.Number(bars[0], "x") + lengths[0], ChartKit.Number(bars[1], "x"), 1);
        Assert.Equal(["a", "b", "c"], ChartKit.Texts(drawing, "label"));
        Assert.Equal(["4", "2", "0"], ChartKit.Texts(drawing, "value"));
    }

    [Fact]
    public void Columns_that_have_no_room_beside_each_other_become_bars()
    {
        ColumnChart chart = new([.. Enumerable.Range(1, 8).Select(index => ("15–60 min", (double)index, "12.5 %"))]);
        Assert.Equal(8, ChartKit.Bars(ChartKit.Draw(chart, 900)).Select(bar => ChartKit.Number(bar, "x")).Distinct().Count());
        Assert.Single(ChartKit.Bars(ChartKit.Draw(chart, 330)).Select(bar => ChartKit.Number(bar, "x")).Distinct());
        Assert.NotEqual(chart.HeightAt(900), chart.HeightAt(330));
    }

    [Fact]
    public void A_line_is_interrupted_where_nothing_is_known_and_a_point_alone_is_a_dot()
    {
        RatePoint[] points = [.. new double?[] { 0.5, 1, null, 0.75, null, 1, 1 }.Select(rate => new RatePoint("x", rate, 1))];
        XElement drawing = ChartKit.Draw(new RateChart(points, Percent, Count), 900);
        string path = (string)Assert.Single(drawing.Elements("path")).Attribute("d")!;
        Assert.Equal((3, 2), (path.Count(each => each == 'M'), path.Count(each => each == 'L')));
        Assert.Equal(5, drawing.Elements("circle").Count());
        // Higher rates stand higher.
        double[] heights = drawing.Elements("circle").Select(dot => ChartKit.Number(dot, "cy")).ToArray();
        Assert.True(heights[0] > heights[2] && heights[2] > heights[1] && heights[1] == heights[3]);

        XElement many = ChartKit.Draw(new RateChart([.. Enumerable.Range(0, 300).Select(index => new RatePoint("x", index is 10 ? 0.5 : index is 9 or 11 ? null : 0.9, 1))], Percent, Count), 900);
        Assert.Single(many.Elements("circle"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void Places_do_not_depend_on_the_culture(string culture)
    {
        BarChart chart = new([new ChartBar("a", "x", (1, "Delivered"), (2.5, "Pending"))]);
        string expected = ChartKit.Draw(chart, 330).ToString();
        Cultures.Run(culture, () => Assert.Equal(expected, ChartKit.Draw(chart, 330).ToString()));
    }

    private static string Percent(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
