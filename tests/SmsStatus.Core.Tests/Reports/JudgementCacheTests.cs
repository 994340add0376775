using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>A judge that has judged many rows judges each as one that never judged any.</summary>
public sealed class JudgementCacheTests
{
    private static readonly RowSchema s_schema = new(StatusCatalog.Default.GeneralLayout);

    private static readonly ReportField[] s_fields =
    {
        ReportField.Provider, ReportField.Code, ReportField.ProviderStatus, ReportField.SharedCode,
    };

    [Theory]
    [InlineData(null, 1)]
    [InlineData("Sinch", 2)]
    public void Values_that_differ_in_one_byte_or_in_their_length_are_judged_apart(string? provider, int seed)
    {
        Random random = new(seed);
        RowJudge lasting = Judge(provider);
        List<byte[]> values = Values();
        List<byte[][]> rows = new();
        foreach (byte[] value in values)
        {
            rows.Add([Ascii("Sinch"), value, Ascii(""), Ascii("")]);
            rows.Add([Ascii("Azure"), Ascii("2000"), value, Ascii("")]);
            rows.Add([value, Ascii("402"), value, Ascii("yes")]);
            rows.Add([Ascii("Crexendo"), value, values[random.Next(values.Count)], values[random.Next(values.Count)]]);
        }

        // Twice in any order, so that some are found among the most frequent and some are not.
        foreach (byte[][][] some in rows.Concat(rows).OrderBy(_ => random.Next()).Chunk(random.Next(1, 9)))
            Check(lasting, () => Judge(provider), some, random);
    }

    [Fact]
    public void What_is_at_the_end_of_one_value_and_the_start_of_the_next_is_judged_apart()
    {
        Random random = new(3);
        RowJudge lasting = Judge(null);
        for (int cut = 0; cut <= 20; cut++)
        {
            byte[][] row = [Ascii("Sinch"), Ascii("40234567890123456789".Substring(0, cut)), Ascii("40234567890123456789".Substring(cut)), Ascii("")];
            for (int round = 0; round < 2; round++)
                Check(lasting, () => Judge(null), [row, row], random);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_make_one_row_of_two()
    {
        Random random = new(5);
        RowJudge lasting = Judge("Azure");
        byte[][] one = [Ascii(""), [(byte)'a', 0xFF, (byte)'b'], [(byte)'c'], Ascii("")];
        byte[][] other = [Ascii(""), [(byte)'a'], [(byte)'b', 0xFF, (byte)'c'], Ascii("")];
        Check(lasting, () => Judge("Azure"), [one, other, one], random);
        Check(lasting, () => Judge("Azure"), [other, one], random);
    }

    [Fact]
    public void More_rows_than_are_kept_are_judged_as_ever()
    {
        Random random = new(4);
        RowJudge lasting = Judge("Azure");
        for (int number = 0; number < 20_000; number++)
        {
            byte[][] row = [Ascii(""), Ascii("c" + random.Next(3_000)), Ascii("w" + random.Next(3)), Ascii(random.Next(2) == 0 ? "1" : "")];
            RowJudgement judgement = JudgeAll(lasting, Rows([row], random))[0];
            Assert.Equal(
                (System.Text.Encoding.ASCII.GetString(row[1]), System.Text.Encoding.ASCII.GetString(row[2]), row[3].Length > 0),
                (judgement.Code, judgement.ProviderStatus, judgement.IsSharedCode));
        }
    }

    /// <summary>Values of telling lengths, each with every byte changed in turn.</summary>
    private static List<byte[]> Values()
    {
        List<byte[]> values = new();
        foreach (int length in new[] { 0, 1, 2, 7, 8, 9, 15, 16, 17, 40, 127, 128 })
        {
            byte[] plain = Enumerable.Repeat((byte)'a', length).ToArray();
            values.Add(plain);
            for (int place = 0; place < length; place++)
            {
                foreach (byte other in length > 40 ? [(byte)'b'] : new byte[] { (byte)'b', 0, 0x80 })
                {
                    byte[] changed = (byte[])plain.Clone();
                    changed[place] = other;
                    values.Add(changed);
                }
            }

            values.Add(new byte[length]);
        }

        return values;
    }

    /// <summary>Rows whose values stand in one buffer, or each in its own, with or without something around them.</summary>
    private static ReportRow Rows(byte[][][] rows, Random random)
    {
        ReportRow row = new(s_schema.SlotCount, rows.Length);
        int gap = random.Next(3) == 0 ? 0 : random.Next(12);
        byte[] buffer = new byte[rows.Sum(values => values.Sum(value => value.Length + gap))];
        random.NextBytes(buffer);
        row.Begin(buffer);
        int place = 0;
        foreach (byte[][] values in rows)
        {
            row.Add(1, default);
            bool apart = random.Next(2) == 0;
            for (int index = 0; index < values.Length; index++)
            {
                byte[] value = values[index];
                // What is not there at all and what is empty are judged alike.
                if (value.Length == 0 && random.Next(3) == 0)
                    continue;
                value.CopyTo(buffer, place);
                if (apart)
                    row[(int)s_fields[index]] = new Utf8Slice(value, 0, value.Length);
                else
                    row.Set((int)s_fields[index], new FieldRange(place, value.Length));
                place += value.Length + gap;
            }
        }

        return row;
    }

    /// <summary>Has rows judged together by one that has judged before, and each alone by one that never has.</summary>
    private static void Check(RowJudge lasting, Func<RowJudge> create, byte[][][] rows, Random random)
    {
        ReportRow all = Rows(rows, random);
        RowJudgement[] judgements = JudgeAll(lasting, all);
        for (int index = 0; index < rows.Length; index++)
        {
            all.Index = index;
            Assert.Equal(Render(create().Judge(all)), Render(judgements[index]));
        }
    }

    private static RowJudgement[] JudgeAll(RowJudge judge, ReportRow rows)
    {
        RowJudgement[] judgements = new RowJudgement[rows.Count];
        long[] counts = new long[rows.Count];
        judge.Judge(rows, judgements, counts);
        Assert.All(counts, count => Assert.Equal(1, count));
        return judgements;
    }

    private static string Render(RowJudgement judgement) => string.Join(
        "¦", judgement.Fate, judgement.Reason, judgement.Provider?.Name, judgement.Code, judgement.ProviderStatus, judgement.IsSharedCode,
        judgement.HasFailedPart, judgement.BlamesProvider);

    private static RowJudge Judge(string? provider) =>
        new(s_schema, StatusCatalog.Default, provider is null ? null : StatusCatalog.Default.GetProvider(provider), sharedCode: false);

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
