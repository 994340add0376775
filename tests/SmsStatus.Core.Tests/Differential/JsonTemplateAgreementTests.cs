using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Documents of few shapes, damaged or not, are read with templates exactly as they are read token by token.</summary>
public sealed class JsonTemplateAgreementTests
{
    private const int Files = 1_500;
    private const string Structure = "{}[]\",:\\ \t\r\n0123456789-.eE";

    private static readonly RowSchema s_schema = new(ReportKit.Layout("""
        { "name": "Shapes", "title": "t", "recognise": {},
          "fields": { "MessageId": ["message_id", "id"], "Recipient": ["data.to", "to"], "Sender": "list[-1].from", "Code": ["code", "list[].code"],
                      "SubmittedAt": "list[].at", "ProviderStatus": ["list[-1].code", "status"] },
          "count": "count", "exclude": [ { "when": { "path": "kind", "in": ["test"] }, "reason": "it is a test" } ] }
        """));

    private static readonly string[] s_names =
    {
        "id", "message_id", "Message-ID", "i\\u0064", "data", "DATA", "to", "T_o", "list", "from", "code", "at", "status", "count", "kind", "other", "", "Ã¯d", "\u00FF",
    };

    /// <summary>Values as they are written, each character a byte; most are plain.</summary>
    private static readonly string[] s_texts =
    {
        "", " ", "a", "Delivered", "+15555550101", "test", " blank around ", "{[]},:", "tab\tend", "\t", "\u0001", "\u001F", "\u007F", "\u0080", "\u00C3\u00A9", "\u00C3", "\u00FF\u00FE",
        "a\\nb", "\\\"", "\\\\", "\\", "\\u00e9", "\\ud800", "\\x", "a text of more than thirty-two bytes, as some are", "a text of more than sixty-four bytes, \\u00e9 behind the second vector of it", "\r", "\n",
    };

    private static readonly string[] s_numbers =
    {
        "0", "1", "7", "200", "-1", "-0", "1.5", "-0.25", "12345678901234567890", "01", "-01", "1.", ".5", "-", "--1", "+1", "1e5", "1E+5", "1.5e-3", "1E05", "1e", "1e+", "1e.5", "1e5.1", "1e5e", "0x1", "1a", "1 ", " 1", "NaN", "",
    };

    private static readonly string[] s_truths = { "true", "false", "true", "false", "True", "tru", "truee", "null", "0" };

    private static readonly string[] s_lineEnds = { "\n", "\n", "\r\n", "\r", "\n\n", " \n", "\t \r\n", ",\n", "x\n", "" };

    private readonly ITestOutputHelper _output;

    public JsonTemplateAgreementTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public static TheoryData<string> Samples =>
        new(MeasureKit.Samples.Where(path => path.EndsWith(".ndjson", StringComparison.Ordinal) && LayoutOf(path).Rows is null).Select(path => Path.GetFileName(path)!));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Generated_documents_are_read_as_without_templates(bool byLine)
    {
        Random random = new(20240401);
        int rows = 0;
        int damaged = 0;
        int known = 0;
        for (int file = 0; file < Files; file++)
        {
            string[] shapes = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Shape(random, byLine)).ToArray();
            bool careful = random.Next(3) > 0;
            string text = File(random, shapes, careful, byLine);
            string[] read = Check(text, random, byLine, out JsonTemplates templates);
            rows += read.Length;
            damaged += read.Count(row => row.Contains('!'));
            known += shapes.Count(shape => templates.Find(Slice(Fill(shape, random, careful: true) + "\n")) is not null);
        }

        _output.WriteLine($"{rows:N0} rows, {damaged:N0} damaged; {known:N0} shapes known at the end of {Files:N0} files.");
        Assert.InRange(damaged, rows / 20, rows / 2);
        Assert.True(known > Files / 2, "Few templates were made.");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_with_a_wrong_byte_in_each_place_is_read_as_without_templates(string file)
    {
        string path = Path.Combine(Repository.Samples, file);
        RowSchema schema = new(LayoutOf(path));
        Random random = new(20240402);
        string line = System.IO.File.ReadLines(path).First();
        StringBuilder text = new();
        for (int place = 0; place < line.Length; place++)
        {
            for (int copies = 0; copies < 4; copies++)
                text.Append(line, 0, place).Append(Strange(random)).Append(line, place + 1, line.Length - place - 1).Append('\n').Append(line).Append('\n');
        }

        Compare(text.ToString(), schema, int.MaxValue, byLine: true, out JsonTemplates templates);
        Assert.True(templates.Find(Slice(line + "\n")) is not null || line.Contains('\\'), "No template was made.");
    }

    private static Layout LayoutOf(string path)
    {
        Listener listener = new();
        ReportKit.Read(path, null, listener);
        return StatusCatalog.Default.Providers.SelectMany(provider => provider.ReportLayouts)
            .Single(layout => layout.ToString() == Assert.Single(listener.Reports).Layout);
    }

    private static string[] Check(string text, Random random, bool byLine, out JsonTemplates templates) =>
        Compare(text, s_schema, random.Next(4) == 0 ? random.Next(1, 50) : int.MaxValue, byLine, out templates);

