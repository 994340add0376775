using System.IO;
using System.Linq;

namespace SmsStatus.Tests;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"https://example.com\")", "'=HYPERLINK(\"https://example.com\")")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3+cmd|x", "'-2+3+cmd|x")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("+", "'+")]
    [InlineData("--1", "'--1")]
    [InlineData("+1-555", "'+1-555")]
    [InlineData("+1 (555) 555-0100", "'+1 (555) 555-0100")]
    [InlineData("+1  555", "'+1  555")]
    [InlineData("-4000.", "'-4000.")]
    [InlineData("+15555550100", "+15555550100")]
    [InlineData("+44 7700 900123", "+44 7700 900123")]
    [InlineData("+1.555.555.0100", "+1.555.555.0100")]
    [InlineData("-4000", "-4000")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("15555550100", "15555550100")]
    [InlineData("Delivered", "Delivered")]
    [InlineData("a=1", "a=1")]
    [InlineData("'=1", "'=1")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Texts_that_a_spreadsheet_could_run_get_an_apostrophe(string? text, string? expected) =>
        Assert.Equal(expected, SpreadsheetText.Neutralize(text));

    [Fact]
    public void Every_text_of_a_record_that_comes_from_the_report_is_neutralized_and_measures_stay_the_same()
    {
        string folder = Directory.CreateTempSubdirectory("smsstatus-sheet").FullName;
        try
        {
            string file = Path.Combine(folder, "r.csv");
            File.WriteAllText(file, MeasureKit.Header + "Azure,=A,=R,=S,=C,=W,,\nAzure,=A,=R,=S,2000,@Delivered,,\n");
            DeliveryReportReader plain = new(ReportKit.Resolver, new ReportOptions());
            DeliveryReportReader safe = new(ReportKit.Resolver, new ReportOptions()) { SpreadsheetSafe = true };
            DeliveryRecord record = safe.Read(file, "=r.csv", ReportKit.Cancel).First();
            Assert.Equal(("'=r.csv", "'=A", "'=R", "'=S", "'=C", "'=W"), (record.File, record.MessageId, record.Recipient, record.Sender, record.Code, record.ProviderStatus));
            DeliveryRecord same = plain.Read(file, "=r.csv", ReportKit.Cancel).First();
            Assert.Equal(("=r.csv", "=A", "=R", "=S", "=C", "=W"), (same.File, same.MessageId, same.Recipient, same.Sender, same.Code, same.ProviderStatus));
            Assert.Equal(Measure(plain), Measure(safe));

            string Measure(DeliveryReportReader reader)
            {
                DeliveryMeasurer measurer = new(
                    ReportKit.Resolver,
                    new MeasureOptions { GroupBy = [GroupKey.File, GroupKey.Sender, GroupKey.Recipient, GroupKey.Code, GroupKey.ProviderStatus] },
                    new ReportOptions());
                foreach (DeliveryRecord each in reader.Read(file, "=r.csv", ReportKit.Cancel))
                    measurer.Add(each);
                return MeasureKit.Render(measurer.Complete(ReportKit.Cancel));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
