using System;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>Flat records: what they are called tells the provider and where the values stand.</summary>
public sealed class RecordTranslatorTests
{
    [Theory]
    [InlineData("Provider=ACS; Code=4007", "Azure 4007: Rejected")]
    [InlineData("Provider=Salesforce; StatusCode=4000.0", "MobileConnect 4000: Delivered")]
    [InlineData("sms_provider=CLX; error_code=402; status=Aborted", "Sinch 402: Rejected")]
    [InlineData("Gateway=MessageMedia; Delivery Status=submitted", "Crexendo submitted: Submitted")]
    [InlineData("VENDOR=oncehub; State=Failed; Failure Reason=Handset Busy", "OnceHub Handset Busy: Undeliverable")]
    [InlineData("Provider=Azure; Code=; Status=Failed", "Azure Failed: Undeliverable")]
    [InlineData("Provider=Azure; Code=; Error Code=5001", "Azure 5001: Failed")]
    [InlineData("Provider=Crexendo; Code=777; Status=?", "Crexendo 777: Unrecognized")]
    public void A_record_that_names_its_provider_is_translated(string record, string expected) =>
        Assert.Equal(expected, Translate(record).Status?.ToString());

    [Theory]
    [InlineData("message_id=1; status=rejected; status_code=402; destination_address=+1555; direction=OUTBOUND; format=SMS", "Crexendo 402: Rejected")]
    [InlineData("Message ID=1; Status=Delivered; Status Code=221; Destination Address=+1555", "Crexendo 221: Delivered")]
    [InlineData("batch_id=B; recipient=1555; code=402; status=Aborted", "Sinch 402: Rejected")]
    [InlineData("SMS ID=1; Status=Failed; Error Message=Anti-Spam  rejection", "OnceHub Anti-Spam Rejection: Rejected")]
    [InlineData("Mobile=1555; SMSStandardStatusCodeId=4501; CreateDateTime=3/1/2024 9:00:00 AM", "MobileConnect 4501: Expired")]
    [InlineData("Mobile=1555; SMSStandardStatusCodeId=; CreateDateTime=3/1/2024 9:00:00 AM", "MobileConnect SmsQueued: Queued")]
    [InlineData("id=4A; stat=UNDELIV; err=150; done date=2403031101", "Sinch 150: Undeliverable")]
    [InlineData("id=4A; stat=UNDELIV; err=000; done date=2403031101", "Sinch UNDELIV: Undeliverable")]
    public void A_record_of_a_known_layout_needs_no_provider(string record, string expected) =>
        Assert.Equal(expected, Translate(record).Status?.ToString());

    [Theory]
    [InlineData("Code=4000", "Azure", "Azure 4000: Rejected")]
    [InlineData("Code=4000", "sfmc", "MobileConnect 4000: Delivered")]
    [InlineData("Code=4000; Provider=Azure", "MobileConnect", "MobileConnect 4000: Delivered")]
    [InlineData("status=Sent", "ScheduleOnce", "OnceHub Sent: Submitted")]
    [InlineData("batch_id=B; recipient=1; code=0; status=Delivered", "Sinch", "Sinch 0: Delivered")]
    public void A_provider_that_the_user_names_goes_before_the_record(string record, string provider, string expected) =>
        Assert.Equal(expected, Translate(record, new RecordOptions { Provider = provider }).Status?.ToString());

    [Fact]
    public void Properties_that_the_user_names_are_taken()
    {
        RecordOptions options = new() { Properties = new() { Provider = "From whom", Code = "Nr", Status = "Word" } };
        UnifiedStatus verdict = Translate("From whom=Sinch; Nr=402; Word=Dispatched; Provider=Azure; Code=2000; Status=Delivered", options).Status!;
        Assert.Equal("Sinch 402: Rejected", verdict.ToString());
        Assert.Equal("Dispatched", verdict.ProviderStatus);
        Assert.NotNull(verdict.Conflict);
    }

    [Theory]
    [InlineData("reported_code=4501; Status=Sent", "reported_code", null, "MobileConnect 4501: Expired")]
    [InlineData("Code=4501; my-status=SmsSent", null, "MY STATUS", "MobileConnect 4501: Expired")]
    [InlineData("my-status=SmsSent", null, "MyStatus", "MobileConnect SmsSent: Submitted")]
    public void A_named_property_is_found_in_any_case_and_the_others_as_usual(string record, string? code, string? status, string expected) =>
        Assert.Equal(expected, Translate(record, new RecordOptions { Provider = "Salesforce", Properties = new() { Code = code, Status = status } }).Status?.ToString());

    [Theory]
    [InlineData("direction=INBOUND; format=SMS", "it is an inbound message")]
    [InlineData("direction=inbound; format=SMS", "it is an inbound message")]
    [InlineData("direction=OUTBOUND; format=MMS", "it is no SMS")]
    public void A_record_of_something_else_is_excluded_and_says_why(string values, string reason)
    {
        RecordVerdict verdict = Translate("message_id=1; status=DELIVERED; status_code=220; destination_address=+1555; " + values);
        Assert.Null(verdict.Status);
        Assert.True(verdict.IsExcluded);
        Assert.Equal(reason, verdict.Reason);
    }

    [Theory]
    [InlineData("MessageSid=SM01; AccountSid=AC01; From=+15555550100; To=whatsapp:+15555550101; MessageStatus=delivered")]
    [InlineData("MessageSid=MM01; AccountSid=AC01; From=+15555550100; To=+15555550101; MessageStatus=delivered")]
    public void A_record_of_another_channel_is_excluded_by_how_a_value_begins(string record) =>
        Assert.True(Translate(record).IsExcluded);

