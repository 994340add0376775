using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>What a layout says of values: words are compared as labels, and numbers as numbers.</summary>
public sealed class ConditionTests
{
    private static readonly FieldPath[] s_path = { new("value") };

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("1", "-1", false)]
    [InlineData("-1", "-1", true)]
    [InlineData("-1", "1", false)]
    [InlineData("1", " 1 ", true)]
    [InlineData("1", "1.0", true)]
    [InlineData("10", "1.0", false)]
    [InlineData("0", "000", true)]
    [InlineData("true", "TRUE", true)]
    [InlineData("Illegal Number", "illegal-number", true)]
    [InlineData("message.sent", "MESSAGE_SENT", true)]
    [InlineData("message.sent", "message.failed", false)]
    public void A_value_is_one_of_a_set_however_it_is_spelt(string listed, string value, bool expected)
    {
        string[] values = ["else", listed];
        Assert.Equal(expected, new RowCondition(s_path, RowComparison.In, values).Holds(value));
        Assert.Equal(!expected, new RowCondition(s_path, RowComparison.NotIn, values).Holds(value));
        Assert.Equal(expected, new ValueCondition(s_path, values, null).Holds(value));
    }

    [Theory]
    [InlineData("VOICE_ANSWERED", true)]
    [InlineData("voice_", true)]
    [InlineData("MM01", true)]
    [InlineData("VOICE", false)]
    [InlineData("AVOICE_", false)]
    [InlineData("", false)]
    public void A_value_begins_with_one_of_a_set_in_any_case(string value, bool expected) =>
        Assert.Equal(expected, new RowCondition(s_path, RowComparison.StartsWith, ["VOICE_", "mm"]).Holds(value));
}