    private static string[] Compare(string text, RowSchema schema, int readSize, bool byLine, out JsonTemplates templates)
    {
        int[] slots = schema.FindSlots([]);
        templates = new JsonTemplates(slots);
        string[] expected = Read(new JsonRowReader(schema, byLine, slots, null), text, readSize);
        string[] actual = Read(new JsonRowReader(schema, byLine, slots, templates), text, readSize);
        for (int row = 0; row < Math.Max(expected.Length, actual.Length); row++)
            if (expected.ElementAtOrDefault(row) != actual.ElementAtOrDefault(row))
                Assert.Fail($"Row {row} is\n{expected.ElementAtOrDefault(row)}\nand with templates\n{actual.ElementAtOrDefault(row)}\nin\n{text}");
        return expected;
    }

    /// <summary>All that a reader says of its rows, and of the file at its end.</summary>
    private static string[] Read(JsonRowReader reader, string text, int readSize)
    {
        List<string> rows = new();
        // Some are read from a buffer that holds everything, some from one that moves.
        reader.Open(readSize == int.MaxValue
            ? new ByteWindow(Slice(text))
            : new ByteWindow(new DribbleStream(Encoding.Latin1.GetBytes(text), readSize), ReportKit.Cancel));
        while (reader.Read())
        {
            ReportRow row = reader.Row;
            for (row.Index = 0; row.Index < row.Count; row.Index++)
            {
                IEnumerable<string> values = Enumerable.Range(0, reader.Schema.SlotCount).Select(slot => Render(reader, row[slot]));
                rows.Add($"{row.Line}.{row.Column} {(row.Damage is null ? "" : "!" + row.Damage)} {reader.ColumnOf(default)} "
                    + $"{string.Concat(values)} of {Text(reader.Raw)}");
            }
        }

        rows.Add($"{reader.LinesRead} {reader.Complaint}");
        return rows.ToArray();
    }

    private static string Render(JsonRowReader reader, Utf8Slice value) =>
        value.Exists ? $"[{Text(value)}@{value.OffsetIn(reader.Raw)}.{reader.ColumnOf(value)}]" : "-";

    private static string Text(Utf8Slice value) => value.Exists ? Encoding.Latin1.GetString(value.Buffer!, value.Start, value.Length) : "";

    private static Utf8Slice Slice(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return new Utf8Slice(bytes, 0, bytes.Length);
    }

    private static string File(Random random, string[] shapes, bool careful, bool byLine)
    {
        StringBuilder text = new(byLine || random.Next(2) == 0 ? "" : "[");
        string lineEnd = byLine ? "\n" : ",\n";
        for (int documents = random.Next(5, 40); documents > 0; documents--)
        {
            string document = Fill(shapes[random.Next(shapes.Length)], random, careful);
            if (random.Next(6) == 0)
                document = Damage(document, random);
            text.Append(document).Append(random.Next(6) == 0 ? s_lineEnds[random.Next(s_lineEnds.Length)] : lineEnd);
        }

        return text.ToString();
    }

    /// <summary>One byte replaced, inserted or removed, or the end cut off.</summary>
    private static string Damage(string document, Random random)
    {
        int place = random.Next(document.Length);
        return random.Next(5) switch
        {
            0 => document.Substring(0, place),
            1 => document.Remove(place, 1),
            2 => document.Insert(place, Strange(random)),
            _ => document.Remove(place, 1).Insert(place, Strange(random)),
        };
    }

    private static string Strange(Random random) =>
        (random.Next(3) == 0 ? (char)random.Next(256) : Structure[random.Next(Structure.Length)]).ToString();

    /// <summary>A document with holes: $ for a text, # for a number, ? for a truth value.</summary>
    private static string Shape(Random random, bool byLine)
    {
        if (!byLine || random.Next(8) > 0)
            return Item(random, 0, byLine);
        return "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Item(random, 0, byLine))) + "]";
    }

    private static string Item(Random random, int depth, bool byLine)
    {
        string blank = random.Next(4) > 0 ? "" : byLine || random.Next(2) == 0 ? " " : "\n  ";
        IEnumerable<string> properties = Enumerable.Range(0, random.Next(depth == 0 ? 1 : 0, 8))
            .Select(_ => $"\"{s_names[random.Next(s_names.Length)]}\"{blank}:{Value(random, depth + 1, byLine)}");
        return "{" + blank + string.Join("," + blank, properties) + blank + "}";
    }

    private static string Value(Random random, int depth, bool byLine) => random.Next(depth > 3 ? 8 : 13) switch
    {
        < 5 => "\"$\"",
        5 => "#",
        6 => "?",
        7 => "null",
        < 10 => Item(random, depth, byLine),
        _ => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1, byLine))) + "]",
    };

    /// <summary>A document of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="random">What decides.</param>
    /// <param name="careful">Whether all values are plain; if not, some are not.</param>
    private static string Fill(string shape, Random random, bool careful)
    {
        StringBuilder text = new();
        foreach (char next in shape)
        {
            _ = next switch
            {
                '$' => text.Append(Pick(s_texts, 8)),
                '#' => text.Append(Pick(s_numbers, 9)),
                '?' => text.Append(Pick(s_truths, 4)),
                _ => text.Append(next),
            };
        }

        return text.ToString();

        string Pick(string[] values, int plain) => values[random.Next(careful || random.Next(10) > 0 ? plain : values.Length)];
    }
}
