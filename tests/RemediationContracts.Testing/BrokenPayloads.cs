using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace RemediationContracts.Testing;

/// <summary>Draws payloads in which one rule of a schema is broken, and says which and where.</summary>
/// <param name="contract">The contract that the schema stands in.</param>
/// <param name="isResponse">Whether the payloads are of responses.</param>
public sealed class BrokenPayloads(ContractDocument contract, bool isResponse = false)
{
    /// <summary>A string that names no schema and is no value of an enumeration.</summary>
    private const string Unknown = "no such name";

    private readonly ValidPayloads _valid = new(contract, isResponse);

    /// <summary>Payloads with one rule broken.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    public Gen<BrokenPayload> For(JsonNode schema) =>
        from tree in _valid.For(schema)
        from breakage in Gen.Elements<Breakage>(Breakages(schema, tree))
        select new BrokenPayload(breakage.Apply(tree), breakage.Rule, breakage.Pointer);

    /// <summary>Payloads with up to four rules broken; which of them still show is not said.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    public Gen<PayloadTree> Several(JsonNode schema) =>
        from tree in _valid.For(schema)
        from breakages in Gen.Elements<Breakage>(Breakages(schema, tree)).ListOf()
        select breakages.Take(4).Aggregate(tree, (at, breakage) => breakage.Apply(at));

    /// <summary>Every way to break one rule of a payload.</summary>
    /// <param name="schema">The schema, or a reference to it.</param>
    /// <param name="tree">A payload that the schema allows.</param>
    public IReadOnlyList<Breakage> Breakages(JsonNode schema, PayloadTree tree) => [.. Walk(FlatSchema.Of(contract, schema), tree, [])];

    private IEnumerable<Breakage> Walk(JsonObject schema, PayloadTree tree, ImmutableArray<object> path)
    {
        if (schema.Choice() is var (keyword, branches))
        {
            return schema.Discriminator() is var (property, mapping)
                ? OfDiscriminated(schema, property, mapping, tree, path)
                : OfAlternatives(schema, keyword, branches, tree, path);
        }

        if (schema.TypeOf() is null && schema.EnumValues() is null && schema.AllowedValues() is null)
        {
            // Anything is allowed here, names that stand twice in an object included: nothing of it is judged.
            return [];
        }

        IEnumerable<Breakage> wrong = WrongTypes(schema).Select(json => At("type", path, root => root.With(path, new PayloadLiteral(json))));
        return wrong.Concat(tree switch
        {
            PayloadText text => OfText(schema, text, path),
            PayloadLiteral literal => OfLiteral(schema, literal, path),
            PayloadArray array => OfArray(schema, array, path),
            PayloadObject o when schema.Discriminator() is var (property, mapping) => OfDescendant(schema, property, mapping, o, path),
            PayloadObject o => OfObject(schema, o, path),
            _ => [],
        });
    }

    private IEnumerable<Breakage> OfDiscriminated(
        JsonObject schema, string property, IReadOnlyList<(string Value, JsonObject Reference)> mapping, PayloadTree tree, ImmutableArray<object> path)
    {
        foreach (string json in WrongTypes("object", schema.Nullable()))
        {
            yield return At("type", path, root => root.With(path, new PayloadLiteral(json)));
        }

        if (tree is not PayloadObject o || Reference(o, property, mapping) is not { } reference)
        {
            yield break;
        }

        ImmutableArray<object> tag = path.Add(property);
        yield return At("discriminator", tag, root => root.With(tag, PayloadTree.Of(Unknown)));
        yield return At("discriminator", tag, root => root.With(tag, new PayloadLiteral("7")));
        yield return At("discriminator", tag, root => root.Without(tag));
        foreach (Breakage breakage in Walk(FlatSchema.Of(contract, reference), o, path).Where(breakage => breakage.Pointer != Pointer(tag) && breakage.Rule != "minProperties" && breakage.Pointer != Pointer(path)))
        {
            yield return breakage;
        }
    }

    /// <summary>A fault within an alternative is one of the choice, since the others are of another type of JSON.</summary>
    private IEnumerable<Breakage> OfAlternatives(JsonObject schema, string keyword, IReadOnlyList<JsonNode> branches, PayloadTree tree, ImmutableArray<object> path)
    {
        JsonObject[] flat = [.. branches.Select(branch => FlatSchema.Of(contract, branch))];
        string[] kinds = [.. flat.Select(ValidPayloads.Kind)];
        foreach (string json in WrongTypes(string.Empty, schema.Nullable()).Where(json => !kinds.Contains(KindOf(json))))
        {
            yield return At(keyword, path, root => root.With(path, new PayloadLiteral(json)));
        }

        string kind = tree is PayloadText ? "string" : KindOf(PayloadSpelling.Tidy(tree));
        if (kinds.Count(other => other == kind) != 1)
        {
            yield break;
        }

        foreach (Breakage breakage in Walk(flat[System.Array.IndexOf(kinds, kind)], tree, path).Where(breakage => breakage.Rule != "type" || breakage.Pointer != Pointer(path)))
        {
            yield return At(keyword, path, breakage.Apply);
        }
    }

