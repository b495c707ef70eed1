using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RemediationContracts.Testing;

/// <summary>Damages the bytes of a text, as a broken line or an attacker would.</summary>
public static class MangledBytes
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\x", "null", "true", "fals", "nul", "-", "0", "01", "1.", "1e", "1e+5", ".5",
            "//", "/**/", "\0", "\u0001", "\t", " ", "\n", "\u00e9", "\ud83d\ude00", "\ufeff", "\u2028", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE],
    ];

    /// <summary>Up to three changes: a byte flipped, a piece put in, a run taken out or repeated, the end cut off.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="seed">What chance starts from.</param>
    public static byte[] Of(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        List<byte> result = [.. bytes];
        for (int change = random.Next(3); change >= 0; change--)
        {
            int at = random.Next(result.Count + 1);
            int run = Math.Min(random.Next(1, 8), result.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < result.Count:
                    result[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    result.RemoveRange(at, run);
                    break;
                case 2:
                    result.InsertRange(at, result.GetRange(at, run));
                    break;
                case 3:
                    result.RemoveRange(at, result.Count - at);
                    break;
                default:
                    result.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. result];
    }
}
