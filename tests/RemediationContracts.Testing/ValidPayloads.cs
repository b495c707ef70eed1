using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.Testing;

/// <summary>Draws payloads that a schema allows.</summary>
/// <param name="contract">The contract that the schema stands in.</param>
/// <param name="isResponse">Whether the payloads are of responses.</param>
public sealed class ValidPayloads(ContractDocument contract, bool isResponse = false)
{
    private const int MaxLevels = 6;

    /// <summary>Names and texts that code could stumble over.</summary>
    private static readonly string[] Awkward =
    [
        "", " ", "id", "a/b~c", "\"quoted\"", "back\\slash", "line\nend", "tab\t", "\u0000", "\u001f", "\u007f", "é", "日本語", "𝔘𝔫𝔦", "\u2028", "\ufeff", "İi", "null", "{}", "</script>",
    ];

    /// <summary>Values of a schema.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    public Gen<PayloadTree> For(JsonNode schema) => For(schema, 0);

    private Gen<PayloadTree> For(JsonNode schema, int level)
    {
        JsonObject flat = FlatSchema.Of(contract, schema);
        Gen<PayloadTree> value = flat switch
        {
            _ when flat.Choice() is var (keyword, branches) => Alternatives(flat, keyword, branches, level),
            _ when flat.AllowedValues() is { } allowed && flat.TypeOf() is not ("integer" or "number") => Gen.Elements<string>(allowed).Select(OfJson),
            _ when flat.EnumValues() is { } values => Gen.Elements(values.Where(v => v != SchemaExtensions.Sentinel)).Select(PayloadTree.Of),
            _ => flat.TypeOf() switch
            {
                "object" when flat.Discriminator() is var (property, mapping) => Descendants(flat, property, mapping, level),
                "object" => Objects(flat, level),
                "array" => Arrays(flat, level),
                "string" => TextDraws.Valid(flat).Select(PayloadTree.Of),
                "integer" or "number" => NumberDraws.Valid(flat).Select(OfJson),
                "boolean" => Gen.Elements("true", "false").Select(OfJson),
                null => AnyJson(2),
                string type => throw new NotSupportedException($"Tests do not draw values of type '{type}' yet."),
            },
        };
        return flat.Nullable()
            ? Gen.Frequency((level > MaxLevels ? 100 : 1, Gen.Constant<PayloadTree>(new PayloadLiteral("null"))), (5, value))
            : value;
    }

