using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>Encodes text for an address (RFC 3986, section 2.1).</summary>
internal static class PercentEncoding
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>What stands for itself everywhere.</summary>
    public static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);

    /// <summary>
    /// What stands for itself in the value of a query parameter with <c>allowReserved</c>: the reserved characters too, less those that
    /// would end the parameter (<c>&amp;</c>, <c>#</c>), that many services decode (<c>+</c>), or that a query may not have (brackets).
    /// </summary>
    public static readonly SearchValues<char> InQuery = SearchValues.Create(UnreservedCharacters + ":/?@!$'()*,;=");

    /// <summary>As <see cref="InQuery"/>, less the comma that separates items.</summary>
    public static readonly SearchValues<char> InQueryItem = SearchValues.Create(UnreservedCharacters + ":/?@!$'()*;=");

    /// <summary>Encodes a text; every character but those that are kept becomes its bytes in UTF-8.</summary>
    /// <param name="text">The text; it has no lone surrogates.</param>
    /// <param name="kept">The characters that stand for themselves, all of ASCII.</param>
    public static string Encode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (byte unit in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return encoded.ToString();
    }
}
