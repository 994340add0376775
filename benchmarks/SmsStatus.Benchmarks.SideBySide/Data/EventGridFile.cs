using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmsStatus.Benchmarks.Data;

/// <summary>Azure Event Grid's delivery report events, one JSON document a line.</summary>
internal static class EventGridFile
{
    private const string Topic =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/notifications-production/providers/Microsoft.Communication/CommunicationServices/contoso-notifications";

    private static readonly DateTime s_start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private enum Draw
    {
        Kind,
        Recipient,
        Submitted,
        Duration,
        Id,
        Attempts,
    }

    public static IEnumerable<string> Lines(long events)
    {
        for (long row = 0; row < events; row++)
        {
            // Event Grid delivers at least once: every fiftieth event repeats an older one.
            yield return Line(row % 50 == 49 ? row / 2 : row);
        }
    }

    private static string Line(long message)
    {
        ReportKind kind = ReportMix.Azure.AtTheEnd(Of(message, Draw.Kind));
        DateTime submitted = s_start.AddTicks((long)(Of(message, Draw.Submitted) % (ulong)TimeSpan.FromDays(30).Ticks));
        DateTime received = submitted.AddTicks((long)(Of(message, Draw.Duration) % (ulong)TimeSpan.FromSeconds(40).Ticks));
        string recipient = (15_555_550_100 + (long)(Of(message, Draw.Recipient) % 100)).ToString(CultureInfo.InvariantCulture);
        string id = string.Create(
            CultureInfo.InvariantCulture, $"Outgoing_{submitted:yyyyMMddHHmmss}{Of(message, Draw.Id):x16}-{Of(message, Draw.Attempts):x16}_noam");
        bool isDelivered = kind.Status == "Delivered";
        string attempts = Attempt(submitted, isDelivered);
        if (Of(message, Draw.Attempts) % 10 == 0)
            attempts = Attempt(submitted, succeeded: false) + "," + Attempt(submitted.AddSeconds(1), isDelivered);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"id":"{{{id}}}","topic":"{{{Topic}}}","subject":"/phonenumber/{{{recipient}}}","eventType":"Microsoft.Communication.SMSDeliveryReportReceived","eventTime":"{{{received:yyyy-MM-ddTHH:mm:ssZ}}}","dataVersion":"1.0","metadataVersion":"1","data":{"messageId":"{{{id}}}","from":"15555550180","to":"+{{{recipient}}}","deliveryStatus":"{{{kind.Status}}}","deliveryStatusDetails":"{{{Details(kind)}}}","receivedTimestamp":"{{{received:O}}}","deliveryAttempts":[{{{attempts}}}],"tag":"campaign-{{{message % 40}}}"}}""");
    }

    private static string Attempt(DateTime time, bool succeeded) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"timestamp":"{{time:O}}","segmentsSucceeded":{{(succeeded ? 1 : 0)}},"segmentsFailed":{{(succeeded ? 0 : 1)}}}""");

    private static string Details(ReportKind kind) => kind.Code switch
    {
        "2000" => "No error.",
        "4004" => "ErrorCode: 4004. ErrorMessage: The phone number does not exist.",
        "4006" => "ErrorCode: 4006. ErrorMessage: The recipient is not reachable.",
        "5002" => "ErrorCode: 5002. ErrorMessage: Message Delivery Timeout",
        _ => "ErrorCode: " + kind.Code + ". ErrorMessage: The message could not be delivered.",
    };

    private static ulong Of(long message, Draw draw) => Noise.Of(message, (int)draw);
}
