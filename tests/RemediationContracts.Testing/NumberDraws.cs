using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.Testing;

/// <summary>Numbers that a raw schema allows, and numbers that break one of its rules. All is reckoned in decimal.</summary>
internal static class NumberDraws
{
    private static readonly Dictionary<string, (decimal Least, decimal Most)> Integers = new()
    {
        ["int8"] = (sbyte.MinValue, sbyte.MaxValue),
        ["uint8"] = (byte.MinValue, byte.MaxValue),
        ["int16"] = (short.MinValue, short.MaxValue),
        ["uint16"] = (ushort.MinValue, ushort.MaxValue),
        ["int32"] = (int.MinValue, int.MaxValue),
        ["uint32"] = (uint.MinValue, uint.MaxValue),
        ["int64"] = (long.MinValue, long.MaxValue),
        ["uint64"] = (ulong.MinValue, ulong.MaxValue),
    };

    /// <summary>Whether a schema is one of integers.</summary>
    public static bool IsInteger(JsonObject schema) => schema.TypeOf() == "integer" || Integers.ContainsKey(schema.Format() ?? string.Empty);

    /// <summary>Numbers that fit.</summary>
    public static Gen<string> Valid(JsonObject schema)
    {
        decimal[] fitting = [.. Candidates(schema).Where(number => Broken(schema, number).Length == 0).Distinct()];
        return
            from number in Gen.Elements(fitting)
            from spelling in Gen.Choose(0, 3)
            select Spell(number, spelling);
    }

    /// <summary>Numbers that break one rule, each with the rule.</summary>
    public static IEnumerable<(string Rule, string Json)> Misfits(JsonObject schema)
    {
        IEnumerable<(string Rule, string Json)> misfits = Candidates(schema)
            .Select(number => (Rules: Broken(schema, number), Json: Spell(number, 0)))
            .Where(candidate => candidate.Rules.Length == 1)
            .Select(candidate => (candidate.Rules[0], candidate.Json));
        string[] far = schema.Format() switch
        {
            "double" => ["1e309", "-1e400", "1e-400", "-2.4e-324"],
            "float" => ["1e39", "-3.5e38", "1e-60", "-7e-46"],
            _ when IsInteger(schema) => ["1e30", "-99999999999999999999999999"],
            _ => ["1e29", "0.12345678901234567890123456789", "1e-29"],
        };
        return misfits.Concat(far.Select(json => ("range", json))).Concat(IsInteger(schema) ? [("type", "0.5"), ("type", "-15e-1")] : []).Distinct();
    }

    /// <summary>The rules that a number breaks, as the contract has them.</summary>
    private static string[] Broken(JsonObject schema, decimal number)
    {
        if (IsInteger(schema))
        {
            (decimal least, decimal most) = Integers.GetValueOrDefault(schema.Format() ?? string.Empty, Integers["int64"]);
            if (decimal.Truncate(number) != number)
            {
                return ["type"];
            }

            if (number < least || number > most)
            {
                return ["range"];
            }
        }

        // A limit is exclusive by a Boolean beside it (3.0), or by a keyword of its own (3.1).
        List<string> rules = [];
        decimal? minimum = schema.Number("minimum") ?? schema.Number("exclusiveMinimum");
        decimal? maximum = schema.Number("maximum") ?? schema.Number("exclusiveMaximum");
        bool isAbove = schema.Says("exclusiveMinimum") || schema.Number("exclusiveMinimum") is not null;
        bool isBelow = schema.Says("exclusiveMaximum") || schema.Number("exclusiveMaximum") is not null;
        if (number < minimum || (isAbove && number == minimum))
        {
            rules.Add(isAbove ? "exclusiveMinimum" : "minimum");
        }

        if (number > maximum || (isBelow && number == maximum))
        {
            rules.Add(isBelow ? "exclusiveMaximum" : "maximum");
        }

        if (schema.Number("multipleOf") is decimal factor && number % factor != 0)
        {
            rules.Add("multipleOf");
        }

        if (schema.AllowedValues() is { } allowed && !allowed.Any(value => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) == number))
        {
            rules.Add(schema.ContainsKey("const") ? "const" : "enum");
        }

        return [.. rules];
    }

    private static IEnumerable<decimal> Candidates(JsonObject schema)
    {
        decimal step = schema.Number("multipleOf") ?? (IsInteger(schema) ? 1m : 0.25m);
        decimal[] edges =
        [
            0, .. new[] { "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" }.Select(keyword => schema.Number(keyword)).OfType<decimal>(),
            .. schema.AllowedValues()?.Select(value => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)) ?? [],
        ];
        IEnumerable<decimal> near = edges.SelectMany(edge => Enumerable.Range(-3, 7).SelectMany(i => new[] { edge + (i * step), edge + (i * step / 2) }));
        return Integers.TryGetValue(schema.Format() ?? (IsInteger(schema) ? "int64" : string.Empty), out (decimal Least, decimal Most) range)
            ? near.Concat([range.Least, range.Most, range.Least - 1, range.Most + 1])
            : near;
    }

    private static string Spell(decimal number, int spelling)
    {
        string plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return spelling switch
        {
            1 when !plain.Contains('.', System.StringComparison.Ordinal) => plain + ".0",
            2 => plain + "e0",
            3 => plain + "E+00",
            _ => plain,
        };
    }
}
