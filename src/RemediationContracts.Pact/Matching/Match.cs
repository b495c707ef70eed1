using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Pact.Matching;

/// <summary>Makes matchers: what must hold of a value, with an example of one for which it does.</summary>
public static class Match
{
    /// <summary>Any value of the example's type. For a Boolean too: Pact's own Boolean rule takes the strings "true" and "false".</summary>
    /// <param name="example">The example; its members and items are matched by type as well.</param>
    public static Matcher Type(JsonNode example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new Matcher(example, Matcher.Rule("type"));
    }

    /// <summary>A text that a regular expression matches.</summary>
    /// <param name="example">A text that it matches.</param>
    /// <param name="regex">The expression, in the syntax of Rust's <c>regex</c>: no look-around, no back references. It matches anywhere unless it is anchored.</param>
    public static Matcher Regex(string example, string regex)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentException.ThrowIfNullOrEmpty(regex);
        JsonObject rule = Matcher.Rule("regex");
        rule["regex"] = regex;
        return new Matcher(example, rule);
    }

    /// <summary>An array of at least so many items, each like the example.</summary>
    /// <param name="example">One item; it may hold matchers.</param>
    /// <param name="min">The least number of items, from 1: the core needs one to compare. The file shows as many examples.</param>
    public static Matcher MinType(JsonNode example, int min = 1)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        return EachLike(new JsonArray([.. Enumerable.Range(0, min).Select(_ => example.DeepClone())]), min);
    }

    /// <summary>An array of so many items, each like the example.</summary>
    /// <param name="example">One item; it may hold matchers.</param>
    /// <param name="min">The least number of items, from 1. The file shows as many examples.</param>
    /// <param name="max">The greatest number of items.</param>
    public static Matcher MinMaxType(JsonNode example, int min, int max)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        return EachLike(new JsonArray([.. Enumerable.Range(0, min).Select(_ => example.DeepClone())]), min, max);
    }

    /// <summary>An array of at least so many items, each like the examples.</summary>
    /// <param name="examples">The items that the file shows. The matchers of the first one hold for every item.</param>
    /// <param name="min">The least number of items.</param>
    /// <param name="max">The greatest number of items; null for any.</param>
    public static Matcher EachLike(JsonArray examples, int min = 1, int? max = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max ?? min, min, nameof(max));
        JsonObject rule = Matcher.Rule("type");
        rule["min"] = min;
        if (max is not null)
        {
            rule["max"] = max;
        }

        return new Matcher(examples, rule);
    }

    /// <summary>A text that holds another.</summary>
    /// <param name="part">The part that must be there; also the example.</param>
    public static Matcher Include(string part)
    {
        ArgumentException.ThrowIfNullOrEmpty(part);
        JsonObject rule = Matcher.Rule("include");
        rule["value"] = part;
        return new Matcher(part, rule);
    }

    /// <summary>Exactly the example. A plain value means the same; this says it within <see cref="Type"/>, or beside another rule.</summary>
    /// <param name="example">The value.</param>
    public static Matcher Equality(JsonNode example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new Matcher(example, Matcher.Rule("equality"));
    }

    /// <summary>A number without fraction.</summary>
    /// <param name="example">The example.</param>
    public static Matcher Integer(long example) => new(example, Matcher.Rule("integer"));

    /// <summary>A number, with or without fraction.</summary>
    /// <param name="example">The example.</param>
    public static Matcher Number(JsonNode example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return new Matcher(example, Matcher.Rule("number"));
    }

    /// <summary>Several rules at once; each must hold.</summary>
    /// <param name="first">The first rule; its example is the one that counts.</param>
    /// <param name="others">The other rules.</param>
    public static Matcher All(Matcher first, params Matcher[] others)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(others);
        return others.Aggregate(first, (all, next) => all.And(next));
    }
}
