using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>Our reader of JSON finds the same rows and values as a plain reading of the whole tree.</summary>
public sealed class JsonAgreementTests
{
    private const int Arrays = 200;
    private const string EventType = "Microsoft.Communication.SMSDeliveryReportReceived";

    private static readonly string[] s_texts =
    {
        "", " ", "Delivered", "Failed", "No error.", "ErrorCode: 4004. ErrorMessage: unknown number", "+15555550101", "2024-03-06T09:00:20Z",
        "2024-03-06T09:00:19.1234567Z", "\"quoted\"", "a\\b", "line\nend", "tab\tend", "é✓漢😀", "\u0001", "/slash/", " blank around ", "{[", "]},",
    };

    private readonly ITestOutputHelper _output;

    public JsonAgreementTests(ITestOutputHelper output)
    {
        _output = output;
    }

    public static TheoryData<string> Samples =>
        new(MeasureKit.Samples.Where(path => path.EndsWith("json", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_the_rows_that_its_tree_has(string file)
    {
        string path = Path.Combine(Repository.Samples, file);
        string text = File.ReadAllText(path);
        Listener listener = new();
        ReportKit.Read(path, null, listener);
        ReportDescription report = Assert.Single(listener.Reports);
        bool byLine = report.Format == "JSON, one document a line";
        RowSchema schema = new(Layouts().Single(layout => layout.ToString() == report.Layout));
        int rows = Check(text, schema, byLine, file);
        Assert.True(rows > 0);
        _output.WriteLine($"{rows} rows of {report.Layout}.");
        if (schema.Layout.Count.Length == 0)
            Assert.Equal(rows, listener.Totals[0].Rows);
    }

    [Fact]
    public void Generated_Event_Grid_arrays_have_the_rows_that_their_trees_have()
    {
        RowSchema schema = new(Layouts().Single(layout => layout.ToString() == "Azure EventGrid"));
        Random random = new(20240301);
        long bytes = 0;
        int rows = 0;
        for (int number = 0; number < Arrays; number++)
        {
            string text = Generate(random);
            bytes += Encoding.UTF8.GetByteCount(text);
            rows += Check(text, schema, byLine: false, "array " + number);
        }

        _output.WriteLine($"{Arrays} arrays, {bytes:N0} bytes, {rows:N0} rows.");
        Assert.True(rows > 1000);
    }

    private static IEnumerable<Layout> Layouts() =>
        StatusCatalog.Default.Providers.SelectMany(provider => provider.ReportLayouts).Append(StatusCatalog.Default.GeneralLayout);

    private static int Check(string text, RowSchema schema, bool byLine, string where)
    {
        List<string?[]> expected = DomRows.Read(text, schema);
        foreach (int readSize in new[] { 1, 5, 4096 })
        {
            JsonRowReader rows = new(schema, byLine, []);
            rows.Open(ReportKit.Window(text, readSize));
            int row = 0;
            for (; rows.Read(); row++)
            {
                Assert.Null(rows.Row.Damage);
                Assert.True(row < expected.Count, where + " has more rows than its tree.");
                string?[] actual = Enumerable.Range(0, schema.SlotCount)
                    .Select(slot => rows.Row[slot].Exists ? rows.Row[slot].ToString() : null).ToArray();
                Assert.True(expected[row].SequenceEqual(actual), $"{where}, row {row}: {Render(expected[row])} is {Render(actual)}\n{text}");
            }

            Assert.Equal(expected.Count, row);
        }

        return expected.Count;
    }

    private static string Render(IEnumerable<string?> values) => string.Concat(values.Select(value => "[" + ReportKit.Visible(value ?? "-") + "]"));

    /// <summary>Event Grid events in any order and case of properties, with other events and strangers among them.</summary>
    private static string Generate(Random random)
    {
        using StringWriter target = new(CultureInfo.InvariantCulture);
        using JsonTextWriter json = new(target)
        {
            Formatting = random.Next(2) == 0 ? Formatting.Indented : Formatting.None,
            StringEscapeHandling = random.Next(2) == 0 ? StringEscapeHandling.EscapeNonAscii : StringEscapeHandling.Default,
        };
        json.WriteStartArray();
        for (int events = random.Next(1, 30); events > 0; events--)
        {
            WriteObject(json, random, new Dictionary<string, Action>
            {
                ["id"] = () => WriteScalar(json, random),
                ["topic"] = () => WriteScalar(json, random),
                ["eventType"] = () => json.WriteValue(random.Next(8) == 0 ? "Microsoft.EventGrid.SubscriptionValidationEvent" : EventType),
                ["eventTime"] = () => WriteScalar(json, random),
                ["data"] = () => WriteData(json, random),
                ["other"] = () => WriteStranger(json, random, 0),
            });
        }

        json.WriteEndArray();
        json.Flush();
        return target.ToString();
    }

    private static void WriteData(JsonTextWriter json, Random random)
    {
        Dictionary<string, Action> properties = new();
        foreach (string name in new[] { "messageId", "from", "to", "deliveryStatus", "deliveryStatusDetails", "receivedTimestamp", "tag" })
            properties.Add(name, () => WriteScalar(json, random));
        properties.Add("stranger", () => WriteStranger(json, random, 0));
        properties.Add("deliveryAttempts", () =>
        {
            json.WriteStartArray();
            for (int attempts = random.Next(4); attempts > 0; attempts--)
            {
                WriteObject(json, random, new Dictionary<string, Action>
                {
                    ["timestamp"] = () => WriteScalar(json, random),
                    ["segmentsSucceeded"] = () => json.WriteValue(random.Next(3)),
                    ["segmentsFailed"] = () => json.WriteValue(random.Next(3)),
                });
            }

            json.WriteEndArray();
        });
        WriteObject(json, random, properties);
    }

    private static void WriteObject(JsonTextWriter json, Random random, Dictionary<string, Action> properties)
    {
        json.WriteStartObject();
        foreach (KeyValuePair<string, Action> property in properties.OrderBy(_ => random.Next()).ToArray())
        {
            if (random.Next(10) == 0)
                continue;
            string name = property.Key;
            json.WritePropertyName(random.Next(3) switch { 0 => char.ToUpperInvariant(name[0]) + name.Substring(1), 1 => name.ToUpperInvariant(), _ => name });
            property.Value();
        }

        json.WriteEndObject();
    }

    private static void WriteScalar(JsonTextWriter json, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                json.WriteNull();
                break;
            case 1:
                json.WriteValue(random.Next());
                break;
            case 2:
                json.WriteValue(random.Next(2) == 0);
                break;
            default:
                json.WriteValue(s_texts[random.Next(s_texts.Length)]);
                break;
        }
    }

    private static void WriteStranger(JsonTextWriter json, Random random, int depth)
    {
        if (depth > 4 || random.Next(3) == 0)
        {
            WriteScalar(json, random);
            return;
        }

        bool array = random.Next(2) == 0;
        if (array)
            json.WriteStartArray();
        else
            json.WriteStartObject();
        for (int items = random.Next(4); items > 0; items--)
        {
            if (!array)
                json.WritePropertyName(new[] { "to", "data", "messageId", "x" }[items]);
            WriteStranger(json, random, depth + 1);
        }

        if (array)
            json.WriteEndArray();
        else
            json.WriteEndObject();
    }
}
