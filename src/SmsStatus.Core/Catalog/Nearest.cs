using System;
using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Catalog;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The known word that differs least from a text, if it differs in few letters; else null.</summary>
    public static string? Find(string text, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(text.ToUpperInvariant(), word.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= (candidate.Word.Length < 4 ? 1 : Math.Max(2, candidate.Word.Length / 3)))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>A text that goes behind the naming of a wrong word; empty where no known word is near it.</summary>
    public static string Suggest(string text, IEnumerable<string> known) =>
        Find(text, known) is { } word ? " (perhaps '" + word + "' is meant)" : "";

    /// <summary>How many letters have to be added, removed or replaced to make one text of the other.</summary>
    private static int Distance(string one, string other)
    {
        int[] row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (int i = 0; i < one.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < other.Length; j++)
            {
                int above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(row[j], above) + 1, diagonal + (one[i] == other[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
