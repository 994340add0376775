using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

/// <summary>The tokens of either build agree with the runtime's own parser on damaged reports.</summary>
public sealed class JsonTokensAgreementTests
{
    /// <summary>Stands for the tokens of a document that is accepted, although it is no UTF-8, so that its texts have no one reading.</summary>
    private const string NotText = "no UTF-8";
    private const string Structure = "{}[]\",:\\ \t\r\n0123456789+-.eEu/tfnabcdl'";

    [Fact]
    public void Damaged_documents_are_accepted_and_read_exactly_as_the_runtime_does()
    {
        Random random = new(20240301);
        int accepted = 0;
        byte[][] seeds = Seeds().ToArray();
        for (int round = 0; round < 20_000; round++)
        {
            byte[] document = Damage(seeds[random.Next(seeds.Length)], random, () => (byte)Structure[random.Next(Structure.Length)]);
            accepted += IsUtf8(document) && Compare(document) ? 1 : 0;
        }

        Assert.InRange(accepted, 2_000, 18_000);
    }

    [Fact]
    public void Damaged_documents_that_are_no_longer_UTF_8_are_accepted_exactly_as_the_runtime_does()
    {
        Random random = new(20240302);
        byte[][] seeds = Seeds().ToArray();
        for (int round = 0; round < 10_000; round++)
            Compare(Damage(seeds[random.Next(seeds.Length)], random, () => (byte)random.Next(256)));
    }

    /// <summary>Compares both readers on a document; true where both accept it.</summary>
    private static bool Compare(byte[] document)
    {
        string? expected = ReadByRuntime(document);
        string? actual;
        try
        {
            actual = JsonTokensTests.Render(new Utf8Slice(document, 0, document.Length));
        }
        catch (JsonDamageException)
        {
            actual = null;
        }

        if (expected is null != actual is null || (expected != actual && expected != NotText))
            Assert.Fail("expected " + (expected ?? "damage") + "\nactual   " + (actual ?? "damage") + "\nof       " + Encoding.UTF8.GetString(document));
        return actual is not null;
    }

    /// <summary>The document's tokens by the runtime; null where it is not valid, or holds half of a surrogate pair.</summary>
    private static string? ReadByRuntime(byte[] document)
    {
        try
        {
            JsonDocumentOptions options = new() { MaxDepth = 64 };
            using JsonDocument whole = JsonDocument.Parse(document, options);
            // Only escapes can be halves of pairs, so bytes that are no ASCII do not matter here.
            using JsonDocument ascii = JsonDocument.Parse(document.Select(value => value < 0x80 ? value : (byte)'x').ToArray(), options);
            Render(ascii.RootElement, new List<string>());
            if (!IsUtf8(document))
                return NotText;
            List<string> tokens = new();
            Render(whole.RootElement, tokens);
            return string.Join(" ", tokens);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsUtf8(byte[] document) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document)).AsSpan().SequenceEqual(document);

    private static void Render(JsonElement element, List<string> tokens)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                tokens.Add("{");
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    tokens.Add(ReportKit.Visible(property.Name) + ":");
                    Render(property.Value, tokens);
                }

                tokens.Add("}");
                break;
            case JsonValueKind.Array:
                tokens.Add("[");
                foreach (JsonElement item in element.EnumerateArray())
                    Render(item, tokens);
                tokens.Add("]");
                break;
            case JsonValueKind.Null:
                tokens.Add("null");
                break;
            default:
                tokens.Add("(" + ReportKit.Visible(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText()) + ")");
                break;
        }
    }

    private static IEnumerable<byte[]> Seeds()
    {
        foreach (string sample in Directory.GetFiles(Repository.Samples, "*.ndjson"))
            foreach (string line in File.ReadLines(sample))
                yield return Encoding.UTF8.GetBytes(line);
        foreach (string sample in Directory.GetFiles(Repository.Samples, "sinch*.json"))
            yield return File.ReadAllBytes(sample);
        foreach (string text in new[]
        {
            "{\"a\":[1,-2.5e+3,true,false,null,\"\\u00e9\\ud83d\\ude00\\n\"]}", "[[],{},[{}],\"\"]", "-0.10E-7", "\"é✓😀\\\\\\\"\"", "[0,10,{\"b\":\"\\/\"}]",
            new string('[', 64) + new string(']', 64),
        })
            yield return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>One to three bytes replaced, inserted, removed or doubled, or the end cut off.</summary>
    private static byte[] Damage(byte[] seed, Random random, Func<byte> next)
    {
        List<byte> bytes = new(seed);
        for (int edits = random.Next(1, 4); edits > 0 && bytes.Count > 0; edits--)
        {
            int place = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0 or 1:
                    bytes[place] = next();
                    break;
                case 2:
                    bytes.Insert(place, next());
                    break;
                case 3:
                    bytes.RemoveAt(place);
                    break;
                case 4:
                    bytes.Insert(place, bytes[place]);
                    break;
                default:
                    if (random.Next(4) == 0)
                        bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return bytes.ToArray();
    }
}
