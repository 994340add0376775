using System;
using System.Linq;
using SmsStatus.Formatting;

namespace SmsStatus.Tests;

public sealed class OutcomeBarTests
{
    [Theory]
    [InlineData(new long[] { 1, 1, 1, 1, 1 }, new[] { 4, 4, 4, 4, 4 })]
    [InlineData(new long[] { 10, 0, 10, 0, 0 }, new[] { 10, 0, 10, 0, 0 })]
    [InlineData(new long[] { 7, 0, 0, 0, 0 }, new[] { 20, 0, 0, 0, 0 })]
    [InlineData(new long[] { 5_000_000_000, 0, 0, 0, 1 }, new[] { 19, 0, 0, 0, 1 })]
    [InlineData(new long[] { 0, 0, 0, 0, 0 }, new[] { 0, 0, 0, 0, 0 })]
    public void Cells_are_divided_by_share(long[] counts, int[] expected) => Assert.Equal(expected, OutcomeBar.Divide(counts, 20));

    [Fact]
    public void All_cells_are_used_and_nothing_that_is_there_is_hidden()
    {
        Random random = new(4711);
        for (int turn = 0; turn < 5000; turn++)
        {
            long[] counts = Enumerable.Range(0, 5).Select(_ => random.Next(3) == 0 ? 0 : (long)Math.Pow(10, random.NextDouble() * 12)).ToArray();
            int width = random.Next(5, 60);
            int[] cells = OutcomeBar.Divide(counts, width);
            Assert.Equal(counts.Any(count => count > 0) ? width : 0, cells.Sum());
            for (int index = 0; index < counts.Length; index++)
            {
                Assert.Equal(counts[index] > 0, cells[index] > 0);
                for (int other = 0; other < counts.Length; other++)
                    Assert.False(counts[index] > counts[other] && cells[index] < cells[other], string.Join(" ", counts) + " in " + width);
            }
        }
    }

    [Fact]
    public void Where_blocks_cannot_be_shown_other_characters_stand_for_them()
    {
        long[] counts = { 4, 2, 2, 1, 1 };
        Assert.Equal("████··▒▒~?", OutcomeBar.Draw(counts, 10, new HostAbility(colors: false, blocks: true)));
        Assert.Equal("####..xx~?", OutcomeBar.Draw(counts, 10, new HostAbility(colors: false, blocks: false)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_outcome_differs_without_its_colour_and_is_in_the_legend(bool blocks)
    {
        HostAbility ability = new(colors: false, blocks);
        char[] glyphs = Enumerable.Range(0, 5).Select(index => OutcomeGlyphs.Of(index, ability)).ToArray();
        Assert.Equal(5, glyphs.Distinct().Count());
        Assert.Equal(Enum.GetValues<Outcome>().Order(), OutcomeGlyphs.Outcomes.Order());
        string[] legend = OutcomeGlyphs.Legend(ability).Split("  ");
        Assert.Equal(glyphs, legend.Select(part => part[0]));
        Assert.True(blocks || glyphs.All(char.IsAscii));
    }
}
