#if NET
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.Samples;

/// <summary>Texts that match a pattern (ECMA-262), for the patterns that contracts commonly have: no look-around, no back references.</summary>
internal static class PatternTexts
{
    private const int Variants = 60;

    /// <summary>Texts that should match, the shortest first; none where the pattern is beyond this. The caller checks each.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="least">The least length.</param>
    /// <param name="most">The greatest length.</param>
    public static IEnumerable<string> Of(string pattern, int least, int most)
    {
        if (PatternReader.TryRead(pattern, out PatternPart? root))
        {
            foreach (int extra in Enumerable.Range(0, Variants).Concat([least / 2, least - 1, least]).Where(extra => extra >= 0))
            {
                for (int choice = 0; choice < 3; choice++)
                {
                    string text = root.Write(extra, choice + (extra * 3), most);
                    yield return text;

                    // A pattern that is not anchored lets anything stand around.
                    yield return text.PadRight(least, 'x');
                    yield return text.PadLeft(least, 'x');
                }
            }
        }
    }
}
#endif
