using System;
using System.Collections.Generic;
using System.Linq;
using SmsStatus.Reports;

namespace SmsStatus.Tests;

public sealed class FormLineTests
{
    /// <summary>A line, and its values as name=value; empty where it holds no form data.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "msisdn=447700900101&err-code=0", "msisdn=447700900101 err-code=0" },
        { "  a=1&b=2  ", "a=1 b=2" },
        { "a=1&b=2&", "" },
        { "a=one+two%20three&b=%2B15555550101", "a=one two three b=+15555550101" },
        { "a=%C3%BC&b=%26%3D", "a=ü b=&=" },
        { "a=%&b=%4", "a=% b=%4" },
        { "a=1&a=2&b=3", "a=1 b=3" },
        { "a=&b=", "a= b=" },
        { "a=1&flag&b=2", "a=1 flag= b=2" },
        { "a=b=c&d=e", "a=b=c d=e" },
        { "error%5Bcode%5D=1&to=x", "error[code]=1 to=x" },
        { "203.0.113.7 - - [07/Mar/2024:10:00:00 +0000] \"GET /dlr?a=1&b=2 HTTP/1.1\" 200", "a=1 b=2" },
        { "2024-03-07T10:00:00Z body='a=1&b=2'", "a=1 b=2" },
        { "2024-03-07T10:00:00Z a=1&b=2", "a=1 b=2" },
        { "https://example.com/dlr?a=1&b=2", "a=1 b=2" },
        { "a=1", "" },
        { "a&b", "" },
        { "=1&=2", "" },
        { "1=1&2=2", "" },
        { "GET /favicon.ico HTTP/1.1", "" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Form_data_is_found_alone_or_in_a_line_of_a_log(string line, string expected) => Assert.Equal(
        expected,
        string.Join(" ", (FormLine.Find(line) ?? new()).Select(value => value.Key + "=" + value.Value)));

    [Fact]
    public void A_value_that_is_blank_leaves_the_place_to_the_next_path()
    {
        using TempReport report = new(
            "msisdn=447700900101&to=A&messageId=1&status=delivered&err-code=0&message-timestamp=&scts=2403071000\n"
            + "msisdn=447700900102&to=A&messageId=2&status=delivered&err-code=0&message-timestamp=2024-03-07+10%3A00%3A09&scts=2403071000\n");
        Assert.Equal(
            ["2024-03-07T10:00:00.0000000+00:00", "2024-03-07T10:00:09.0000000+00:00"],
            ReportKit.Read(report.Path).Select(record => record.UpdatedAt?.ToString("o")));
    }

    [Fact]
    public void A_line_without_a_status_is_rejected_and_others_are_excluded()
    {
        using TempReport report = new(
            "msisdn=447700900101&to=A&messageId=1&status=delivered&err-code=0\nmsisdn=447700900102&to=A&messageId=2\nhello\n");
        List<DeliveryRecord> records = ReportKit.Read(report.Path, includeExcluded: true).ToList();
        Assert.Equal([1L, 3L], records.Select(record => record.Line));
        Assert.NotNull(records[1].Excluded);
    }
}
