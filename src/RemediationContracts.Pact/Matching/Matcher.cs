using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RemediationContracts.Pact.Matching;

/// <summary>
/// An example with the rules that a value must meet in its stead. It stands wherever a value does: in a body, in a
/// header, in the query, in the path. <see cref="Match"/> makes them.
/// </summary>
[JsonConverter(typeof(MatcherJsonConverter))]
public sealed class Matcher
{
    private const string TypeKey = "pact:matcher:type";

    private readonly JsonNode? _example;
    private readonly IReadOnlyList<JsonObject> _rules;

    internal Matcher(JsonNode? example, params IEnumerable<JsonObject> rules)
    {
        _example = example;
        _rules = [.. rules];
    }

    /// <summary>The value that the pact's file shows, and that the verifier sends. A copy.</summary>
    public JsonNode? Example => _example?.DeepClone();

    /// <summary>The matcher as the Pact core reads it (its integration JSON).</summary>
    /// <param name="matcher">The matcher.</param>
    public static implicit operator JsonNode(Matcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        return matcher.ToJsonNode();
    }

    /// <summary>The matcher as the Pact core reads it (its integration JSON): the rules, and the example under <c>value</c>.</summary>
    public JsonNode ToJsonNode()
    {
        var json = new JsonObject();
        if (_rules.Count == 1)
        {
            foreach ((string name, JsonNode? value) in _rules[0])
            {
                json[name] = value?.DeepClone();
            }
        }
        else
        {
            json[TypeKey] = new JsonArray([.. _rules.Select(rule => rule.DeepClone())]);
        }

        json["value"] = Example;
        return json;
    }

    internal static JsonObject Rule(string type) => new() { [TypeKey] = type };

    /// <summary>Both sets of rules, with the example of this matcher.</summary>
    internal Matcher And(Matcher other) => new(_example, _rules.Concat(other._rules));
}
