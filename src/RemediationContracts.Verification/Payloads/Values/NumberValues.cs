using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Numbers to try for a schema: on the edges of its rules, and beyond them. The validator decides which of them are used.</summary>
internal static class NumberValues
{
    private const int DecimalPlaces = 28;

    private static readonly string[] Plain = ["1", "0", "-0", "-1", "2", "10", "0.5", "-0.5", "0.1", "1.0", "1e2", "1E+2", "10e-1", "0e5", "-0.0", "0.30", "5e-1", "100000000000000000000e-20"];

    /// <summary>The ends of what the types of C# hold.</summary>
    private static readonly string[] Ends =
    [
        "-128", "127", "255", "-32768", "32767", "65535", "-2147483648", "2147483647", "4294967295", "-9223372036854775808", "9223372036854775807", "18446744073709551615",
        "79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001", "7.9228162514264337593543950335",
        "3.4028235e38", "-3.4028235e38", "1e-45", "1.7976931348623157e308", "-1.7976931348623157e308", "5e-324", "1e400", "9007199254740993",
    ];

    private static readonly string[] Beyond =
    [
        "79228162514264337593543950336", "1e30", "0.00000000000000000000000000001", "1.00000000000000000000000000001", "3.5e38", "-3.5e38", "1.8e308", "-1.8e308", "1e400", "-1e400",
        "340282356779733661637539395458142568448", "1e99999999999999999999",
    ];

    /// <summary>Numbers on the edges, with the rule of each.</summary>
    public static IEnumerable<RuleValue> Edges(ApiSchema schema)
    {
        foreach (string allowed in (schema.AllowedValues ?? []).Select(value => value.Text!))
        {
            foreach (string text in Spellings(allowed).Prepend(allowed))
            {
                yield return Of(schema.IsConst ? ViolationRules.Const : ViolationRules.Enum, text);
            }
        }

        foreach (string text in Plain)
        {
            yield return Of(ViolationRules.Type, text);
        }

        foreach ((string rule, string limit, int inwards) in Limits(schema))
        {
            yield return Of(rule, limit);
            foreach (string text in Spellings(limit).Concat(Neighbours(schema, limit, inwards)))
            {
                yield return Of(rule, text);
            }
        }

        foreach (string text in Multiples(schema))
        {
            yield return Of(ViolationRules.MultipleOf, text);
        }

        foreach (string text in Ends)
        {
            yield return Of(ViolationRules.Range, text);
        }

        foreach (string text in SampleNumbers.Of(schema).Take(24))
        {
            yield return Of(ViolationRules.Type, text);
        }
    }

    /// <summary>Numbers that may break a rule, with the rule of each.</summary>
    public static IEnumerable<RuleValue> Breaks(ApiSchema schema)
    {
        if (NumberKind.Of(schema).IsInteger)
        {
            foreach (string text in (string[])["0.5", "1.5", "1e-1", .. Limits(schema).SelectMany(limit => Shifted(limit.Text, "0.5"))])
            {
                yield return Of(ViolationRules.Type, text);
            }
        }

        foreach (string text in Ends.SelectMany(end => Shifted(end, "1")).Concat(Beyond))
        {
            yield return Of(ViolationRules.Range, text);
        }

        foreach ((string rule, string limit, int inwards) in Limits(schema))
        {
            foreach (string text in Neighbours(schema, limit, -inwards).Prepend(limit))
            {
                yield return Of(rule, text);
            }
        }

        if (ExactDecimal.Read(schema.MultipleOf) is { } factor)
        {
            ExactDecimal[] near = [.. Multiples(schema).Append("0").Select(text => ExactDecimal.Read(text)).OfType<ExactDecimal>()];
            foreach (ExactDecimal multiple in near)
            {
                foreach (ExactDecimal step in (ExactDecimal[])[new(1, 0), new(factor.Units * 5, factor.Places + 1), new(factor.Units, factor.Places + 1), ExactDecimal.Step(DecimalPlaces - 8)])
                {
                    yield return Of(ViolationRules.MultipleOf, (multiple + step).ToString());
                    yield return Of(ViolationRules.MultipleOf, (multiple - step).ToString());
                }
            }
        }

        if (schema.AllowedValues is { } values)
        {
            foreach (string text in values.SelectMany(value => Shifted(value.Text!, "1").Concat(Shifted(value.Text!, "0.5"))).Concat(Plain).Concat(SampleNumbers.Of(schema).Take(50)))
            {
                yield return Of(schema.IsConst ? ViolationRules.Const : ViolationRules.Enum, text);
            }
        }
    }

