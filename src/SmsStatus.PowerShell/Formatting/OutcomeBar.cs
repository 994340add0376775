using System.Linq;
using System.Text;

namespace SmsStatus.Formatting;

/// <summary>A bar that shows how messages split into outcomes.</summary>
internal static class OutcomeBar
{
    /// <summary>Draws the bar.</summary>
    /// <param name="counts">The messages of each outcome, in the order of <see cref="OutcomeGlyphs.Outcomes"/>.</param>
    /// <param name="width">How many characters it takes; at least one for each outcome.</param>
    /// <param name="ability">What can be shown.</param>
    public static string Draw(long[] counts, int width, HostAbility ability)
    {
        StringBuilder bar = new();
        int[] cells = Divide(counts, width);
        for (int index = 0; index < cells.Length; index++)
            bar.Append(OutcomeColor.Paint(new string(OutcomeGlyphs.Of(index, ability), cells[index]), OutcomeGlyphs.Outcomes[index], ability));
        return bar.ToString();
    }

    /// <summary>
    /// Divides a width by counts. What is there at all gets one cell at least, so that a single unrecognized message among
    /// millions is seen; the rest goes by share, largest remainder first. All zero where there is nothing to divide.
    /// </summary>
    internal static int[] Divide(long[] counts, int width)
    {
        double total = counts.Sum(count => (double)count);
        int free = width - counts.Count(count => count > 0);
        int[] cells = new int[counts.Length];
        if (total == 0)
            return cells;
        // Each outcome keeps its first cell and competes for the others with what its share goes beyond that.
        double[] beyond = counts.Select(count => System.Math.Max(0, (count / total * width) - 1)).ToArray();
        double sum = beyond.Sum();
        double[] shares = beyond.Select(share => sum == 0 ? 0 : share / sum * free).ToArray();
        for (int index = 0; index < cells.Length; index++)
            cells[index] = counts[index] == 0 ? 0 : 1 + (int)shares[index];
        foreach (int index in Enumerable.Range(0, cells.Length)
            .Where(index => counts[index] > 0)
            .OrderByDescending(index => shares[index] - (int)shares[index])
            .ThenByDescending(index => counts[index])
            .Take(width - cells.Sum()))
            cells[index]++;
        return cells;
    }
}
