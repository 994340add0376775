using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Benchmarks.Data;

/// <summary>A CSV table of several providers' events.</summary>
internal static class GeneralTable
{
    private const string Heading = "provider,message_id,recipient,sender,status,code,submitted_at,updated_at";

    /// <summary>Its lines, without quotes.</summary>
    public static IEnumerable<string> Lines(long rows)
    {
        Traffic traffic = new(rows);
        yield return Heading;
        for (long row = 0; row < rows; row++)
        {
            GeneratedEvent next = traffic.At(row);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{next.Kind.Provider},{next.MessageId},+{next.Recipient},+{next.Sender},{next.Kind.Status},{next.Kind.Code},{next.Submitted:yyyy-MM-ddTHH:mm:ssZ},{next.Updated:yyyy-MM-ddTHH:mm:ssZ}");
        }
    }

    /// <summary>The same lines with every field in quotes.</summary>
    public static IEnumerable<string> QuotedLines(long rows)
    {
        foreach (string line in Lines(rows))
            yield return "\"" + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"";
    }
}
