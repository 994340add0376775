using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace SmsStatus.Tests;

/// <summary>How a report is cut into blocks, and how many threads read them, changes nothing that anybody gets to see.</summary>
public sealed class BlockTests
{
    private const int OneBlock = 1 << 20;
    private const int Tables = 120;
    private const int Mutations = 10;
    private const int Sizes = 2;

    private static readonly int[] s_blockSizes = { 1, 2, 3, 7, 16, 61, 1000, 1 << 18 };
    private static readonly int[] s_threads = { 1, 2, 3, 8 };
    private static readonly string s_data = Path.Combine(Repository.Root, "tests", "data");

    private static readonly string[] s_groupings =
    {
        "", "Provider", "Status,Code", "Sender", "Recipient", "File", "Hour", "Day", "ProviderStatus,Recipient", "Outcome,Cause,Action", "File,Sender,Hour",
    };

    private static readonly byte[][] s_corpus = MeasureKit.Samples.Select(File.ReadAllBytes).ToArray();
    private static readonly string[] s_lineEnds = { "\n", "\r\n", "\r" };

    public static TheoryData<string> Samples => new(MeasureKit.Samples.Select(path => Path.GetFileName(path)!));

    public static TheoryData<string> Damaged => new(
        Directory.GetFiles(s_data).Select(path => Path.GetFileName(path)!).Where(name => name != "manifest.json").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_the_same_in_any_blocks_by_any_threads(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Samples, file));
        foreach (string groupBy in s_groupings)
            Check(bytes, new Random(groupBy.Length), groupBy, file);
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_report_is_the_same_in_any_blocks_by_any_threads(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(s_data, file));
        Random random = new(file.Length);
        for (int round = 0; round < 3; round++)
            Check(bytes, random, s_groupings[random.Next(s_groupings.Length)], file);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_mutated_report_is_the_same_in_any_blocks_by_any_threads(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Samples, file));
        Random random = new(file.Length);
        Mutator mutator = new(random, s_corpus);
        for (int round = 0; round < Mutations; round++)
            Check(mutator.Mutate(bytes), random, s_groupings[random.Next(s_groupings.Length)], file + ", mutation " + round);
    }

    [Theory]
    [InlineData(',', 1)]
    [InlineData(';', 2)]
    [InlineData('\t', 3)]
    [InlineData('|', 4)]
    public void A_generated_table_is_the_same_in_any_blocks_by_any_threads(char delimiter, int seed)
    {
        Random random = new(seed);
        for (int table = 0; table < Tables / 4; table++)
        {
            string text = Table(random, delimiter);
            Check(Encoding.UTF8.GetBytes(text), random, s_groupings[random.Next(s_groupings.Length)], ReportKit.Visible(text));
        }
    }

    [Fact]
    public void Documents_and_receipts_a_line_are_the_same_in_any_blocks_by_any_threads()
    {
        Random random = new(5);
        for (int round = 0; round < Tables / 4; round++)
        {
            string text = Lines(random, round % 2 == 0 ? Document : Receipt);
            Check(Encoding.UTF8.GetBytes(text), random, s_groupings[random.Next(s_groupings.Length)], ReportKit.Visible(text));
        }
    }

    /// <summary>More than the megabyte by which a report is recognized, in the ways that files come.</summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("packed")]
    [InlineData("packed and cut off")]
    [InlineData("UTF-16")]
    [InlineData("UTF-16, high byte first")]
    [InlineData("a few bytes a read")]
    public void A_large_report_is_the_same_in_any_blocks_by_any_threads(string way)
    {
        Random random = new(way.Length);
        StringBuilder text = new(MeasureKit.Header);
        while (text.Length < 1_100_000)
            text.Append(Row(random, ',', 8)).Append(random.Next(5) == 0 ? "\r\n" : "\n");
        byte[] bytes = Encode(text.ToString(), way);
        MeasureOptions options = Options("Provider,Status", false, 1);
        Func<Stream> open = () => way == "a few bytes a read" ? new DribbleStream(bytes, 4099) : new MemoryStream(bytes);
        string expected = Measure(open(), options, OneBlock * 4);
        Assert.Contains("rejected", expected, StringComparison.Ordinal);
        foreach ((int threads, int size) in new[] { (1, 61), (2, 1 << 18), (3, 1000), (8, 7001) })
        {
            options.Threads = threads;
            AssertSame(expected, Measure(open(), options, size), $"{way}, {threads} threads, blocks of {size}");
        }

        AssertSame(Import(open(), OneBlock * 4), Import(open(), 1000), way);
    }

    [Fact]
    public void Several_reports_are_the_same_by_any_number_of_threads()
    {
        string[] paths = MeasureKit.Samples.Concat(Damaged.Select(row => Path.Combine(s_data, row.Data))).ToArray();
        for (int grouping = 0; grouping < s_groupings.Length; grouping++)
        {
            string? expected = null;
            bool eachEvent = grouping % 3 == 0;
            foreach (int threads in new[] { 1, s_threads[1 + (grouping % 3)] })
            {
                Transcript transcript = new();
                DeliveryMeasurer measurer = new(
                    ReportKit.Resolver, Options(s_groupings[grouping], eachEvent, threads), new ReportOptions(), transcript);
                foreach (string path in paths)
                    AddOrNote(measurer, path, transcript);
                string actual = MeasureKit.Render(measurer.Complete(ReportKit.Cancel)) + "\n" + string.Join("\n", transcript.Lines);
                AssertSame(expected ??= actual, actual, $"{s_groupings[grouping]}, each event {eachEvent}, {threads} threads");
            }
        }
    }

    private static void AddOrNote(DeliveryMeasurer measurer, string path, Transcript transcript)
    {
        try
        {
            measurer.AddReport(path, Path.GetFileName(path), ReportKit.Cancel);
        }
        catch (ReportException exception)
        {
            transcript.Lines.Add(exception.Message);
        }
    }

    /// <summary>Reads bytes as one block with one thread, and in other ways; a packed report is not cut, since its bytes are no text.</summary>
    private static void Check(byte[] bytes, Random random, string groupBy, string what)
    {
        bool packed = bytes.Length > 1 && bytes[0] == 0x1F && bytes[1] == 0x8B;
        int head = packed ? bytes.Length : Head(bytes, random);
        bool eachEvent = random.Next(2) == 0;
        foreach (int size in random.GetItems(s_blockSizes, Sizes))
        {
            int threads = s_threads[random.Next(s_threads.Length)];
            string where = $"{what}; head {head}, blocks of {size}, {threads} threads, by {groupBy}, each event {eachEvent}";
            AssertSame(
                Measure(Open(bytes, head, size), Options(groupBy, eachEvent, 1), OneBlock),
                Measure(Open(bytes, head, size), Options(groupBy, eachEvent, threads), size),
                where);
            AssertSame(Import(Open(bytes, head, size), OneBlock), Import(Open(bytes, head, size), size), where);
        }
    }

    private static HesitantStream Open(byte[] bytes, int head, int size) => new HesitantStream(bytes, head, size);

    /// <summary>Behind the first, second or third line mostly.</summary>
    private static int Head(byte[] bytes, Random random)
    {
        if (random.Next(8) == 0)
            return random.Next(4, Math.Max(5, bytes.Length));
        int head = 0;
        for (int lines = random.Next(1, 4); lines > 0 && head >= 0; lines--)
            head = Array.IndexOf(bytes, (byte)'\n', head) + 1;
        return head < 4 ? bytes.Length : head;
    }

    private static MeasureOptions Options(string groupBy, bool eachEvent, int threads) => new()
    {
        GroupBy = groupBy.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => Enum.Parse<GroupKey>(key)).ToArray(),
        Event = eachEvent,
        StaleAfter = TimeSpan.FromMinutes(1),
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu"),
        Threads = threads,
    };

    private static string Measure(Stream stream, MeasureOptions options, int blockSize)
    {
        Transcript transcript = new();
        DeliveryMeasurer measurer = new(ReportKit.Resolver, options, new ReportOptions { BlockSize = blockSize }, transcript);
        try
        {
            measurer.AddReport(ReportSource.FromStream(stream, "r"), ReportKit.Cancel);
        }
        catch (ReportException exception)
        {
            transcript.Lines.Add(exception.Message);
        }

        IReadOnlyList<DeliveryMeasure> measures = measurer.Complete(ReportKit.Cancel);
        return MeasureKit.Render(measures) + "\n" + string.Join("\n", measures.Select(Rates)) + "\n" + string.Join("\n", transcript.Lines);
    }

    private static string Rates(DeliveryMeasure measure) =>
        FormattableString.Invariant($"{measure.DeliveredOfSent} {measure.DeliveredOfFinal} {measure.ReceiptCoverage}");

    private static string Import(Stream stream, int blockSize)
    {
        Transcript transcript = new();
        DeliveryReportReader reader = new(ReportKit.Resolver, new ReportOptions { BlockSize = blockSize }, transcript) { IncludeExcluded = true };
        try
        {
            // Damage can turn a count into billions, which is no number of records to keep.
            foreach (DeliveryRecord record in reader.Read(ReportSource.FromStream(stream, "r"), ReportKit.Cancel).Take(5_000))
                transcript.Lines.Add(Render(record));
        }
        catch (ReportException exception)
        {
            transcript.Lines.Add(exception.Message);
        }

        return string.Join("\n", transcript.Lines);
    }

    private static string Render(DeliveryRecord record) => FormattableString.Invariant(
        $"{record.Line} {record.MessageId}¦{record.Recipient}¦{record.Sender}¦{record.Segment}¦{record.SubmittedAt:O}¦{record.UpdatedAt:O}¦{record.Provider}¦{record.Code}¦{record.ProviderStatus}¦{record.Status}¦{record.Finality}¦{record.Conflict}¦{record.Excluded}");

    private static void AssertSame(string expected, string actual, string where)
    {
        if (expected == actual)
            return;
        string[] one = expected.Split('\n');
        string[] other = actual.Split('\n');
        int line = 0;
        while (line < Math.Min(one.Length, other.Length) && one[line] == other[line])
            line++;
        Assert.Fail($"{where}:\n{one.ElementAtOrDefault(line) ?? "(nothing)"}\nhas become\n{other.ElementAtOrDefault(line) ?? "(nothing)"}");
    }

    private static byte[] Encode(string text, string way) => way switch
    {
        "packed" => ReportKit.GZip(Encoding.UTF8.GetBytes(text)),
        "packed and cut off" => ReportKit.GZip(Encoding.UTF8.GetBytes(text)).AsSpan(0..^9).ToArray(),
        "UTF-16" => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(),
        "UTF-16, high byte first" => Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(text)).ToArray(),
        _ => Encoding.UTF8.GetBytes(text),
    };

    /// <summary>A general table in which much is wrong.</summary>
    private static string Table(Random random, char delimiter)
    {
        StringBuilder text = new();
        string lineEnd = s_lineEnds[random.Next(s_lineEnds.Length)];
        bool mixed = random.Next(2) == 0;
        bool quotes = random.Next(4) > 0;
        text.Append(MeasureKit.Header.TrimEnd().Replace(',', delimiter)).Append(lineEnd);
        for (int rows = random.Next(1, 60); rows > 0; rows--)
        {
            text.Append(Row(random, delimiter, quotes ? 8 : 0));
            text.Append(mixed ? s_lineEnds[random.Next(s_lineEnds.Length)] : lineEnd);
            for (int blanks = random.Next(10) == 0 ? random.Next(1, 4) : 0; blanks > 0; blanks--)
                text.Append(mixed ? s_lineEnds[random.Next(s_lineEnds.Length)] : lineEnd);
        }

        if (random.Next(2) == 0)
            text.Append(Row(random, delimiter, quotes ? 4 : 0));
        return text.ToString();
    }

    private static string Row(Random random, char delimiter, int quotes)
    {
        string[] fields =
        {
            One(random, "Azure", "Azure", "Sinch", "Crexendo", "MobileConnect", "Nobody", ""),
            One(random, "", "A-" + random.Next(9), "A-" + random.Next(9), "İ✓"),
            One(random, "+", "") + "1555555010" + random.Next(10),
            One(random, "", "from", "From", "+15555550199"),
            One(random, "2000", "4006", "401", "0", "402", "99", "4000", "", " 2000 "),
            One(random, "", "", "Delivered", "Failed", "Sent", "Nonsense"),
            Time(random),
            Time(random),
        };
        if (quotes > 0 && random.Next(quotes) == 0)
        {
            int quoted = random.Next(fields.Length);
            fields[quoted] = "\"" + fields[quoted] + One(random, "", "\"\"", delimiter.ToString(), "\n", "\r\n", "\r", "\"\"\n\"\"" + delimiter) + "\"";
        }

        string row = string.Join(delimiter.ToString(), fields);
        if (quotes > 0 && random.Next(quotes * 3) == 0)
            row = row.Insert(random.Next(row.Length), One(random, "\"", "\"\"", delimiter + "\"", "\"" + delimiter));
        return random.Next(15) switch
        {
            0 => row + delimiter + "more",
            1 => row + delimiter + delimiter,
            2 => row.Substring(0, random.Next(row.Length)),
            _ => row,
        };
    }

    private static string Time(Random random) => random.Next(6) switch
    {
        0 => "",
        1 => "2024-03-01T09:0" + random.Next(10) + ":00",
        2 => "yesterday",
        _ => "2024-03-0" + random.Next(1, 4) + "T" + random.Next(10, 24) + ":0" + random.Next(10) + ":05" + One(random, "Z", "Z", "+02:00", ".25Z"),
    };

    private static string Lines(Random random, Func<Random, int, string> line)
    {
        StringBuilder text = new();
        for (int number = 0; number < random.Next(3, 60); number++)
        {
            string written = line(random, number);
            if (number > 1 && random.Next(8) == 0)
                written = written.Remove(random.Next(written.Length), 1);
            text.Append(written).Append(s_lineEnds[random.Next(s_lineEnds.Length)]);
            if (random.Next(8) == 0)
                text.Append(One(random, " \n", "\n", "\r", "\r\n"));
        }

        return random.Next(2) == 0 ? text.ToString() : text.ToString().TrimEnd('\r', '\n');
    }

    private static string Document(Random random, int number) =>
        $"{{\"provider\":\"{One(random, "Azure", "Sinch", "Nobody")}\",\"messageId\":\"A-{number % 7}\",\"to\":\"+1555555010{random.Next(10)}\","
        + $"\"code\":{One(random, "2000", "\"4006\"", "0", "null")},\"updatedAt\":\"{Time(random)}\"}}";

    private static string Receipt(Random random, int number) =>
        $"{One(random, "", "09:00 ", "text ")}id:{number % 7} sub:001 dlvrd:001 submit date:2403010900 done date:24030109{random.Next(10, 60)} stat:"
        + One(random, "DELIVRD", "UNDELIV", "EXPIRED", "NONSENSE") + " err:" + One(random, "000", "001", "0B") + " text:hello";

    private static string One(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
