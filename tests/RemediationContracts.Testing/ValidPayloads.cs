using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.Testing;

/// <summary>Draws payloads that a schema allows.</summary>
public sealed class ValidPayloads(ContractDocument contract)
{
    /// <summary>Names and texts that code could stumble over.</summary>
    private static readonly string[] Awkward =
    [
        "", " ", "id", "a/b~c", "\"quoted\"", "back\\slash", "line\nend", "tab\t", "\u0000", "\u001f", "\u007f", "é", "日本語", "𝔘𝔫𝔦", "\u2028", "\ufeff", "İi", "null", "{}", "</script>",
    ];

    /// <summary>Values of a schema.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    public Gen<PayloadTree> For(JsonNode schema)
    {
        JsonObject resolved = contract.Resolve(schema);
        Gen<PayloadTree> value = resolved switch
        {
            _ when resolved.EnumValues() is { } values => Gen.Elements(values.Where(v => v != SchemaExtensions.Sentinel)).Select(PayloadTree.Of),
            _ => resolved.TypeOf() switch
            {
                "object" => Objects(resolved),
                "array" => Arrays(resolved),
                "string" => Strings(resolved),
                "boolean" => Gen.Elements("true", "false").Select(text => (PayloadTree)new PayloadLiteral(text)),
                null => AnyJson(2),
                string type => throw new NotSupportedException($"Tests do not draw values of type '{type}' yet."),
            },
        };
        return resolved.Nullable()
            ? Gen.Frequency((1, Gen.Constant<PayloadTree>(new PayloadLiteral("null"))), (5, value))
            : value;
    }

    /// <summary>Any JSON, a few levels deep; no name stands twice in an object.</summary>
    public static Gen<PayloadTree> AnyJson(int levels)
    {
        Gen<PayloadTree> scalar = Gen.OneOf(
            Gen.Elements("0", "-0", "1.0", "1e2", "-12.5E-3", "123456789012345678901234567890", "true", "false", "null").Select(text => (PayloadTree)new PayloadLiteral(text)),
            Texts().Select(PayloadTree.Of));
        if (levels == 0)
        {
            return scalar;
        }

        Gen<PayloadTree> items = AnyJson(levels - 1).ListOf().Select(list => (PayloadTree)PayloadArray.Of(list.Take(4)));
        Gen<PayloadTree> members =
            from names in Texts().ListOf()
            from values in AnyJson(levels - 1).ListOf(4)
            select (PayloadTree)PayloadObject.Of(names.Distinct().Zip(values, (name, value) => new PayloadMember(name, value)));
        return Gen.Frequency((3, scalar), (1, items), (1, members));
    }

    /// <summary>Texts of every kind of character, without lone surrogates.</summary>
    public static Gen<string> Texts() => Gen.Frequency(
        (2, Gen.Elements(Awkward)),
        (3, Gen.Choose('a', 'z').ListOf().Select(chars => string.Concat(chars.Select(c => (char)c)))),
        (2, CodePoints().ListOf().Select(runes => string.Concat(runes))));

    private static Gen<string> CodePoints() =>
        Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0xD7FF), Gen.Choose(0xE000, 0xFFFF), Gen.Choose(0x10000, 0x10FFFF))
            .Select(char.ConvertFromUtf32);

    private static Gen<PayloadTree> Strings(JsonObject schema) => (schema.Format() switch
    {
        "uuid" => Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(4).Select(parts => new Guid([.. parts.SelectMany(BitConverter.GetBytes)]).ToString()),
        "date-time" => DateTimes(),
        _ => Texts().Select(text => Fit(text, schema.Limit("minLength") ?? 0, schema.Limit("maxLength") ?? int.MaxValue)),
    }).Select(PayloadTree.Of);

    private static Gen<string> DateTimes() =>
        from day in Gen.Choose(1, 3_652_057)
        from ticks in Gen.Elements(0L, 1L, 9_999_999L, 500_0000L, 863_999_999_999L)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(DateTime.MinValue.AddDays(day).AddTicks(ticks), TimeSpan.FromMinutes(minutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Fit(string text, int least, int most)
    {
        List<Rune> runes = [.. text.EnumerateRunes().Take(most)];
        while (runes.Count < least)
        {
            runes.Add(new Rune(0x1F600 + (runes.Count % 16)));
        }

        return string.Concat(runes);
    }

    private Gen<PayloadTree> Arrays(JsonObject schema)
    {
        int least = schema.Limit("minItems") ?? 0;
        int most = Math.Min(schema.Limit("maxItems") ?? least + 4, least + 4);
        return
            from count in Gen.Choose(least, most)
            from items in For(schema["items"]!).ListOf(count)
            select (PayloadTree)PayloadArray.Of(items);
    }

    private Gen<PayloadTree> Objects(JsonObject schema)
    {
        IReadOnlyList<string> required = schema.Required();
        Gen<PayloadMember?>[] declared =
        [
            .. schema.Properties().Select(property =>
            {
                Gen<PayloadMember?> member = For(property.Value!).Select(value => (PayloadMember?)new PayloadMember(property.Key, value));
                return required.Contains(property.Key)
                    ? member
                    : Gen.Frequency((1, Gen.Constant<PayloadMember?>(null)), (2, member));
            }),
        ];
        Gen<PayloadMember?[]> members = Gen.CollectToArray(declared);
        if (schema.IsClosed())
        {
            return members.Select(list => (PayloadTree)PayloadObject.Of(list.OfType<PayloadMember>()));
        }

        string[] names = [.. schema.Properties().Select(property => property.Key)];
        return
            from list in members
            from extraNames in Gen.Frequency((3, Gen.Constant<IEnumerable<string>>([])), (2, Texts().ListOf().Select(texts => texts.Distinct().Except(names).Take(4))))
            from values in AnyJson(2).ListOf(4)
            select (PayloadTree)PayloadObject.Of(list.OfType<PayloadMember>()
                .Concat(extraNames.Zip(values, (name, value) => new PayloadMember(name, value))));
    }
}
