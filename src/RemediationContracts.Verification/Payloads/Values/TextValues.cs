using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Strings to try for a schema: on the edges of its rules, and beyond them. The validator decides which of them are used.</summary>
internal static class TextValues
{
    /// <summary>The greatest length that is written out.</summary>
    public const int MaxLength = 20_000;

    private const int Samples = 24;

    /// <summary>Characters of one, two, three and four bytes; the last is two code units and one code point.</summary>
    private static readonly string[] Fillers = ["x", "\u00e9", "\u20ac", "\U0001f4a1"];

    private static readonly string[] Odd =
    [
        "text", "", " ", " a ", "\0", "\"\\/\b\f\n\r\t", "e\u0301", "\U0001f468\u200d\U0001f469", "\u2028\u2029", "\ufeff", "\uffff", "\u007f\u0080", "null", "true", "0", "{}", "<a href='&'>", "../..", "%00",
        "\u0130i\u0131I", "\u202eabc", "\U0010ffff",
    ];

    /// <summary>Strings on the edges, with the rule of each.</summary>
    public static IEnumerable<RuleValue> Edges(ApiSchema schema, PatternDraw? pattern)
    {
        if (schema.AllowedValues is { } values)
        {
            return values.Select(value => Of(ViolationRules.Const, value.Text!));
        }

        return schema.Enum is { } members ? Members(members) : Texts(schema, pattern);
    }

    /// <summary>Strings that may break a rule, with the rule of each.</summary>
    public static IEnumerable<RuleValue> Breaks(ApiSchema schema, PatternDraw? pattern)
    {
        if (schema.Enum is { } members)
        {
            foreach (string text in NearMembers(members))
            {
                yield return Of(ViolationRules.Enum, text);
            }

            if (members.Sentinel is { } sentinel)
            {
                yield return Of(ViolationRules.Sentinel, sentinel.Value);
            }
        }

        foreach (string text in (schema.AllowedValues ?? []).SelectMany(value => Near(value.Text!)).Concat(schema.AllowedValues is null ? [] : Odd))
        {
            yield return Of(ViolationRules.Const, text);
        }

        foreach (string text in FormatTexts.NotOf(schema.Format))
        {
            yield return Of(ViolationRules.Format, text);
        }

        if (schema.MinLength is > 0 and int least && least <= MaxLength)
        {
            foreach (string text in OfLength(schema, pattern, least - 1).Concat(OfLength(schema, pattern, 0)))
            {
                yield return Of(ViolationRules.MinLength, text);
            }
        }

        if (schema.MaxLength is int most && most < MaxLength)
        {
            foreach (string text in OfLength(schema, pattern, most + 1).Concat(OfLength(schema, pattern, most + 4)))
            {
                yield return Of(ViolationRules.MaxLength, text);
            }
        }

        if (schema.Pattern is not null)
        {
            foreach (string text in NotOfPattern(schema, pattern))
            {
                yield return Of(ViolationRules.Pattern, text);
            }
        }
    }

    /// <summary>A string by chance.</summary>
    public static string Draw(ApiSchema schema, PatternDraw? pattern, Random random, int size)
    {
        int least = schema.MinLength ?? 0;
        int length = Math.Min(least + random.Next(Math.Max(size, 1) + 1), Math.Min(schema.MaxLength ?? int.MaxValue, MaxLength));
        if (pattern is not null)
        {
            return pattern.Write(random, length);
        }

        StringBuilder text = new();
        for (int i = 0; i < length; i++)
        {
            text.Append(random.Next(6) == 0 ? Fillers[random.Next(Fillers.Length)] : ((char)random.Next(' ', '\u007f')).ToString());
        }

        return text.ToString();
    }

    private static IEnumerable<RuleValue> Members(ApiEnum values)
    {
        foreach (ApiEnumMember member in values.Members)
        {
            yield return Of(member == values.Sentinel ? ViolationRules.Sentinel : ViolationRules.Enum, member.Value);
        }

        string[] names = [.. values.Members.Where(member => member != values.Sentinel).Select(member => member.Value)];
        if (values.IsFlags && names.Length > 1)
        {
            yield return Of(ViolationRules.Enum, string.Join(',', names));
            yield return Of(ViolationRules.Enum, names[1] + "," + names[0]);
        }

        if (values.Sentinel is not null)
        {
            foreach (string text in NearMembers(values).Take(6))
            {
                yield return Of(ViolationRules.Enum, text);
            }
        }
    }

