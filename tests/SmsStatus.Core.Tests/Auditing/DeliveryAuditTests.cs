using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Measures held against thresholds.</summary>
public sealed class DeliveryAuditTests
{
    /// <summary>Delivered, not delivered and pending messages, a least rate of final, and the verdict.</summary>
    public static TheoryData<int, int, int, double, CheckVerdict> Rates => new()
    {
        { 95, 5, 0, 0.95, CheckVerdict.Met },
        { 94, 6, 0, 0.95, CheckVerdict.Missed },
        { 999, 1, 0, 0.999, CheckVerdict.Met },
        { 1, 0, 9, 1, CheckVerdict.Met },
        { 0, 0, 9, 0.5, CheckVerdict.Missed },
        { 0, 0, 9, 0, CheckVerdict.Missed },
        { 0, 1, 0, 0, CheckVerdict.Met },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_rate_may_be_its_limit_and_a_missing_rate_is_missed(int delivered, int failed, int pending, double least, CheckVerdict expected)
    {
        DeliveryCheck check = CheckOne(Measure(delivered, failed, pending), new DeliveryThresholds { MinimumDeliveryRate = least }, CheckedFigure.DeliveredOfFinal);
        Assert.Equal((expected, least, CheckBound.Minimum, CheckUnit.Rate), (check.Verdict, check.Limit, check.Bound, check.Unit));
        Assert.Equal(delivered + failed == 0 ? null : (double)delivered / (delivered + failed), check.Figure);
        Assert.Equal(delivered + failed + pending, check.Messages);
    }

    [Fact]
    public void A_percentage_is_the_rate_that_as_many_messages_give()
    {
        for (int tenths = 0; tenths <= 1000; tenths++)
        {
            double limit = Rate.Parse((tenths / 10m).ToString(CultureInfo.InvariantCulture) + "%");
            Assert.Equal((double)tenths / 1000, limit);
        }
    }

    [Theory]
    [InlineData("2", 3, CheckVerdict.Missed)]
    [InlineData("3", 3, CheckVerdict.Met)]
    [InlineData("0", 0, CheckVerdict.Met)]
    [InlineData("30%", 3, CheckVerdict.Met)]
    [InlineData("0.29", 3, CheckVerdict.Missed)]
    [InlineData("100%", 10, CheckVerdict.Met)]
    public void A_maximum_is_a_count_or_a_share_and_may_be_reached(string most, int unrecognized, CheckVerdict expected)
    {
        DeliveryMeasure measure = Measure(delivered: 10 - unrecognized, unrecognized: unrecognized);
        DeliveryCheck check = CheckOne(measure, new DeliveryThresholds { MaximumUnrecognized = CountOrShare.Parse(most) }, CheckedFigure.Unrecognized);
        bool isShare = CountOrShare.Parse(most).IsShare;
        Assert.Equal((expected, CheckBound.Maximum), (check.Verdict, check.Bound));
        Assert.Equal((isShare ? CheckUnit.Rate : CheckUnit.Count, isShare ? unrecognized / 10.0 : unrecognized), (check.Unit, check.Figure));
    }

    [Fact]
    public void Every_threshold_has_its_check_and_its_figure()
    {
        string[] rows =
        {
            "Azure,A-1,x,,2000,,,2024-03-01T09:00:00Z", "Azure,A-2,x,,2000,Failed,,2024-03-01T09:00:00Z", "Azure,A-3,x,,777,,,2024-03-01T09:00:00Z",
            "Azure,A-4,x,,4006,,,2024-03-09T09:00:00Z", "Sinch,B-5,15555550100,,401,,,2024-03-01T09:00:00Z", "Azure,,x,,,,,",
        };
        DeliveryMeasure measure = MeasureKit.MeasureRows(rows, new MeasureOptions { StaleAfter = TimeSpan.FromDays(1) });
        CountOrShare all = CountOrShare.Parse("100%");
        DeliveryThresholds thresholds = new()
        {
            MinimumDeliveryRate = 0,
            MinimumDeliveredOfSent = 0,
            MinimumReceiptCoverage = 0,
            MaximumUnrecognized = all,
            MaximumConflicts = all,
            MaximumStale = all,
            MaximumForOneCause = all,
            MaximumRejected = all,
        };
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(thresholds).Check([measure], [], 0);
        Assert.Equal(
            new (CheckedFigure, double?)[]
            {
                (CheckedFigure.Messages, measure.Messages), (CheckedFigure.UnreadFiles, 0), (CheckedFigure.Rejected, 1.0 / 6), (CheckedFigure.DeliveredOfFinal, measure.DeliveredOfFinal),
                (CheckedFigure.DeliveredOfSent, measure.DeliveredOfSent), (CheckedFigure.ReceiptCoverage, measure.ReceiptCoverage),
                (CheckedFigure.Unrecognized, 0.2), (CheckedFigure.Conflicts, 0.2), (CheckedFigure.Stale, 0.2), (CheckedFigure.MostCommonCause, 0.2),
            },
            checks.Select(check => (check.Check, check.Figure)));
        Assert.All(checks, check => Assert.Equal(5, check.Messages));
        Assert.True(DeliveryAudit.IsPassed(checks));
    }

    /// <summary>The least number of messages, and the verdict on a rate and a share that are bad, for a group of ten.</summary>
    [Theory]
    [InlineData(11, CheckVerdict.NotApplicable)]
    [InlineData(10, CheckVerdict.Missed)]
    [InlineData(1, CheckVerdict.Missed)]
    public void A_small_group_is_spared_its_rates_and_shares_but_no_counts(long least, CheckVerdict expected)
    {
        DeliveryThresholds thresholds = new()
        {
            MinimumDeliveredOfSent = 1,
            MaximumUnrecognized = CountOrShare.Parse("1%"),
            MaximumConflicts = CountOrShare.FromCount(0),
            MinimumMessages = least,
        };
        DeliveryMeasure measure = MeasureKit.MeasureRows(
            Enumerable.Range(0, 10).Select(index => index == 0 ? "Azure,A,x,,2000,Failed,," : $"Azure,A-{index},x,,777,,,"));
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(thresholds).Check([measure], [], 0);
        Assert.Equal(expected, Find(checks, CheckedFigure.DeliveredOfSent).Verdict);
        Assert.Equal(expected, Find(checks, CheckedFigure.Unrecognized).Verdict);
        Assert.Equal(CheckVerdict.Missed, Find(checks, CheckedFigure.Conflicts).Verdict);
    }

    [Fact]
    public void The_share_of_rejected_rows_is_checked_where_there_are_rows_enough_even_without_messages()
    {
        DeliveryMeasure measure = Assert.Single(
            MeasureKit.MeasureTexts(["Provider,Code\nAzure,\nAzure,\n"], new MeasureOptions { GroupBy = [] }, new ReportOptions { Provider = "Azure" }));
        DeliveryThresholds thresholds = new() { MaximumRejected = CountOrShare.Parse("50%"), MinimumMessages = 2 };
        Assert.Equal(CheckVerdict.Missed, CheckOne(measure, thresholds, CheckedFigure.Rejected).Verdict);
        thresholds.MinimumMessages = 3;
        Assert.Equal(CheckVerdict.NotApplicable, CheckOne(measure, thresholds, CheckedFigure.Rejected).Verdict);
    }

    /// <summary>Codes of Azure, the most common cause of failure, and how many messages failed for it.</summary>
    [Theory]
    [InlineData("4006 4006 4007", Cause.AbsentSubscriber, 2)]
    [InlineData("4007 4006", Cause.AbsentSubscriber, 1)]
    [InlineData("2000 5002 777", null, 0)]
    [InlineData("4006 4006 4006 4007 4007 4007 4007", Cause.OptedOut, 4)]
    public void The_most_common_cause_is_that_of_most_messages_not_delivered(string codes, Cause? cause, int expected)
    {
        DeliveryMeasure measure = MeasureKit.MeasureRows(codes.Split(' ').Select((code, index) => $"Azure,A-{index},x,,{code},,,"));
        DeliveryCheck check = CheckOne(measure, new DeliveryThresholds { MaximumForOneCause = CountOrShare.FromCount(2) }, CheckedFigure.MostCommonCause);
        Assert.Equal((cause, expected, expected > 2 ? CheckVerdict.Missed : CheckVerdict.Met), (check.MostCommonCause, check.Figure, check.Verdict));
    }

    [Fact]
    public void The_cause_of_every_sample_group_is_the_first_in_a_measure_by_cause()
    {
        DeliveryMeasure all = Assert.Single(MeasureKit.Measure(MeasureKit.Samples, new MeasureOptions { GroupBy = [] }));
        DeliveryMeasure worst = MeasureKit.Measure(MeasureKit.Samples, new MeasureOptions { GroupBy = [GroupKey.Cause] })
            .Where(measure => measure.GetGroup()[0].Value is not (null or Cause.None))
            .OrderByDescending(measure => measure.NotDelivered)
            .First();
        DeliveryCheck check = CheckOne(all, new DeliveryThresholds { MaximumForOneCause = CountOrShare.Parse("10%") }, CheckedFigure.MostCommonCause);
        Assert.Equal(worst.GetGroup()[0].Value, check.MostCommonCause);
        Assert.Equal((double)worst.NotDelivered / all.Messages, check.Figure);
    }

    [Fact]
    public void Rejected_rows_are_checked_for_all_groups_together()
    {
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts(
            [MeasureKit.Header + "Azure,A-1,,,2000,,,\nAzure,,,,,,,\nSinch,B-1,1,,0,,,\nSinch,,,,,,,\n"], new MeasureOptions { GroupBy = [GroupKey.Status] });
        DeliveryThresholds thresholds = new() { MaximumRejected = CountOrShare.FromCount(1) };
        DeliveryCheck check = new DeliveryAudit(thresholds).Check(measures, [GroupKey.Status], 0)[^1];
        Assert.Equal((CheckedFigure.Rejected, 2.0, CheckVerdict.Missed, 2L), (check.Check, check.Figure, check.Verdict, check.Messages));
        thresholds.MaximumRejected = CountOrShare.Parse("50%");
        check = new DeliveryAudit(thresholds).Check(measures, [GroupKey.Status], 0)[^1];
        Assert.Equal((0.5, CheckVerdict.Met), (check.Figure, check.Verdict));
        Assert.Equal([new(GroupKey.Status, null)], check.GetGroup());
    }

    /// <summary>The messages of two groups, the least number for rates, whether a count is asked for as well, and whether there is enough to judge.</summary>
    [Theory]
    [InlineData(0, 0, 1, false, false)]
    [InlineData(0, 0, 1, true, false)]
    [InlineData(1, 0, 1, false, true)]
    [InlineData(60, 60, 100, false, false)]
    [InlineData(60, 60, 100, true, false)]
    [InlineData(60, 100, 100, true, true)]
    [InlineData(60, 100, 100, false, true)]
    public void Without_anything_to_judge_an_audit_is_not_passed(int first, int second, long least, bool count, bool expected)
    {
        DeliveryThresholds thresholds = new() { MinimumDeliveryRate = 0.5, MinimumMessages = least };
        if (count)
            thresholds.MaximumUnrecognized = CountOrShare.FromCount(5);
        DeliveryMeasure[] measures = new[] { first, second }.Where(size => size > 0).Select(size => Measure(size)).ToArray();
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(thresholds).Check(measures, [GroupKey.Provider], 0);
        Assert.Equal(expected, DeliveryAudit.IsPassed(checks));
        Assert.Equal(expected ? CheckVerdict.Met : CheckVerdict.Missed, checks[0].Verdict);
        Assert.Equal((CheckedFigure.Messages, Math.Max(first, second), first + second), (checks[0].Check, checks[0].Figure, checks[0].Messages));
        Assert.Equal([new(GroupKey.Provider, null)], checks[0].GetGroup());
    }

    /// <summary>What is asked for of two groups of 60 messages, where 100 are enough, and whether there is enough to judge.</summary>
    [Theory]
    [InlineData("5", null, true)]
    [InlineData("5%", null, false)]
    [InlineData("5", "5%", true)]
    [InlineData(null, "5%", true)]
    [InlineData(null, "5", true)]
    [InlineData("5%", "5", false)]
    public void Counts_do_not_make_up_for_shares_that_no_group_is_large_enough_for(string? unrecognized, string? rejected, bool expected)
    {
        DeliveryThresholds thresholds = new()
        {
            MaximumUnrecognized = unrecognized is null ? null : CountOrShare.Parse(unrecognized),
            MaximumRejected = rejected is null ? null : CountOrShare.Parse(rejected),
            MinimumMessages = 100,
        };
        Assert.Equal(expected, DeliveryAudit.IsPassed(new DeliveryAudit(thresholds).Check([Measure(60), Measure(60)], [], 0)));
        if (rejected == "5%")
            Assert.False(DeliveryAudit.IsPassed(new DeliveryAudit(thresholds).Check([Measure(60)], [], 0)));
    }

    [Fact]
    public void A_file_that_was_not_read_is_a_missed_check()
    {
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(new DeliveryThresholds { MinimumDeliveryRate = 0 }).Check([Measure(3)], [], 2);
        DeliveryCheck check = Assert.Single(checks, check => check.Verdict == CheckVerdict.Missed);
        Assert.Equal((CheckedFigure.UnreadFiles, 2.0, 0.0), (check.Check, check.Figure, check.Limit));
    }

    [Fact]
    public void What_is_not_known_of_files_is_not_checked() => Assert.DoesNotContain(
        new DeliveryAudit(new DeliveryThresholds { MinimumDeliveryRate = 0 }).Check([Measure(3)], [], null),
        check => check.Check == CheckedFigure.UnreadFiles);

    [Fact]
    public void Stale_messages_are_checked_only_where_somebody_looked_for_them()
    {
        DeliveryThresholds thresholds = new() { MaximumStale = CountOrShare.FromCount(0) };
        DeliveryMeasure blind = Measure(pending: 1);
        Assert.Null(blind.GetStaleAfter());
        Assert.Throws<ArgumentException>(() => new DeliveryAudit(thresholds).Check([blind], [], 0));
        DeliveryMeasure measure = MeasureKit.MeasureRows(["Sinch,A,15555550100,,401,,,"], new MeasureOptions { StaleAfter = TimeSpan.FromDays(1) });
        Assert.Equal(TimeSpan.FromDays(1), measure.GetStaleAfter());
        Assert.Equal(CheckVerdict.Met, CheckOne(measure, thresholds, CheckedFigure.Stale).Verdict);
    }

    [Fact]
    public void Checks_stand_in_the_order_of_the_groups_and_carry_their_keys()
    {
        GroupKey[] keys = { GroupKey.Provider, GroupKey.Status };
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.Measure(MeasureKit.Samples, new MeasureOptions { GroupBy = keys });
        DeliveryThresholds thresholds = new() { MinimumDeliveredOfSent = 0.5, MaximumConflicts = CountOrShare.FromCount(0) };
        IReadOnlyList<DeliveryCheck> checks = new DeliveryAudit(thresholds).Check(measures, keys, 0);
        Assert.Equal(measures.SelectMany(measure => new[] { measure.GetGroup(), measure.GetGroup() }), checks.Skip(2).Select(check => check.GetGroup()));
        Assert.Equal(measures.Count(measure => measure.Conflicts > 0), checks.Count(check => check.Check == CheckedFigure.Conflicts && check.Verdict == CheckVerdict.Missed));
    }

    /// <summary>Objects for users have one property for each key in front of their own.</summary>
    [Theory]
    [InlineData(typeof(DeliveryCheck))]
    [InlineData(typeof(DeliveryMeasure))]
    public void No_property_has_the_name_of_a_group_key(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assert.Empty(type.GetProperties().Select(property => property.Name).Intersect(Enum.GetNames<GroupKey>()));
    }

    [Fact]
    public void Only_a_check_about_all_groups_says_so()
    {
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts(
            [MeasureKit.Header + "Azure,A-1,,,4006,,,\n"], new MeasureOptions { GroupBy = [GroupKey.Provider, GroupKey.Sender] });
        DeliveryAudit audit = new(new DeliveryThresholds { MinimumDeliveryRate = 0.5, MaximumRejected = CountOrShare.FromCount(0) });
        Assert.Equal(["All", "All", "All", "Azure / -"], audit.Check(measures, [GroupKey.Provider, GroupKey.Sender], 0).Select(check => check.Text.Split(':')[0]));
        Assert.Equal("All", audit.Check([Measure(1)], [], 0)[^1].Text.Split(':')[0]);
    }

    [Fact]
    public void Without_a_threshold_there_is_no_audit()
    {
        Assert.True(new DeliveryThresholds().IsEmpty);
        Assert.True(new DeliveryThresholds { MinimumMessages = 5 }.IsEmpty);
        Assert.Throws<ArgumentException>(() => new DeliveryAudit(new DeliveryThresholds()));
        Assert.Throws<ArgumentException>(() => new DeliveryAudit(new DeliveryThresholds { MinimumDeliveryRate = 0, MinimumMessages = 0 }));
        Assert.False(new DeliveryThresholds { MinimumReceiptCoverage = 0 }.IsEmpty);
        Assert.False(new DeliveryThresholds { MaximumRejected = default(CountOrShare) }.IsEmpty);
    }

    [Theory]
    [InlineData(95)]
    [InlineData(1.0001)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_least_rate_is_from_0_to_1(double rate)
    {
        DeliveryThresholds thresholds = new() { MinimumDeliveryRate = 0, MinimumDeliveredOfSent = 1, MinimumReceiptCoverage = null };
        Assert.Throws<ArgumentOutOfRangeException>(() => thresholds.MinimumDeliveryRate = rate);
        Assert.Throws<ArgumentOutOfRangeException>(() => thresholds.MinimumDeliveredOfSent = rate);
        Assert.Throws<ArgumentOutOfRangeException>(() => thresholds.MinimumReceiptCoverage = rate);
        Assert.Equal((0, 1, null), (thresholds.MinimumDeliveryRate, thresholds.MinimumDeliveredOfSent, thresholds.MinimumReceiptCoverage));
    }

    [Theory]
    [MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Sentences_are_alike_in_every_culture_and_hide_numbers(string culture) => Cultures.Run(culture, () =>
    {
        IReadOnlyList<DeliveryMeasure> measures = MeasureKit.MeasureTexts(
            [MeasureKit.Header + "Azure,A-1,+15555550123,,2000,,,\nAzure,A-2,+15555550123,,4006,,,\nAzure,A-3,+15555550123,,4006,,,\n"],
            new MeasureOptions { GroupBy = [GroupKey.Recipient] });
        DeliveryCheck check = new DeliveryAudit(new DeliveryThresholds { MinimumDeliveryRate = 0.955 }).Check(measures, [GroupKey.Recipient], 0)[^1];
        Assert.Contains("33.3333 %", check.Text, StringComparison.Ordinal);
        Assert.Contains("95.5 %", check.Text, StringComparison.Ordinal);
        Assert.Contains("*23", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("55501", check.Text, StringComparison.Ordinal);
        Assert.Equal(check.Text, check.ToString());
    });

    [Fact]
    public void Every_verdict_has_its_own_sentence()
    {
        DeliveryThresholds thresholds = new() { MinimumDeliveryRate = 0.5, MinimumMessages = 5 };
        DeliveryMeasure[] measures = { Measure(delivered: 9), Measure(failed: 9), Measure(pending: 9), Measure(delivered: 1) };
        Assert.Equal(4, new DeliveryAudit(thresholds).Check(measures, [], 0).Skip(2).Select(check => check.Text).Distinct().Count());
    }

    private static DeliveryMeasure Measure(int delivered = 0, int failed = 0, int pending = 0, int unrecognized = 0) => MeasureKit.MeasureRows(
        new[] { ("Azure", "2000", delivered), ("Azure", "4006", failed), ("Sinch", "401", pending), ("Azure", "777", unrecognized) }
            .SelectMany(kind => Enumerable.Range(0, kind.Item3).Select(index => $"{kind.Item1},{kind.Item2}-{index},15555550100,,{kind.Item2},,,")));

    private static DeliveryCheck CheckOne(DeliveryMeasure measure, DeliveryThresholds thresholds, CheckedFigure figure) =>
        Find(new DeliveryAudit(thresholds).Check([measure], [], 0), figure);

    private static DeliveryCheck Find(IEnumerable<DeliveryCheck> checks, CheckedFigure figure) => checks.Single(check => check.Check == figure);
}
