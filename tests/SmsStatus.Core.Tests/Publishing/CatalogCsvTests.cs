using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using SmsStatus.Publishing;

namespace SmsStatus.Tests;

/// <summary>What is written as CSV is a line for each entry, with the properties of status codes as columns.</summary>
public sealed class CatalogCsvTests
{
    [Fact]
    public void The_columns_are_the_properties_of_a_status_code_in_their_order()
    {
        using StringReader text = new(Written(StatusCatalog.Default.GetProvider("Azure")));
        Assert.Equal(typeof(StatusCode).GetProperties().Select(property => property.Name), text.ReadLine()!.Split(','));
    }

    [Fact]
    public void Every_entry_is_a_line_with_all_that_it_says()
    {
        using CsvReader csv = new(new StringReader(Written([.. StatusCatalog.Default.Providers])), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<string> lines = [];
        while (csv.Read())
            lines.Add(string.Join(" | ", csv.HeaderRecord!.Select(name => csv.GetField(name))));
        Assert.Equal(
            StatusCatalog.Default.Codes.Select(entry => string.Join(" | ", typeof(StatusCode).GetProperties().Select(property => property.GetValue(entry)))),
            lines);
    }

    [Fact]
    public void A_text_with_quotes_commas_and_line_ends_stays_one_field()
    {
        const string Meaning = "  \\\"Quoted\\\", and\\nbroken";
        StatusCatalog catalog = PrivateCatalog.With(PrivateCatalog.Contoso.Replace("It arrived on the phone.", Meaning, StringComparison.Ordinal));
        using CsvReader csv = new(new StringReader(Written(catalog.GetProvider("Contoso"))), CultureInfo.InvariantCulture);
        Assert.True(csv.Read() && csv.ReadHeader() && csv.Read());
        Assert.Equal("  \"Quoted\", and\nbroken", csv.GetField("Meaning"));
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture()
    {
        string expected = Written([.. StatusCatalog.Default.Providers]);
        foreach (string culture in Cultures.Names)
            Cultures.Run(culture, () => Assert.Equal(expected, Written([.. StatusCatalog.Default.Providers])));
    }

    [Theory]
    [InlineData("catalog.csv", CatalogFormat.Csv)]
    [InlineData("CATALOG.CSV", CatalogFormat.Csv)]
    [InlineData("catalog.json", CatalogFormat.Json)]
    [InlineData("catalog", CatalogFormat.Json)]
    public void The_name_of_a_file_tells_the_form(string path, CatalogFormat expected) => Assert.Equal(expected, CatalogWriter.FormatOf(path));

    private static string Written(params Provider[] providers)
    {
        using StringWriter text = new();
        CatalogWriter.Write(text, providers, CatalogFormat.Csv);
        return text.ToString();
    }
}
