using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;

namespace SmsStatus.Tests;

/// <summary>Nested records: the payloads of the samples, and others.</summary>
public sealed class RecordTranslatorJsonTests
{
    private static readonly string[] s_deliveryEvents = ["SmsSent", "SmsNotSent", "SmsTransient", "SmsDelivered", "SmsBounced"];

    [Fact]
    public void A_send_of_MobileConnect_has_a_verdict_for_each_tracked_event()
    {
        JArray sends = JArray.Parse(Sample("mobileconnect-deliveries-api.json"));
        RecordVerdict[] verdicts = [.. sends.SelectMany(send => Translate(send.ToString()))];
        Assert.Equal(
            sends.SelectMany(send => send["tracking"]!).Select(item => (string?)item["standardStatusCode"]),
            verdicts.Select(verdict => verdict.Status!.Code));
        Assert.All(verdicts, verdict => Assert.Equal("MobileConnect", verdict.Status!.Provider));
        Assert.Equal(
            "Enroute Delivered Enroute Submitted Submitted Delivered Submitted Enroute Submitted Expired Submitted Rejected Failed",
            string.Join(' ', verdicts.Take(13).Select(verdict => verdict.Status!.Status)));
    }

    [Fact]
    public void An_event_of_Azure_has_its_verdict_and_another_kind_of_event_is_excluded()
    {
        JArray events = JArray.Parse(Sample("azure-event-grid.json"));
        RecordVerdict[] verdicts = [.. events.SelectMany(item => Translate(item.ToString()))];
        Assert.Equal(
            ["2000", "2000", "4006", "4007", "5002", "4008", "2000", "2000", null],
            verdicts.Select(verdict => verdict.Status?.Code));
        Assert.Equal(
            "Delivered Delivered Undeliverable Rejected Unknown Rejected Delivered Delivered",
            string.Join(' ', verdicts.Take(8).Select(verdict => verdict.Status!.Status)));
        Assert.True(verdicts[8].IsExcluded);
        Assert.Equal("it is another kind of event", verdicts[8].Reason);
    }

    [Fact]
    public void A_whole_array_of_records_is_translated_record_by_record() =>
        Assert.Equal(9, Translate(Sample("azure-event-grid.json")).Length);