    [Theory]
    [InlineData("Provider=Azure; Code=; Status=")]
    [InlineData("Provider=Azure; Code= ; Status=\t")]
    [InlineData("Provider=; Code=; Status=")]
    public void A_record_without_a_status_and_a_code_has_no_verdict_and_says_why(string record)
    {
        RecordVerdict verdict = Translate(record);
        Assert.Null(verdict.Status);
        Assert.False(verdict.IsExcluded);
        Assert.Contains("neither a status nor a code", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_absent_is_like_an_empty_one()
    {
        RecordTranslator translator = Translator();
        Assert.Equal("Azure Failed: Undeliverable", translator.Translate(["Provider", "Code", "Status"], ["Azure", null, "Failed"]).Status?.ToString());
        Assert.NotNull(translator.Translate(["Provider", "Code", "Status"], ["Azure", null, null]).Reason);
    }

    [Fact]
    public void A_code_without_a_provider_is_refused_and_its_users_are_named()
    {
        string message = Assert.Throws<ProviderRequiredException>(() => Translate("Code=4000; Recipient=+1555")).Message;
        Assert.Contains("Azure, MobileConnect", message, StringComparison.Ordinal);
        Assert.Throws<ProviderRequiredException>(() => Translate("Provider=; Code=4000"));
        Assert.Throws<ProviderRequiredException>(() => Translate("Status=Delivered"));
    }

    [Fact]
    public void A_provider_that_is_not_known_is_refused()
    {
        Assert.Throws<UnknownProviderException>(() => Translate("Provider=Nobody; Code=30003"));
        Assert.Throws<UnknownProviderException>(() => Translate("Code=4000", new RecordOptions { Provider = "Nobody" }));
        Assert.Throws<UnknownProviderException>(
            () => Translate("Code=4000; Vendor=Azure; Who=Nobody", new RecordOptions { Properties = new() { Provider = "Who" } }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Azure")]
    public void A_record_of_no_known_layout_is_refused(string? provider)
    {
        ReportException exception = Assert.Throws<ReportException>(() => Translate("Name=x; Size=1", new RecordOptions { Provider = provider }));
        Assert.Equal(ReportError.LayoutNotRecognized, exception.Error);
    }

    [Theory]
    [InlineData("Provider=SFMC; Code=2000; Shared Code=true", false, Outcome.Indeterminate)]
    [InlineData("Provider=SFMC; Code=2000; Shared Code=Yes", false, Outcome.Indeterminate)]
    [InlineData("Provider=SFMC; Code=2000; shared_code=1", false, Outcome.Indeterminate)]
    [InlineData("Provider=SFMC; Code=2000; SharedKeyword=WIN", false, Outcome.Pending)]
    [InlineData("Provider=SFMC; Code=2000; Shared Code=false", false, Outcome.Pending)]
    [InlineData("Provider=SFMC; Code=2000", false, Outcome.Pending)]
    [InlineData("Provider=SFMC; Code=2000", true, Outcome.Indeterminate)]
    [InlineData("Provider=SFMC; Code=4000", true, Outcome.Delivered)]
    public void A_shared_code_is_told_by_the_record_or_by_the_user(string record, bool sharedCode, Outcome expected) =>
        Assert.Equal(expected, Translate(record, new RecordOptions { SharedCode = sharedCode }).Status?.Outcome);

    [Fact]
    public void Records_of_different_shapes_follow_one_another()
    {
        RecordTranslator translator = Translator();
        string[] records =
        [
            "Provider=Azure; Code=4000",
            "batch_id=B; recipient=1; code=401; status=Dispatched",
            "Provider=Sinch; Code=400",
            "message_id=1; status=held; status_code=151; destination_address=+1",
            "Code=5002; Provider=Azure",
        ];
        Assert.Equal(
            ["Azure 4000: Rejected", "Sinch 401: Submitted", "Sinch 400: Queued", "Crexendo 151: Held", "Azure 5002: Unknown"],
            records.Select(record => Translate(record, translator).Status?.ToString()));
    }

    [Fact]
    public void What_a_record_says_of_itself_does_not_depend_on_the_record_before_it()
    {
        // Only a reason tells that a log is of OnceHub; a delivered message has none.
        RecordTranslator translator = Translator();
        Assert.Throws<ProviderRequiredException>(() => Translate("Status=Delivered; Error Message=", translator));
        Assert.Equal(
            "OnceHub Handset Busy: Undeliverable",
            Translate("Status=Failed; Error Message=Handset Busy", translator).Status?.ToString());
    }

    [Fact]
    public void The_selected_code_table_is_asked() =>
        Assert.Equal(
            Cause.Blocked,
            Translate("Provider=CLX; Code=300", new RecordTranslator(new StatusResolver(StatusCatalog.Default, "CloudSmpp"), new RecordOptions())).Status?.Cause);

    [Fact]
    public void A_translator_needs_a_resolver_and_options()
    {
        Assert.Throws<ArgumentNullException>(() => new RecordTranslator(null!, new RecordOptions()));
        Assert.Throws<ArgumentNullException>(() => new RecordTranslator(new StatusResolver(StatusCatalog.Default), null!));
    }

    private static RecordTranslator Translator(RecordOptions? options = null) => new(new StatusResolver(StatusCatalog.Default), options ?? new RecordOptions());

    private static RecordVerdict Translate(string record, RecordOptions? options = null) => Translate(record, Translator(options));

    private static RecordVerdict Translate(string record, RecordTranslator translator)
    {
        string[][] pairs = [.. record.Split("; ").Select(pair => pair.Split('=', 2))];
        return translator.Translate([.. pairs.Select(pair => pair[0])], [.. pairs.Select(pair => pair[1])]);
    }
}
