#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RemediationContracts.Model.Samples;

/// <summary>Texts to try for a schema of a string.</summary>
internal static class SampleTexts
{
    private const int MaxLength = 64 * 1024;
    private const int Variants = 1000;

    /// <summary>The texts, the plainest first; some of them may not fit.</summary>
    public static IEnumerable<string> Of(ApiSchema schema)
    {
        if (schema.Enum is { } values)
        {
            return values.Members.Where(member => member != values.Sentinel).Select(member => member.Value);
        }

        int least = Math.Clamp(schema.MinLength ?? 0, 0, MaxLength);
        int most = Math.Max(schema.MaxLength ?? int.MaxValue, 0);
        return schema.Format switch
        {
            "date-time" => Dates("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z", date => date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            "date" => Dates("2026-01-31", null, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "time" => Dates("12:00:00Z", "12:00:00", date => date.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            "duration" => Counted(number => $"PT{number}S").Prepend("P1Y2M3DT4H5M6S").Prepend("P1D").Prepend("PT1H"),
            "uuid" => Counted(number => $"11111111-2222-4333-8444-{number:D12}").Prepend("11111111-2222-4333-8444-555555555555"),
            "byte" => Bytes(least, Convert.ToBase64String),
            "base64url" => Bytes(least, bytes => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')),
            _ when schema.Pattern is { } pattern => PatternTexts.Of(pattern, least, Math.Min(most, MaxLength)),
            "uri" or "uri-reference" => Plain("https://example.com/", least, most),
            "email" => Plain("someone@example.com", least, most),
            "hostname" => Plain("example.com", least, most),
            "ipv4" => Plain("192.0.2.1", least, most),
            "ipv6" => Plain("2001:db8::1", least, most),
            _ => Plain("text", least, most),
        };
    }

    private static IEnumerable<string> Plain(string text, int least, int most)
    {
        yield return Cut(text.PadRight(least, 'x'), most);
        if (least <= 0)
        {
            yield return string.Empty;
        }

        // One character more each, since a short text has few variants.
        for (char c = 'a'; c <= 'z'; c++)
        {
            yield return c.ToString().PadRight(least, 'x');
        }

        for (int i = 1; i < Variants; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            yield return Cut((text + number).PadRight(least, 'x'), most);
            yield return number.PadLeft(least, '0');
        }
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    private static IEnumerable<string> Dates(string plain, string? other, Func<DateTime, string> write)
    {
        yield return plain;
        if (other is not null)
        {
            yield return other;
        }

        for (int i = 0; i < Variants; i++)
        {
            yield return write(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(i).AddSeconds(i));
        }
    }

    private static IEnumerable<string> Counted(Func<int, string> write) => Enumerable.Range(1, Variants).Select(write);

    private static IEnumerable<string> Bytes(int least, Func<byte[], string> write)
    {
        yield return write(Encoding.ASCII.GetBytes("text"));
        yield return string.Empty;
        for (int size = Math.Max(least / 4 * 3, 1); size < (least / 4 * 3) + 8; size++)
        {
            yield return write(new byte[size]);
        }

        for (int i = 0; i < Variants; i++)
        {
            yield return write([.. new byte[Math.Max(least / 4 * 3, 0)], (byte)(i >> 8), (byte)i]);
        }
    }
}
#endif