    /// <summary>A number by chance, near zero, near a limit, or anywhere.</summary>
    public static string Draw(ApiSchema schema, Random random)
    {
        ExactDecimal low = ExactDecimal.Read(schema.Minimum) ?? new ExactDecimal(schema.Maximum is null ? -1000 : 0, 0);
        ExactDecimal high = ExactDecimal.Read(schema.Maximum) ?? (low + new ExactDecimal(2000, 0));
        low = schema.Minimum is null && schema.Maximum is not null ? high - new ExactDecimal(2000, 0) : low;
        if (ExactDecimal.Read(schema.MultipleOf) is { } factor && factor.Units.Sign > 0)
        {
            BigInteger first = low.Floor(factor) + 1;
            BigInteger count = high.Floor(factor) - first + 1;
            return (factor * (first + (count.Sign <= 0 ? 0 : random.NextInt64() % count))).ToString();
        }

        int places = NumberKind.Of(schema).IsInteger ? 0 : random.Next(6);
        ExactDecimal step = ExactDecimal.Step(places);
        BigInteger from = low.Floor(step);
        BigInteger span = high.Floor(step) - from + 1;
        return (step * (from + (span.Sign <= 0 ? 0 : random.NextInt64() % span))).ToString();
    }

    private static IEnumerable<(string Rule, string Text, int Inwards)> Limits(ApiSchema schema)
    {
        if (schema.Minimum is string least)
        {
            yield return (schema.ExclusiveMinimum ? ViolationRules.ExclusiveMinimum : ViolationRules.Minimum, least, 1);
        }

        if (schema.Maximum is string most)
        {
            yield return (schema.ExclusiveMaximum ? ViolationRules.ExclusiveMaximum : ViolationRules.Maximum, most, -1);
        }
    }

    /// <summary>The numbers next to a limit on one side: the nearest that the type holds, then ever farther ones.</summary>
    private static IEnumerable<string> Neighbours(ApiSchema schema, string limit, int side)
    {
        NumberKind kind = NumberKind.Of(schema);
        if (ExactDecimal.Read(limit) is not { } at)
        {
            yield break;
        }

        if (ExactDecimal.Read(schema.MultipleOf) is { } factor && factor.Units.Sign > 0)
        {
            yield return (factor * (at.Floor(factor) + side)).ToString();
            yield return (factor * (at.Floor(factor) + side + 1)).ToString();
        }

        if (kind.Format == "double" && double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double wide))
        {
            yield return Json((side > 0 ? Math.BitIncrement(wide) : Math.BitDecrement(wide)).ToString("R", CultureInfo.InvariantCulture));
        }

        if (kind.Format == "float" && float.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out float narrow))
        {
            yield return Json((side > 0 ? MathF.BitIncrement(narrow) : MathF.BitDecrement(narrow)).ToString("R", CultureInfo.InvariantCulture));
        }

        bool isNearest = true;
        for (int places = kind.IsInteger ? 0 : DecimalPlaces; places >= 0; places--)
        {
            string text = (at + (ExactDecimal.Step(places) * side)).ToString();
            if (!kind.Holds(NumberText.Parse(text)) || !(isNearest || places is 15 or 6 or 2 or 0))
            {
                continue;
            }

            isNearest = false;
            yield return text;
        }
    }

    private static IEnumerable<string> Multiples(ApiSchema schema)
    {
        if (ExactDecimal.Read(schema.MultipleOf) is not { } factor || factor.Units.Sign <= 0)
        {
            yield break;
        }

        foreach (ExactDecimal near in ((ExactDecimal?[])[new ExactDecimal(0, 0), ExactDecimal.Read(schema.Minimum), ExactDecimal.Read(schema.Maximum)]).OfType<ExactDecimal>())
        {
            BigInteger times = near.Floor(factor);
            for (int i = -1; i <= 2; i++)
            {
                yield return (factor * (times + i)).ToString();
            }
        }

        yield return (factor * 1000).ToString();
        foreach (string text in Spellings(schema.MultipleOf!))
        {
            yield return text;
        }
    }

    /// <summary>Other ways to write a number.</summary>
    private static IEnumerable<string> Spellings(string text)
    {
        if (text.IndexOfAny(['e', 'E']) >= 0)
        {
            yield break;
        }

        yield return text.Contains('.', StringComparison.Ordinal) ? text + "0" : text + ".0";
        yield return text + "e0";
        yield return text + "E+00";
        if (ExactDecimal.Read(text) is { } exact)
        {
            yield return (exact * 10) + "e-1";
        }
    }

    private static IEnumerable<string> Shifted(string text, string step) =>
        ExactDecimal.Read(text) is { } exact && ExactDecimal.Read(step) is { } by ? [(exact - by).ToString(), (exact + by).ToString()] : [];

    private static string Json(string text) => text is "NaN" or "∞" or "-∞" or "Infinity" or "-Infinity" ? "1e400" : text;

    private static RuleValue Of(string rule, string text) => new(rule, new PayloadLiteral(text));
}
