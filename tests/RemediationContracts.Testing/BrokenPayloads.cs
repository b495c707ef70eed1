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
public sealed class BrokenPayloads(ContractDocument contract)
{
    private readonly ValidPayloads _valid = new(contract);

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
    public IReadOnlyList<Breakage> Breakages(JsonNode schema, PayloadTree tree) => [.. Walk(contract.Resolve(schema), tree, [])];

    private IEnumerable<Breakage> Walk(JsonObject schema, PayloadTree tree, ImmutableArray<object> path)
    {
        foreach (string wrong in WrongTypes(schema))
        {
            yield return At("type", path, root => root.With(path, new PayloadLiteral(wrong)));
        }

        IEnumerable<Breakage> more = tree switch
        {
            PayloadText => OfText(schema, path),
            PayloadArray array => OfArray(schema, array, path),
            PayloadObject o => OfObject(schema, o, path),
            _ => [],
        };
        foreach (Breakage breakage in more)
        {
            yield return breakage;
        }
    }

    private static IEnumerable<Breakage> OfText(JsonObject schema, ImmutableArray<object> path)
    {
        if (schema.EnumValues() is { } values)
        {
            foreach (string value in values.SelectMany(Near).Append("").Append("0").Append("1").Except(values))
            {
                yield return At("enum", path, root => root.With(path, PayloadTree.Of(value)));
            }

            if (values.Contains(SchemaExtensions.Sentinel))
            {
                yield return At("sentinel", path, root => root.With(path, PayloadTree.Of(SchemaExtensions.Sentinel)));
            }
        }

        if (schema.Limit("minLength") is int least && least > 0)
        {
            yield return At("minLength", path, root => root.With(path, PayloadTree.Of(string.Concat(Enumerable.Repeat("😀", least - 1)))));
        }

        if (schema.Limit("maxLength") is int most)
        {
            yield return At("maxLength", path, root => root.With(path, PayloadTree.Of(string.Concat(Enumerable.Repeat("😀", most + 1)))));
        }

        string[] misfits = schema.Format() switch
        {
            "uuid" => ["", "73ca4154-58d8-43d0-a890-08dc18c52e6", "{73ca4154-58d8-43d0-a890-08dc18c52e6d}", "73ca415458d843d0a89008dc18c52e6d", "73ca4154-58d8-43d0-a890-08dc18c52e6g"],
            "date-time" => ["", "2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00+1:00", "2024-1-01T00:00:00Z", "2024-01-01T00:00:00.Z", "0000-01-01T00:00:00Z", "2024-01-01T00:00:60Z"],
            _ => [],
        };
        foreach (string misfit in misfits)
        {
            yield return At("format", path, root => root.With(path, PayloadTree.Of(misfit)));
        }
    }

    private IEnumerable<Breakage> OfArray(JsonObject schema, PayloadArray array, ImmutableArray<object> path)
    {
        if (schema.Limit("minItems") is int least && least > 0)
        {
            yield return At("minItems", path, root => root.Change(path, at => at is PayloadArray a ? PayloadArray.Of(a.Items.Take(least - 1)) : at));
        }

        if (schema.Limit("maxItems") is int most && array.Items.Count > 0)
        {
            yield return At("maxItems", path, root => root.Change(path, at =>
                at is PayloadArray { Items.Count: > 0 } a ? PayloadArray.Of(Enumerable.Repeat(a.Items[0], most + 1)) : at));
        }

        JsonObject items = contract.Resolve(schema["items"]!);
        foreach (Breakage breakage in array.Items.SelectMany((item, index) => Walk(items, item, path.Add(index))))
        {
            yield return breakage;
        }
    }

    private IEnumerable<Breakage> OfObject(JsonObject schema, PayloadObject tree, ImmutableArray<object> path)
    {
        foreach (string name in schema.Required())
        {
            yield return At("required", path.Add(name), root => root.Without(path.Add(name)));
        }

        if (schema.IsClosed())
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
            JsonNode? declared = schema.Properties().FirstOrDefault(property => property.Key == member.Name).Value;
            if (declared is not null)
            {
                foreach (Breakage breakage in Walk(contract.Resolve(declared), member.Value, path.Add(member.Name)))
                {
                    yield return breakage;
                }
            }
        }
    }

    private static IEnumerable<string> WrongTypes(JsonObject schema)
    {
        string? type = schema.EnumValues() is null ? schema.TypeOf() : "string";
        if (type is null)
        {
            return [];
        }

        (string Type, string Json)[] all =
        [
            ("object", "{}"), ("object", "{\"id\":[{}]}"), ("array", "[]"), ("array", "[null,{\"a\":1}]"), ("string", "\"text\""), ("string", "\"true\""),
            ("number", "0"), ("number", "-1.5e3"), ("boolean", "true"), ("boolean", "false"), ("null", "null"),
        ];
        return all.Where(other => other.Type != type && !(other.Type == "null" && schema.Nullable())).Select(other => other.Json);
    }

    /// <summary>Strings that a careless comparison takes for the given one.</summary>
    private static IEnumerable<string> Near(string text) =>
        new[]
        {
            text.ToUpperInvariant(), char.ToUpperInvariant(text[0]) + text[1..], text + " ", " " + text, text + "\0", text[..^1],
            text.Replace('i', 'ı'), text.Replace('i', 'İ'), text + ", " + text, text[..^1] + (char)(text[^1] ^ 1),
        }.Distinct();

    private static Breakage At(string rule, ImmutableArray<object> path, Func<PayloadTree, PayloadTree> apply) =>
        new(rule, string.Concat(path.Select(step => "/" + (step is int index
            ? index.ToString(CultureInfo.InvariantCulture)
            : ((string)step).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)))), apply);
}