    /// <summary>Any JSON, a few levels deep; no name stands twice in an object.</summary>
    public static Gen<PayloadTree> AnyJson(int levels)
    {
        Gen<PayloadTree> scalar = Gen.OneOf(
            Gen.Elements("0", "-0", "1.0", "1e2", "-12.5E-3", "123456789012345678901234567890", "true", "false", "null").Select(OfJson),
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

    private static PayloadTree OfJson(string json) =>
        json[0] == '"' ? PayloadTree.Of(JsonSerializer.Deserialize<string>(json)!) : new PayloadLiteral(json);

    private Gen<PayloadTree> Alternatives(JsonObject flat, string keyword, IReadOnlyList<JsonNode> branches, int level)
    {
        if (flat.Discriminator() is var (property, mapping))
        {
            return Gen.OneOf(mapping.Select(entry => For(entry.Reference, level + 1).Select(value => Tagged(value, property, entry.Value))));
        }

        if (keyword == "oneOf" && branches.Select(branch => Kind(FlatSchema.Of(contract, branch))).Distinct().Count() != branches.Count)
        {
            throw new NotSupportedException("Tests draw alternatives that differ in their type of JSON.");
        }

        return Gen.OneOf(branches.Select(branch => For(branch, level + 1)));
    }

    /// <summary>The type of JSON that an alternative takes; integers are numbers.</summary>
    internal static string Kind(JsonObject flat) => flat.TypeOf() switch
    {
        "integer" => "number",
        string type when !flat.Nullable() => type,
        _ => throw new NotSupportedException("Tests draw alternatives of one type, without null."),
    };

    private Gen<PayloadTree> Descendants(JsonObject flat, string property, IReadOnlyList<(string Value, JsonObject Reference)> mapping, int level)
    {
        Gen<PayloadTree> named = Gen.OneOf(mapping.Select(entry =>
            Objects(FlatSchema.Of(contract, entry.Reference), level).Select(value => Tagged(value, property, entry.Value))));
        return flat.Required().Contains(property) ? named : Gen.Frequency((4, named), (1, Objects(flat, level).Select(value => Untagged(value, property))));
    }

    private static PayloadTree Tagged(PayloadTree value, string property, string tag) => value.With([property], PayloadTree.Of(tag));

    private static PayloadTree Untagged(PayloadTree value, string property) => value.Without([property]);

    private Gen<PayloadTree> Arrays(JsonObject schema, int level)
    {
        int least = schema.Limit("minItems") ?? 0;
        int most = level > MaxLevels ? least : Math.Min(schema.Limit("maxItems") ?? least + 4, least + 4);
        if (most == 0)
        {
            return Gen.Constant<PayloadTree>(PayloadArray.Of([]));
        }

        Gen<PayloadTree> item = schema["items"] is JsonNode items ? For(items, level + 1) : AnyJson(1);
        Gen<List<PayloadTree>> lists =
            from count in Gen.Choose(least, most)
            from list in item.ListOf(count)
            select list.ToList();
        return (schema.Says("uniqueItems") ? lists.Select(Distinct).Where(list => list.Count >= least) : lists)
            .Select(list => (PayloadTree)PayloadArray.Of(list));
    }

    /// <summary>The items, each once; what is equal is said by System.Text.Json.</summary>
    private static List<PayloadTree> Distinct(List<PayloadTree> items)
    {
        List<PayloadTree> distinct = [];
        foreach (PayloadTree item in items)
        {
            if (!distinct.Exists(other => AreEqual(other, item)))
            {
                distinct.Add(item);
            }
        }

        return distinct;
    }

    private static bool AreEqual(PayloadTree first, PayloadTree second)
    {
        using JsonDocument one = JsonDocument.Parse(PayloadSpelling.Tidy(first));
        using JsonDocument other = JsonDocument.Parse(PayloadSpelling.Tidy(second));
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }

    /// <summary>Whether a member must be there, this way.</summary>
    internal bool IsRequired(JsonObject schema, string name) => schema.Required().Contains(name)
        && !(schema.Property(name) is JsonNode property && Chain(property).Any(at => at.Says(isResponse ? "writeOnly" : "readOnly")));

    private IEnumerable<JsonObject> Chain(JsonNode schema)
    {
        JsonObject at = schema.AsObject();
        yield return at;
        while (at.ContainsKey("$ref"))
        {
            at = contract.Follow(at);
            yield return at;
        }
    }

    private Gen<PayloadTree> Objects(JsonObject schema, int level)
    {
        Gen<PayloadMember?>[] declared =
        [
            .. schema.Properties().Select(property =>
            {
                bool isRequired = IsRequired(schema, property.Key);
                if (!isRequired && level > MaxLevels)
                {
                    return Gen.Constant<PayloadMember?>(null);
                }

                Gen<PayloadMember?> member = For(property.Value!, level + 1).Select(value => (PayloadMember?)new PayloadMember(property.Key, value));
                return isRequired ? member : Gen.Frequency((1, Gen.Constant<PayloadMember?>(null)), (2, member));
            }),
            .. schema.Required().Where(name => schema.Property(name) is null)
                .Select(name => Undeclared(schema, level).Select(value => (PayloadMember?)new PayloadMember(name, value))),
        ];
        int least = schema.Limit("minProperties") ?? 0;
        int most = schema.Limit("maxProperties") ?? int.MaxValue;
        Gen<IEnumerable<PayloadMember>> members = Gen.CollectToArray(declared).Select(list => list.OfType<PayloadMember>());
        if (!schema.IsClosed())
        {
            string[] names = [.. schema.Properties().Select(property => property.Key), .. schema.Required()];
            members =
                from list in members
                from extraNames in Gen.Frequency(
                    (3, Gen.Constant<IEnumerable<string>>([])),
                    (least > 0 ? 9 : 2, Texts().ListOf().Select(texts => texts.Distinct().Except(names).Take(4))))
                from values in Undeclared(schema, level).ListOf(4)
                select list.Concat(extraNames.Zip(values, (name, value) => new PayloadMember(name, value)));
        }

        return members.Select(list => list.ToList()).Where(list => list.Count >= least && list.Count <= most).Select(list => (PayloadTree)PayloadObject.Of(list));
    }

    private Gen<PayloadTree> Undeclared(JsonObject schema, int level) => schema.Others() is { } others ? For(others, level + 1) : AnyJson(2);
}