    private IEnumerable<Breakage> OfDescendant(
        JsonObject schema, string property, IReadOnlyList<(string Value, JsonObject Reference)> mapping, PayloadObject tree, ImmutableArray<object> path)
    {
        ImmutableArray<object> tag = path.Add(property);
        JsonObject named = Reference(tree, property, mapping) is { } reference ? FlatSchema.Of(contract, reference) : schema;
        if (!isResponse && !schema.IsClosed())
        {
            yield return At("discriminator", tag, root => root.With(tag, PayloadTree.Of(Unknown)));
        }

        foreach (Breakage breakage in OfObject(named, tree, path).Where(breakage => breakage.Pointer != Pointer(tag) || breakage.Rule == "json-duplicate"))
        {
            yield return breakage;
        }
    }

    private static JsonObject? Reference(PayloadObject tree, string property, IReadOnlyList<(string Value, JsonObject Reference)> mapping)
    {
        string? tag = tree.Members.Find(member => member.Name == property)?.Value is PayloadText text ? text.Text : null;
        return mapping.FirstOrDefault(entry => entry.Value == tag).Reference;
    }

    private IEnumerable<Breakage> OfText(JsonObject schema, PayloadText tree, ImmutableArray<object> path)
    {
        if (schema.AllowedValues() is not null)
        {
            yield return At("const", path, root => root.With(path, PayloadTree.Of(tree.Text + "!")));
            yield break;
        }

        if (schema.EnumValues() is { } values)
        {
            if (isResponse && values.Contains(SchemaExtensions.Sentinel))
            {
                yield break;
            }

            foreach (string value in values.SelectMany(Near).Append("").Append("0").Append("1").Except(values))
            {
                yield return At("enum", path, root => root.With(path, PayloadTree.Of(value)));
            }

            if (values.Contains(SchemaExtensions.Sentinel))
            {
                yield return At("sentinel", path, root => root.With(path, PayloadTree.Of(SchemaExtensions.Sentinel)));
            }
        }
        else if (schema.TypeOf() == "string")
        {
            foreach ((string rule, string text) in TextDraws.Misfits(schema, tree.Text))
            {
                yield return At(rule, path, root => root.With(path, PayloadTree.Of(text)));
            }
        }
    }

    private static IEnumerable<Breakage> OfLiteral(JsonObject schema, PayloadLiteral tree, ImmutableArray<object> path)
    {
        if (schema.TypeOf() is "integer" or "number" && tree.Json != "null")
        {
            return NumberDraws.Misfits(schema).Select(misfit => At(misfit.Rule, path, root => root.With(path, new PayloadLiteral(misfit.Json))));
        }

        return schema.TypeOf() == "boolean" && schema.AllowedValues() is [string only] && tree.Json != "null"
            ? [At(schema.ContainsKey("const") ? "const" : "enum", path, root => root.With(path, new PayloadLiteral(only == "true" ? "false" : "true")))]
            : [];
    }

    private IEnumerable<Breakage> OfArray(JsonObject schema, PayloadArray array, ImmutableArray<object> path)
    {
        int? most = schema.Limit("maxItems");
        bool areUnique = schema.Says("uniqueItems");
        if (schema.Limit("minItems") is int least && least > 0)
        {
            yield return At("minItems", path, root => root.Change(path, at => at is PayloadArray a ? PayloadArray.Of(a.Items.Take(least - 1)) : at));
        }

        if (most is not null && array.Items.Count > 0 && !areUnique)
        {
            yield return At("maxItems", path, root => root.Change(path, at =>
                at is PayloadArray { Items.Count: > 0 } a ? PayloadArray.Of(Enumerable.Repeat(a.Items[0], most.Value + 1)) : at));
        }

        if (areUnique && array.Items.Count > 0 && array.Items.Count < (most ?? int.MaxValue))
        {
            yield return At("uniqueItems", path, root => root.Change(path, at => at is PayloadArray { Items.Count: > 0 } a ? PayloadArray.Of(a.Items.Add(a.Items[0])) : at));
        }

        if (schema["items"] is JsonNode items)
        {
            JsonObject flat = FlatSchema.Of(contract, items);
            foreach (Breakage breakage in array.Items.SelectMany((item, index) => Walk(flat, item, path.Add(index))))
            {
                yield return breakage;
            }
        }
    }

