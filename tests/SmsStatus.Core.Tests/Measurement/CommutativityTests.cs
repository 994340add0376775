using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Neither the order of rows nor their distribution over files changes a figure.</summary>
public sealed class CommutativityTests
{
    private const int Cases = 12;

    private static readonly Dictionary<string, string[]> s_codes = new()
    {
        ["MobileConnect"] = ["1000", "2000", "2500", "3001", "3400", "4000", "4000.0", "4500", "4501", "99", ""],
        ["Sinch"] = ["0", "400", "401", "402", "406", "153", "159", "777", "778", ""],
        ["Azure"] = ["2000", "4006", "4007", "5002", "9999", "777", ""],
        ["Crexendo"] = ["151", "200", "211", "220", "221", "302", "401", "414", "9", ""],
    };

    private static readonly string[] s_words = { "", "", "", "Delivered", "Failed", "Sent", "Queued", "Nonsense" };

    public static TheoryData<string> Groupings => new(
        "", "Provider", "Status", "Outcome", "Code", "ProviderStatus", "Cause", "Action", "Sender", "Recipient", "Hour", "Day", "Status,Code", "Provider,Hour");

    [Theory]
    [MemberData(nameof(Groupings))]
    public void Shuffled_rows_in_any_number_of_files_give_the_same_figures(string groupBy) =>
        Check(groupBy, Row(Instants), 1);

    [Theory]
    [MemberData(nameof(Groupings))]
    public void Shuffled_rows_with_local_times_among_them_give_the_same_figures(string groupBy) =>
        Check(groupBy, Row(InstantsAndLocalTimes), 2);

    [Theory]
    [InlineData("")]
    [InlineData("Status")]
    [InlineData("Sender")]
    [InlineData("Hour")]
    public void Shuffled_events_give_the_same_figures_when_each_counts(string groupBy) =>
        Check(groupBy, Row(InstantsAndLocalTimes), 3, eachEvent: true);

    [Fact]
    public void Reports_added_in_any_order_give_the_same_figures()
    {
        Random random = new(4);
        foreach (GroupKey[] keys in MeasureKit.Groupings().Where(keys => keys.Length < 2))
        {
            MeasureOptions options = new() { GroupBy = keys, StaleAfter = TimeSpan.FromSeconds(1) };
            string expected = MeasureKit.Render(MeasureKit.Measure(MeasureKit.Samples, options));
            for (int round = 0; round < 5; round++)
                Assert.Equal(expected, MeasureKit.Render(MeasureKit.Measure(Shuffle(MeasureKit.Samples, random), options)));
        }
    }

    /// <summary>The recipient of a message that has two depends on the groups' names, and they on what is read later.</summary>
    [Fact]
    public void Another_spelling_of_a_recipient_that_comes_later_changes_no_group()
    {
        string rows = string.Concat(Enumerable.Repeat("Azure,M,+2,,2000,,,\n", 640)) + string.Concat(Enumerable.Repeat("Azure,M,1,,2000,,,\n", 640));
        const string Later = "Azure,N,2,,2000,,,\n";
        MeasureOptions options = new() { GroupBy = [GroupKey.Recipient] };
        Assert.Equal(Measure([MeasureKit.Header + Later + rows], options), Measure([MeasureKit.Header + rows + Later], options));
    }

    private static void Check(string groupBy, Func<Random, string> row, int seed, bool eachEvent = false)
    {
        Random random = new(seed);
        MeasureOptions options = new()
        {
            GroupBy = groupBy.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => Enum.Parse<GroupKey>(key)).ToArray(),
            Event = eachEvent,
            StaleAfter = TimeSpan.FromMinutes(10),
        };
        for (int round = 0; round < Cases; round++)
        {
            string[] rows = Enumerable.Range(0, random.Next(1, 40)).Select(_ => row(random)).ToArray();
            string expected = Measure(Split(rows, 1, random), options);
            for (int order = 0; order < 3; order++)
            {
                string[] shuffled = Shuffle(rows, random);
                Assert.Equal(expected, Measure(Split(shuffled, random.Next(1, 5), random), options));
            }
        }
    }

    private static string Measure(IEnumerable<string> texts, MeasureOptions options) => MeasureKit.Render(MeasureKit.MeasureTexts(texts, options));

    /// <summary>Rows of few messages, codes and times, so that many events speak of one message at one time.</summary>
    private static Func<Random, string> Row(Func<Random, string> time) => random =>
    {
        string provider = s_codes.Keys.ElementAt(random.Next(s_codes.Count));
        string[] codes = s_codes[provider];
        return string.Join(
            ",",
            provider,
            random.Next(8) == 0 ? "" : "M-" + random.Next(3),
            (random.Next(2) == 0 ? "+" : "") + "1555555010" + random.Next(3),
            "from-" + random.Next(3),
            codes[random.Next(codes.Length)],
            s_words[random.Next(s_words.Length)],
            random.Next(3) == 0 ? "" : time(random),
            random.Next(3) == 0 ? "" : time(random));
    };

    private static string Instants(Random random) => string.Format(
        CultureInfo.InvariantCulture, "2024-03-01T{0:00}:{1:00}:00Z", random.Next(22, 24), random.Next(3) * 20);

    private static string InstantsAndLocalTimes(Random random) => random.Next(3) == 0 ? Instants(random).TrimEnd('Z') : Instants(random);

    private static IEnumerable<string> Split(string[] rows, int files, Random random)
    {
        ILookup<int, string> parts = rows.ToLookup(_ => random.Next(files));
        return parts.Select(part => MeasureKit.Header + string.Join("\n", part) + "\n");
    }

    private static T[] Shuffle<T>(T[] items, Random random)
    {
        T[] shuffled = (T[])items.Clone();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
