using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Tests;

/// <summary>The same report has the same verdict wherever the machine stands.</summary>
public sealed class StatusResolverCultureTests
{
    public static TheoryData<string> All => Cultures.All;

    [Fact]
    public void The_cultures_differ_from_the_invariant_one()
    {
        // Otherwise the other tests of this class could not fail.
        Cultures.Run("tr-TR", () => Assert.Equal("İ", "i".ToUpper(System.Globalization.CultureInfo.CurrentCulture)));
        Cultures.Run("de-DE", () => Assert.Equal("1,5", 1.5.ToString(System.Globalization.CultureInfo.CurrentCulture)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_report_of_the_table_has_the_verdict_that_it_has_everywhere(string culture)
    {
        string[] expected = Verdicts(StatusCatalog.Default);
        Cultures.Run(culture, () => Assert.Equal(expected, Verdicts(StatusCatalog.Default)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_catalog_that_was_read_under_a_culture_is_the_same(string culture) =>
        Cultures.Run(culture, () =>
        {
            foreach (string name in ProviderFiles.Names)
            {
                Provider expected = StatusCatalog.Default.GetProvider(name);
                Provider read = ProviderFiles.Read(ProviderFiles.Text(name));
                Assert.Equal(expected.Entries.Select(Describe), read.Entries.Select(Describe));
                Assert.Equal(expected.ReportLayouts.Select(layout => layout.Offset), read.ReportLayouts.Select(layout => layout.Offset));
            }
        });

    [Theory]
    [MemberData(nameof(All))]
    public void Providers_tables_and_codes_are_found_in_capitals(string culture) =>
        Cultures.Run(culture, () =>
        {
            StatusResolver resolver = new(StatusCatalog.Default, "CLOUDSMPP");
            Assert.Equal("27", resolver.Resolve("SINCH", "0X1B").Code);
            Assert.Equal("Illegal Number", resolver.Resolve("ONCEHUB", "ILLEGAL NUMBER").Code);
            Assert.Equal("MobileConnect", resolver.Resolve("MOBILECONNECT", "VALIDATIONERROR").Provider);
            Assert.Equal(DeliveryStatus.Submitted, resolver.Resolve("sinch", null, "DISPATCHED").Status);
            Assert.Single(new StatusCodeFilter { Search = "ILLEGAL NUM", Providers = ["ONCEHUB"] }.Apply(StatusCatalog.Default));
            Assert.Single(new StatusCodeFilter { Codes = ["ILLEGAL*"] }.Apply(StatusCatalog.Default));
        });

    private static string[] Verdicts(StatusCatalog catalog)
    {
        StatusResolver resolver = new(catalog);
        return [.. StatusResolverTests.Reports.Select(row => row.Data).Select(row => Describe(resolver.Resolve(row.Item1, row.Item2, row.Item3)))];
    }

    private static string Describe(object value) => string.Join(
        "|",
        value.GetType().GetProperties().Select(property => property.Name + "=" + Convert.ToString(property.GetValue(value), System.Globalization.CultureInfo.InvariantCulture)));
}