    [Theory]
    [InlineData("sinch-batch-report-full.json", "0: Delivered, 0: Delivered, 0: Delivered, 407: Cancelled, 159: Undeliverable")]
    [InlineData("sinch-batch-report-summary.json", "0: Delivered, 401: Submitted, 201: Undeliverable")]
    public void A_batch_report_of_Sinch_has_a_verdict_for_each_recipient_or_else_for_each_status(string file, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", Translate(Sample(file)).Select(verdict => verdict.Status!.Code + ": " + verdict.Status.Status)));

    [Fact]
    public void An_event_of_MobileConnect_has_its_verdict_and_a_code_of_another_list_is_not_looked_up()
    {
        foreach (JToken item in JArray.Parse(Sample("mobileconnect-event-notifications.json")))
        {
            RecordVerdict verdict = Assert.Single(Translate(item.ToString()));
            string kind = ((string)item["eventCategoryType"]!).Split('.')[1];
            if (verdict.IsExcluded)
            {
                Assert.DoesNotContain(kind, s_deliveryEvents);
                continue;
            }

            string? code = kind == "SmsNotSent" ? null : (string?)item.SelectToken("$..statusCode");
            Assert.Equal(code, verdict.Status!.Code);
            Assert.Equal((code is null ? Seed.Word("MobileConnect", kind) : Seed.Code("MobileConnect", code)).Status, verdict.Status.Status);
        }
    }

    [Theory]
    [InlineData("sinch-report-list.json", "Sinch 0: Delivered, Sinch 401: Submitted, Sinch 205: Undeliverable")]
    [InlineData("azure-delivery-report-api.json", "Azure 2000: Delivered")]
    [InlineData("azure-event-grid-single.json", "Azure 4010: Rejected")]
    [InlineData("oncehub-reason-log.json", "OnceHub Handset Busy: Undeliverable, OnceHub Delivered: Delivered, OnceHub Number Blocked by Carrier: Rejected")]
    public void A_payload_of_another_layout_has_its_verdicts(string file, string expected) =>
        Assert.Equal(expected, string.Join(", ", Translate(Sample(file)).Select(verdict => verdict.Status)));

    [Fact]
    public void A_delivery_of_which_a_part_failed_is_none()
    {
        const string json = """
            { "messageId": "A", "to": "+1", "deliveryStatus": "Delivered", "deliveryStatusDetails": "No error.",
              "deliveryAttempts": [ { "segmentsSucceeded": 0, "segmentsFailed": 2 }, { "segmentsSucceeded": 1, "segmentsFailed": 1 } ] }
            """;
        UnifiedStatus verdict = Assert.Single(Translate(json)).Status!;
        Assert.Equal(Outcome.NotDelivered, verdict.Outcome);
        Assert.NotNull(verdict.Conflict);
        verdict = Assert.Single(Translate(json.Replace("\"segmentsFailed\": 1", "\"segmentsFailed\": 0", StringComparison.Ordinal))).Status!;
        Assert.Equal(Outcome.Delivered, verdict.Outcome);
        Assert.Null(verdict.Conflict);
    }

    [Theory]
    [InlineData("sinch-recipient-reports.ndjson", "Sinch", "400 401 0 401 153 401 402 0 60 150 406 0")]
    [InlineData("crexendo-webhook.ndjson", "Crexendo", "200 211 221 200 402 210 151 330")]
    public void Each_line_of_a_stream_has_its_verdict(string file, string provider, string expected)
    {
        RecordTranslator translator = Translator();
        RecordVerdict[] verdicts =
        [
            .. Sample(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => translator.Translate(Encoding.UTF8.GetBytes(line))),
        ];
        Assert.Equal(expected, string.Join(' ', verdicts.Select(verdict => verdict.Status!.Code)));
        Assert.All(verdicts, verdict => Assert.Equal(provider, verdict.Status!.Provider));
    }

    [Theory]
    [InlineData("""{ "type": "recipient_delivery_report_mms", "batch_id": "B", "recipient": "1", "code": 0, "status": "Delivered" }""")]
    [InlineData("""{ "type": "delivery_report_mms", "batch_id": "B", "statuses": [ { "code": 0, "status": "Delivered", "recipients": ["1"] } ] }""")]
    public void A_report_of_an_MMS_is_excluded(string json)
    {
        RecordVerdict verdict = Assert.Single(Translate(json));
        Assert.True(verdict.IsExcluded);
        Assert.Equal("it reports an MMS", verdict.Reason);
    }

    [Theory]
    [InlineData("""{ "provider": "ACS", "code": 4007 }""", "Azure 4007: Rejected")]
    [InlineData("""{ "provider": "Salesforce", "statusCode": "4000.0", "status": null }""", "MobileConnect 4000: Delivered")]
    [InlineData("""{ "Provider": "OnceHub", "Reason": "ILLEGAL  NUMBER", "Status": "Failed" }""", "OnceHub Illegal Number: Undeliverable")]
    public void A_record_that_names_its_provider_is_translated(string json, string expected) =>
        Assert.Equal(expected, Assert.Single(Translate(json)).Status?.ToString());

    [Fact]
    public void Values_inside_an_object_are_found_by_the_path_that_the_user_names()
    {
        RecordOptions options = new() { Properties = new() { Provider = "route.vendor", Code = "result.code", Status = "result.word" } };
        UnifiedStatus verdict = Assert.Single(Translate(
            """{ "route": { "vendor": "CLX" }, "result": { "code": "402", "word": "Aborted" }, "code": "0" }""", options)).Status!;
        Assert.Equal("Sinch 402: Rejected", verdict.ToString());
        Assert.Equal("Aborted", verdict.ProviderStatus);
    }

    [Fact]
    public void A_record_that_names_no_provider_takes_the_one_of_the_user()
    {
        const string json = """{ "code": "4000", "status": "Failed" }""";
        Assert.Equal("Azure 4000: Rejected", Assert.Single(Translate(json, new RecordOptions { Provider = "acs" })).Status?.ToString());
        Assert.Throws<ProviderRequiredException>(() => Translate(json));
    }

    [Fact]
    public void A_record_without_a_status_and_a_code_has_no_verdict_and_says_why()
    {
        RecordVerdict verdict = Assert.Single(Translate("""{ "batch_id": "B", "recipient": "1", "code": "", "status": null }"""));
        Assert.Null(verdict.Status);
        Assert.False(verdict.IsExcluded);
        Assert.Contains("neither a status nor a code", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": "x" }""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    public void A_record_of_no_known_layout_is_refused(string json) =>
        Assert.Equal(ReportError.LayoutNotRecognized, Assert.Throws<ReportException>(() => Translate(json)).Error);

    [Fact]
    public void A_provider_that_is_not_known_is_refused() =>
        Assert.Throws<UnknownProviderException>(() => Translate("""{ "provider": "Nobody", "code": "30003" }"""));

    [Theory]
    [InlineData("""{ "provider": "Azure", "code": "4000" """)]
    [InlineData("""{ "provider": "Azure", "code": 4000x }""")]
    [InlineData("""{ "provider": "Azure", "code": "4000" } }""")]
    public void Damaged_JSON_is_refused_with_an_exception_that_callers_can_catch(string json)
    {
        Exception exception = Assert.ThrowsAny<Exception>(() => Translate(json));
        Assert.True(exception.GetType().IsPublic, exception.GetType() + " is not public.");
    }

    [Fact]
    public void There_is_no_verdict_on_nothing() =>
        Assert.Throws<ArgumentNullException>(() => Translator().Translate(null!));

    private static string Sample(string file) => File.ReadAllText(Path.Combine(Repository.Samples, file));

    private static RecordTranslator Translator(RecordOptions? options = null) => new(new StatusResolver(StatusCatalog.Default), options ?? new RecordOptions());

    private static RecordVerdict[] Translate(string json, RecordOptions? options = null) =>
        [.. Translator(options).Translate(Encoding.UTF8.GetBytes(json))];
}
