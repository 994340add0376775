using System.Numerics;

namespace SmsStatus.Benchmarks.Data;

/// <summary>Random numbers that are the same everywhere and in any order of asking: the seed is in the constants.</summary>
internal static class Noise
{
    /// <summary>The n-th random number of a message (SplitMix64's finisher).</summary>
    public static ulong Of(long message, int n)
    {
        ulong mixed = ((ulong)message * 0x9E3779B97F4A7C15) + ((ulong)n * 0xD1B54A32D192ED03) + 0x2545F4914F6CDD1D;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Moves 0 … count - 1 to a random order: a Feistel network over the next power of four, walked until it is back in range.</summary>
    public static long Shuffle(long index, long count)
    {
        int half = (BitOperations.Log2((ulong)count) / 2) + 1;
        ulong mask = (1UL << half) - 1;
        ulong value = (ulong)index;
        do
        {
            ulong left = value >> half;
            ulong right = value & mask;
            for (int round = 0; round < 4; round++)
                (left, right) = (right, left ^ (Of((long)right, round) & mask));
            value = (left << half) | right;
        }
        while (value >= (ulong)count);
        return (long)value;
    }
}
