using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace SmsStatus.Tests;

/// <summary>
/// Whatever the bytes, nothing but a ReportException escapes, reading ends, and every row is accounted for. The inputs are the
/// same in every run; SMSSTATUS_FUZZ_INPUTS sets how many of them there are for each sample. The time limit is there for
/// endless loops only: it is far beyond what any machine needs.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualInputs = 250;
    private const string Nonsense = "(no sample)";
    private const int OneHour = 3_600_000;
    private static readonly GroupKey[][] s_groupings = MeasureKit.Groupings().ToArray();
    private static readonly byte[][] s_corpus = MeasureKit.Samples.Select(File.ReadAllBytes).Append(Unpack("general-table.psv.gz")).ToArray();

    private readonly ITestOutputHelper _output;

    public FuzzTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public static TheoryData<string> Seeds => new(MeasureKit.Samples.Select(path => Path.GetFileName(path)!).Append(Nonsense));

    // A test is stopped at its limit only while it waits, so the work is done on another thread.
    [Theory(Timeout = OneHour)]
    [MemberData(nameof(Seeds))]
    public Task Any_bytes_are_read_or_refused_and_every_row_is_accounted_for(string sample) => Task.Run(() => Check(sample), ReportKit.Cancel);

    private void Check(string sample)
    {
        int inputs = int.TryParse(
            Environment.GetEnvironmentVariable("SMSSTATUS_FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : UsualInputs;
        byte[]? original = sample == Nonsense ? null : File.ReadAllBytes(Path.Combine(Repository.Samples, sample));
        int seed = sample.Aggregate(17, (sum, character) => unchecked((sum * 31) + character));
        Random random = new(seed);
        Mutator mutator = new(random, s_corpus);
        long bytes = 0;
        long rows = 0;
        int read = 0;
        for (int number = 0; number < inputs; number++)
        {
            byte[] input = original is null ? mutator.Nonsense() : mutator.Mutate(original);
            if (random.Next(40) == 0)
                input = ReportKit.GZip(input);
            bytes += input.Length;
            MeasureOptions options = new()
            {
                GroupBy = s_groupings[random.Next(s_groupings.Length)],
                Event = random.Next(2) == 0,
                StaleAfter = random.Next(2) == 0 ? TimeSpan.FromMinutes(1) : null,
            };
            int readSize = random.Next(4) == 0 ? random.Next(1, 100) : int.MaxValue;
            try
            {
                if (TryMeasure(input, readSize, options) is { } counted)
                {
                    read++;
                    rows += counted;
                }
            }
            catch (Exception exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                string kept = Path.Combine(Path.GetTempPath(), "smsstatus-fuzz-" + number + "-" + sample.Trim('(', ')'));
                File.WriteAllBytes(kept, input);
                throw new InvalidOperationException(
                    $"Input {number} of {sample} (kept as {kept}; {readSize} bytes a read, by {string.Join(", ", options.GroupBy)}, each event {options.Event}) fails: {exception.Message}",
                    exception);
            }
        }

        _output.WriteLine($"{sample}: {inputs:N0} inputs, {bytes:N0} bytes; {read:N0} were read, with {rows:N0} rows.");
    }

    /// <summary>Measures one input; the number of its rows, or null where it is refused as a whole.</summary>
    private static long? TryMeasure(byte[] input, int readSize, MeasureOptions options)
    {
        Listener listener = new();
        DeliveryMeasurer measurer = new(ReportKit.Resolver, options, new ReportOptions(), listener);
        // Gzip is looked at from its end as well, so a stream that cannot be sought takes another way.
        using Stream stream = readSize == int.MaxValue ? new MemoryStream(input) : new DribbleStream(input, readSize);
        try
        {
            measurer.AddReport(ReportSource.FromStream(stream, "fuzz"), ReportKit.Cancel);
        }
        catch (ReportException exception)
        {
            Assert.StartsWith("fuzz cannot be read: ", exception.Message, StringComparison.Ordinal);
            Assert.Empty(measurer.Complete());
            return null;
        }

        MeasureKit.AssertLaws(measurer.Complete(), options.GroupBy, listener.Totals);
        ReportTotals totals = Assert.Single(listener.Totals);
        Assert.True(totals.Rejected >= listener.Rejections.Count);
        Assert.All(listener.Rejections, row => Assert.True(row.Line > 0 && row.Column > 0 && row.Reason.Length > 0));
        return totals.Rows;
    }

    private static byte[] Unpack(string sample)
    {
        using FileStream packed = File.OpenRead(Path.Combine(Repository.Samples, sample));
        using GZipStream text = new(packed, CompressionMode.Decompress);
        using MemoryStream target = new();
        text.CopyTo(target);
        return target.ToArray();
    }
}
