using System;
using System.Collections.Generic;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearMiss
{
    /// <summary>Names longer than this are not compared: a table of distances grows with the square of their length.</summary>
    private const int MostLetters = 100;

    /// <summary>The known name that differs from the given one by at most two letters put in, left out, changed or swapped; null where none does.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > MostLetters)
        {
            return null;
        }

        string? best = null;
        int least = name.Length <= 3 ? 2 : 3;
        foreach (string candidate in known)
        {
            int distance = Math.Abs(candidate.Length - name.Length) > 2 ? int.MaxValue : Distance(name, candidate);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The Damerau-Levenshtein distance (optimal string alignment), letter case aside.</summary>
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
