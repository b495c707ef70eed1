using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.Testing;

/// <summary>Texts that a raw schema of a string allows, and texts that break one of its rules.</summary>
internal static partial class TextDraws
{
    private static readonly Dictionary<string, string[]> Misformed = new()
    {
        ["uuid"] = ["", "73ca4154-58d8-43d0-a890-08dc18c52e6", "{73ca4154-58d8-43d0-a890-08dc18c52e6d}", "73ca415458d843d0a89008dc18c52e6d", "73ca4154-58d8-43d0-a890-08dc18c52e6g"],
        ["date-time"] = ["", "2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00+1:00", "2024-1-01T00:00:00Z", "2024-01-01T00:00:00.Z", "0000-01-01T00:00:00Z", "2024-01-01T00:00:60Z"],
        ["date"] = ["", "2023-02-29", "2024-1-01", "2024-01-01T00:00:00Z", "20240101", "0000-01-01"],
        ["time"] = ["", "24:00:00", "12:00", "12:00:60Z", "12:00:00+1", "12:00:00."],
        ["duration"] = ["", "P", "PT", "P1H", "1D", "P1.5D", "PT1M1H", "p1d", "P1W1D"],
        ["byte"] = ["A", "AA", "AB==", "AA==\n", "-_-_", "===="],
        ["base64url"] = ["A", "AB", "+/+/", "AA=", "A A"],
    };

    /// <summary>Whether a text of another form breaks the format's rule.</summary>
    private static bool IsEnforced(JsonObject schema) => schema.Format() is string format && Misformed.ContainsKey(format);

    /// <summary>Texts that fit.</summary>
    public static Gen<string> Valid(JsonObject schema)
    {
        (int least, int most) = (schema.Limit("minLength") ?? 0, schema.Limit("maxLength") ?? int.MaxValue);
        if (schema["pattern"] is JsonNode pattern)
        {
            return Matching(pattern.GetValue<string>()).Where(text => text.Length >= least && text.Length <= most);
        }

        if (!IsEnforced(schema))
        {
            IReadOnlyList<string> forbidden = schema.Forbidden();
            return ValidPayloads.Texts().Select(text => Fit(text, least, most)).Where(text => !forbidden.Contains(text));
        }

        return least > 0 || most < int.MaxValue ? throw new NotSupportedException("Tests draw no lengths beside a format.") : Formatted(schema.Format()!);
    }

    /// <summary>Texts that break one rule, each with the rule.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="valid">A text that fits.</param>
    public static IEnumerable<(string Rule, string Text)> Misfits(JsonObject schema, string valid)
    {
        foreach (string forbidden in schema.Forbidden())
        {
            yield return ("not", forbidden);
        }

        foreach (string misformed in IsEnforced(schema) ? Misformed[schema.Format()!] : [])
        {
            yield return ("format", misformed);
        }

        if (schema.ContainsKey("pattern"))
        {
            if (valid.Length > 0)
            {
                yield return ("pattern", new string('☃', valid.Length));
            }

            yield break;
        }

        if (schema.Limit("minLength") is int least && least > 0)
        {
            yield return ("minLength", Repeat("😀", least - 1));
        }

        if (schema.Limit("maxLength") is int most)
        {
            yield return ("maxLength", Repeat("😀", most + 1));
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static Gen<string> Formatted(string format) => format switch
    {
        "uuid" => Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(4).Select(parts => new Guid([.. parts.SelectMany(BitConverter.GetBytes)]).ToString()),
        "date-time" => DateTimes(),
        "date" => Gen.Choose(0, 3_652_058).Select(day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        "time" =>
            from ticks in Gen.Elements(0L, 1L, 9_999_999L, 500_0000L, 863_999_999_999L)
            from offset in Gen.Elements("", "Z", "z", "+00:00", "-23:59", "+05:30")
            select new TimeOnly(ticks).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture).TrimEnd('.') + offset,
        "duration" => Gen.Elements("PT0S", "P1Y2M3DT4H5M6.7S", "-P1D", "P3W", "PT36H", "P10675199DT2H48M5.4775807S", "P99999999999999999999Y"),
        "byte" => Bytes().Select(bytes => Convert.ToBase64String(bytes)),
        "base64url" => Bytes().Select(bytes => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=')),
        _ => throw new NotSupportedException($"Tests draw no texts of the format '{format}'."),
    };

    private static Gen<byte[]> Bytes() => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static Gen<string> DateTimes() =>
        from day in Gen.Choose(1, 3_652_057)
        from ticks in Gen.Elements(0L, 1L, 9_999_999L, 500_0000L, 863_999_999_999L)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(DateTime.MinValue.AddDays(day).AddTicks(ticks), TimeSpan.FromMinutes(minutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Texts of a pattern that is a row of characters and of classes such as <c>[A-Z]{2,4}</c>, anchored at both ends.</summary>
    private static Gen<string> Matching(string pattern)
    {
        Match row = SimplePattern().Match(pattern);
        if (!row.Success)
        {
            throw new NotSupportedException($"Tests draw no texts of the pattern '{pattern}'.");
        }

        Gen<string>[] parts = [.. row.Groups["part"].Captures.Select(part => PartOfPattern().Match(part.Value)).Select(OfPart)];
        return Gen.CollectToArray(parts).Select(texts => string.Concat(texts));
    }

    private static Gen<string> OfPart(Match part)
    {
        if (!part.Groups["from"].Success)
        {
            return Gen.Constant(part.Value);
        }

        (char first, char last) = (part.Groups["from"].Value[0], part.Groups["to"].Value[0]);
        int least = part.Groups["least"].Success ? int.Parse(part.Groups["least"].Value, CultureInfo.InvariantCulture) : 1;
        int most = part.Groups["most"].Success ? int.Parse(part.Groups["most"].Value, CultureInfo.InvariantCulture) : least;
        return
            from count in Gen.Choose(least, most)
            from characters in Gen.Choose(first, last).ListOf(count)
            select string.Concat(characters.Select(c => (char)c));
    }

    private static string Fit(string text, int least, int most)
    {
        List<Rune> runes = [.. text.EnumerateRunes().Take(most)];
        while (runes.Count < least)
        {
            runes.Add(new Rune(0x1F600 + (runes.Count % 16)));
        }

        return string.Concat(runes);
    }

    [GeneratedRegex(@"^\^(?<part>\[\w-\w\](\{\d+(,\d+)?\})?|[\w-])*\$$")]
    private static partial Regex SimplePattern();

    [GeneratedRegex(@"^(\[(?<from>\w)-(?<to>\w)\](\{(?<least>\d+)(,(?<most>\d+))?\})?|[\w-])$")]
    private static partial Regex PartOfPattern();
}