    private static IEnumerable<RuleValue> Texts(ApiSchema schema, PatternDraw? pattern)
    {
        IReadOnlyList<string> known = FormatTexts.Of(schema.Format);
        foreach (string text in known)
        {
            yield return Of(ViolationRules.Format, text);
        }

        bool isFree = known.Count == 0 && schema.Pattern is null;
        if (isFree)
        {
            foreach (string text in Odd)
            {
                yield return Of(ViolationRules.Type, text);
            }

            yield return new(ViolationRules.Type, new PayloadLiteral("\"\\u0041\\ud83d\\uDE00\\/\""));
        }

        int?[] lengths = [schema.MinLength, schema.MinLength + 1, schema.MaxLength - 1, schema.MaxLength];
        foreach (int length in lengths.OfType<int>().Where(length => length is >= 0 and <= MaxLength).Distinct())
        {
            string rule = length == schema.MinLength || length == schema.MinLength + 1 ? ViolationRules.MinLength : ViolationRules.MaxLength;
            foreach (string text in OfLength(schema, pattern, length))
            {
                yield return Of(rule, text);
            }
        }

        if (pattern is not null)
        {
            for (int i = 0; i < Samples; i++)
            {
                yield return Of(ViolationRules.Pattern, pattern.Write(i < 2 ? null : new Random(i), (schema.MinLength ?? 0) + (i / 2)));
            }
        }

        foreach (string text in SampleTexts.Of(schema).Take(Samples))
        {
            yield return Of(schema.Pattern is null ? ViolationRules.Type : ViolationRules.Pattern, text);
        }
    }

    /// <summary>Strings of a length in code points that keep the other rules, as far as can be.</summary>
    private static IEnumerable<string> OfLength(ApiSchema schema, PatternDraw? pattern, int length)
    {
        if (pattern is not null)
        {
            for (int i = 0; i < Fillers.Length; i++)
            {
                yield return pattern.Write(i == 0 ? null : new Random(i), length);
            }

            yield break;
        }

        foreach (string known in FormatTexts.Of(schema.Format).Concat(SampleTexts.Of(schema).Take(Samples)).Where(text => text.Length == length))
        {
            yield return known;
        }

        foreach (string filler in Fillers)
        {
            yield return string.Concat(Enumerable.Repeat(filler, length));
        }

        // Bytes, digits and seconds of any length.
        yield return new string('A', length);
        yield return length > 3 ? "PT" + new string('1', length - 3) + "S" : string.Empty;
        yield return length > 21 ? "2026-01-31T12:00:00." + new string('0', length - 21) + "Z" : string.Empty;
        yield return length > 9 ? "12:00:00." + new string('0', length - 9) : string.Empty;
    }

    private static IEnumerable<string> NotOfPattern(ApiSchema schema, PatternDraw? pattern)
    {
        string[] right = [.. (pattern is null ? SampleTexts.Of(schema).Take(Samples) : Enumerable.Range(0, 6).Select(i => pattern.Write(i == 0 ? null : new Random(i), (schema.MinLength ?? 0) + i)))];
        foreach (string text in right)
        {
            yield return text + "\n";
            yield return text + "!";
            yield return "\u00e9" + text;
            yield return text.Length > 0 ? text[1..] : "\0";
            yield return text.Length > 0 ? text[..^1] : " ";
            yield return text.Length > 0 ? text[..^1] + "\U0001f4a1" : "\U0001f4a1";
            yield return text.ToUpperInvariant();
            yield return new string('\n', text.Length);
            yield return new string('-', text.Length);
            yield return new string('0', text.Length);
        }

        foreach (string text in Odd.Concat(Fillers.Select(filler => string.Concat(Enumerable.Repeat(filler, Math.Clamp(schema.MinLength ?? 1, 1, MaxLength))))))
        {
            yield return text;
        }
    }

    private static IEnumerable<string> NearMembers(ApiEnum values)
    {
        string[] names = [.. values.Members.Where(member => member != values.Sentinel).Select(member => member.Value)];
        IEnumerable<string> near = names.Take(2).SelectMany(Near).Concat(["no-such-member", "0", "1"]);
        return values.IsFlags && names.Length > 0 ? near.Concat([names[0] + "," + names[0], names[0] + ",", "," + names[0], names[0] + ", " + names[^1]]) : near;
    }

    private static IEnumerable<string> Near(string text) =>
        [text + "x", text.ToUpperInvariant(), text.ToLowerInvariant(), text + " ", text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : " ", text.Length > 1 ? text[..^1] : "x", string.Empty];

    private static RuleValue Of(string rule, string text) => new(rule, PayloadLiteral.Of(text));
}