    private IEnumerable<Breakage> OfObject(JsonObject schema, PayloadObject tree, ImmutableArray<object> path)
    {
        int least = schema.Limit("minProperties") ?? 0;
        int most = schema.Limit("maxProperties") ?? int.MaxValue;
        foreach (string name in schema.Required().Where(name => tree.Members.Count > least && (schema.Property(name) is null || _valid.IsRequired(schema, name))))
        {
            yield return At("required", path.Add(name), root => root.Without(path.Add(name)));
        }

        foreach (Breakage breakage in OfMemberCount(schema, tree, path))
        {
            yield return breakage;
        }

        if (schema.IsClosed() && tree.Members.Count < most)
        {
            foreach (string name in schema.Properties().SelectMany(property => Near(property.Key)).Append("").Append("a/b~c")
                .Except(schema.Properties().Select(property => property.Key)))
            {
                yield return At("additionalProperties", path.Add(name), root => root.With(path.Add(name), new PayloadLiteral("{}")));
            }
        }

        foreach (PayloadMember member in tree.Members)
        {
            yield return At("json-duplicate", path.Add(member.Name), root => root.Change(path, at =>
                at is PayloadObject o ? PayloadObject.Of(o.Members.Append(member)) : at));
            if ((schema.Property(member.Name) ?? schema.Others()) is JsonNode declared)
            {
                foreach (Breakage breakage in Walk(FlatSchema.Of(contract, declared), member.Value, path.Add(member.Name)))
                {
                    yield return breakage;
                }
            }
        }
    }

    private IEnumerable<Breakage> OfMemberCount(JsonObject schema, PayloadObject tree, ImmutableArray<object> path)
    {
        PayloadMember[] required = [.. tree.Members.Where(member => _valid.IsRequired(schema, member.Name))];
        if (schema.Limit("minProperties") is int least && required.Length < least)
        {
            yield return At("minProperties", path, root => root.Change(path, _ => PayloadObject.Of(required)));
        }

        // An entry that is there shows what a further one may be.
        PayloadTree? like = schema.Others() is null ? new PayloadLiteral("null") : tree.Members.Find(member => schema.Property(member.Name) is null)?.Value;
        if (schema.Limit("maxProperties") is int most && !schema.IsClosed() && like is not null)
        {
            yield return At("maxProperties", path, root => root.Change(path, at => at is PayloadObject o
                ? PayloadObject.Of(o.Members.Concat(Enumerable.Range(0, most + 1).Select(i => new PayloadMember($"one more {i}", like))))
                : at));
        }
    }

    private static IEnumerable<string> WrongTypes(JsonObject schema)
    {
        string? type = schema.EnumValues() is null ? schema.TypeOf() : "string";
        return type is null ? [] : WrongTypes(type == "integer" ? "number" : type, schema.Nullable());
    }

    private static IEnumerable<string> WrongTypes(string type, bool isNullable)
    {
        (string Type, string Json)[] all =
        [
            ("object", "{}"), ("object", "{\"id\":[{}]}"), ("array", "[]"), ("array", "[null,{\"a\":1}]"), ("string", "\"text\""), ("string", "\"true\""),
            ("number", "0"), ("number", "-1.5e3"), ("boolean", "true"), ("boolean", "false"), ("null", "null"),
        ];
        return all.Where(other => other.Type != type && !(other.Type == "null" && isNullable)).Select(other => other.Json);
    }

    private static string KindOf(string json) => json[0] switch
    {
        '{' => "object",
        '[' => "array",
        '"' => "string",
        't' or 'f' => "boolean",
        'n' => "null",
        _ => "number",
    };

    /// <summary>Strings that a careless comparison takes for the given one.</summary>
    private static IEnumerable<string> Near(string text) => text.Length == 0 ? [" "] :
        new[]
        {
            text.ToUpperInvariant(), char.ToUpperInvariant(text[0]) + text[1..], text + " ", " " + text, text + "\0", text[..^1],
            text.Replace('i', 'ı'), text.Replace('i', 'İ'), text + ", " + text, text[..^1] + (char)(text[^1] ^ 1),
        }.Distinct();

    private static Breakage At(string rule, ImmutableArray<object> path, Func<PayloadTree, PayloadTree> apply) => new(rule, Pointer(path), apply);

    private static string Pointer(ImmutableArray<object> path) => string.Concat(path.Select(step => "/" + (step is int index
        ? index.ToString(CultureInfo.InvariantCulture)
        : ((string)step).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));
}
