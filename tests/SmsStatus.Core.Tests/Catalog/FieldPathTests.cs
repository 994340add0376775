using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

public sealed class FieldPathTests
{
    [Fact]
    public void A_path_has_its_names_and_knows_which_are_arrays()
    {
        FieldPath path = new("statuses[].recipients[].number");
        Assert.Equal(["statuses", "recipients", "number"], path.Steps.Select(step => step.Name));
        Assert.Equal([true, true, false], path.Steps.Select(step => step.Each));
    }

    [Theory]
    [InlineData("attempts[-1].failed", true)]
    [InlineData("attempts[].failed", false)]
    [InlineData("attempts", false)]
    public void A_path_says_whether_the_last_element_is_meant(string path, bool expected)
    {
        Assert.Equal(expected, new FieldPath(path).TakesLast);
        Assert.Equal("attempts", new FieldPath(path).Steps[0].Name);
    }

    [Theory]
    [InlineData("attempts[-1].failed", "attempts.failed")]
    [InlineData("data.messageId", "Data MessageId")]
    [InlineData("tracking[].mobileNumber", "tracking_mobile_number")]
    [InlineData("batch_id", "BatchID")]
    public void A_flattened_column_has_the_key_of_the_path(string path, string column) =>
        Assert.Equal(new FieldPath(path).Key, Label.Normalize(column));

    [Theory]
    [InlineData("")]
    [InlineData("data.")]
    [InlineData(".to")]
    [InlineData("data..to")]
    [InlineData("[]")]
    [InlineData("[-1]")]
    public void A_path_with_an_empty_name_is_refused(string path) =>
        Assert.Throws<CatalogException>(() => new FieldPath(path));
}
