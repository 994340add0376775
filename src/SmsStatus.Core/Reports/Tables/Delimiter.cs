namespace SmsStatus.Reports;

/// <summary>Finds out which character separates the columns.</summary>
internal static class Delimiter
{
    private static readonly byte[] s_candidates = { (byte)',', (byte)';', (byte)'\t', (byte)'|' };

    /// <summary>The candidate that occurs most often outside quotes in the first line; a comma where none does.</summary>
    public static byte Find(Utf8Slice sample)
    {
        int[] counts = new int[s_candidates.Length];
        bool quoted = false;
        for (int index = 0; index < sample.Length; index++)
        {
            byte value = sample[index];
            if (value == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (value is (byte)'\n' or (byte)'\r')
                break;
            for (int candidate = 0; candidate < counts.Length; candidate++)
                if (value == s_candidates[candidate])
                    counts[candidate]++;
        }

        int best = 0;
        for (int candidate = 1; candidate < counts.Length; candidate++)
            if (counts[candidate] > counts[best])
                best = candidate;
        return s_candidates[best];
    }
}
