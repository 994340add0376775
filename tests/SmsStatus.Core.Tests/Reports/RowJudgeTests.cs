using SmsStatus.Catalog;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class RowJudgeTests
{
    private static readonly RowSchema s_schema = new(StatusCatalog.Default.GeneralLayout);
    private readonly RowJudge _judge = new(s_schema, StatusCatalog.Default, null, sharedCode: false);

    [Fact]
    public void Rows_with_the_same_deciding_values_are_judged_once()
    {
        RowJudgement first = Judge("Sinch", "402", "Aborted", recipient: "1");
        Assert.Same(first, Judge("Sinch", "402", "Aborted", recipient: "2"));
        Assert.Equal((RowFate.Event, "Sinch", "402", "Aborted"), (first.Fate, first.Provider!.Name, first.Code, first.ProviderStatus));
    }

    [Fact]
    public void Values_do_not_run_into_each_other()
    {
        Assert.Equal(("40", "0"), CodeAndStatus(Judge("Crexendo", "40", "0")));
        Assert.Equal(("400", ""), CodeAndStatus(Judge("Crexendo", "400", "")));
        Assert.Equal(("", "400"), CodeAndStatus(Judge("Crexendo", "", "400")));
        Assert.Equal(("4", "00"), CodeAndStatus(Judge("Crexendo", "4", "00")));
    }

    [Fact]
    public void Shared_codes_are_kept_apart_from_others()
    {
        Assert.False(Judge("MobileConnect", "2000", "").IsSharedCode);
        Assert.True(Judge("MobileConnect", "2000", "", shared: "true").IsSharedCode);
        Assert.False(Judge("MobileConnect", "2000", "").IsSharedCode);
        Assert.True(new RowJudge(s_schema, StatusCatalog.Default, null, sharedCode: true).Judge(Row("MobileConnect", "2000", "")).IsSharedCode);
    }

    [Fact]
    public void A_provider_that_is_not_known_is_blamed_with_its_value()
    {
        RowJudgement judgement = Judge("Nobody", "1", "");
        Assert.Equal((RowFate.Rejected, true), (judgement.Fate, judgement.BlamesProvider));
        Assert.Equal("Nobody", _judge.Fault.ToString());
        Assert.Equal(RowFate.Event, Judge("Sinch", "1", "").Fate);
        Assert.False(_judge.Fault.Exists);
    }

    [Fact]
    public void What_is_known_is_forgotten_before_it_takes_the_memory()
    {
        RowJudgement first = Judge("Sinch", "402", "");
        for (int number = 0; number < 200_000; number++)
            Judge("Crexendo", "402", "text " + number);
        RowJudgement again = Judge("Sinch", "402", "");
        Assert.NotSame(first, again);
        Assert.Equal(CodeAndStatus(first), CodeAndStatus(again));
    }

    private static (string Code, string Status) CodeAndStatus(RowJudgement judgement) => (judgement.Code, judgement.ProviderStatus);

    private RowJudgement Judge(string provider, string code, string status, string recipient = "", string shared = "") =>
        _judge.Judge(Row(provider, code, status, recipient, shared));

    private static ReportRow Row(string provider, string code, string status, string recipient = "", string shared = "") => new(s_schema.SlotCount)
    {
        [(int)ReportField.Provider] = Utf8Slice.Of(provider),
        [(int)ReportField.Code] = Utf8Slice.Of(code),
        [(int)ReportField.ProviderStatus] = Utf8Slice.Of(status),
        [(int)ReportField.Recipient] = Utf8Slice.Of(recipient),
        [(int)ReportField.SharedCode] = Utf8Slice.Of(shared),
    };
}
