using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Shared;

namespace RemediationContracts.Pact.Checking;

/// <summary>What matchers take, beside what a schema allows.</summary>
internal sealed class MatcherRange(RegexTrials regexes)
{
    private readonly RegexRange _regexes = new(regexes);

    /// <summary>A matcher that takes nothing that the schema allows; null where there is none.</summary>
    public static WiderMatcher? Impossible(ApiSchema schema, ApiSchema definition, MatcherSet set)
    {
        if (set.IsOr)
        {
            return null;
        }

        foreach (PactMatcher matcher in set.Matchers)
        {
            bool fits = matcher.Kind switch
            {
                "integer" or "decimal" or "number" => definition.Type is ApiSchemaType.Integer or ApiSchemaType.Number,
                "boolean" => definition.Type == ApiSchemaType.Boolean,
                "null" => schema.AllowsNull || definition.Type == ApiSchemaType.Null,
                "date" or "time" or "datetime" or "timestamp" => definition.Type == ApiSchemaType.String,
                "regex" or "include" or "semver" => definition.Type is not (ApiSchemaType.Object or ApiSchemaType.Array or ApiSchemaType.Boolean),
                "values" or "eachKey" => definition.Type == ApiSchemaType.Object,
                "arrayContains" => definition.Type == ApiSchemaType.Array,
                _ => true,
            };
            if (!fits)
            {
                return new WiderMatcher(PactRules.RequestMatcher, matcher, $"The matcher '{matcher.Kind}' takes nothing that the contract allows here.");
            }

            if (Date(matcher) is { } date && Refuses(definition, date))
            {
                return new WiderMatcher(PactRules.RequestMatcher, matcher, $"The matcher '{matcher.Kind}' takes texts such as '{RegexTrials.Shown(date)}', which the contract does not allow here.");
            }

            if (definition.Type == ApiSchemaType.Array && (matcher.Number("min") > definition.MaxItems || matcher.Number("max") < definition.MinItems))
            {
                return new WiderMatcher(PactRules.RequestMatcher, matcher, "The matcher takes no number of items that the contract allows.");
            }
        }

        return null;
    }

    /// <summary>Whether the names that a matcher of keys takes are names that a closed object does not have; null where they are not known to be.</summary>
    public WiderMatcher? WiderKeys(ApiSchema definition, PactMatcher matcher)
    {
        if (definition.AllowsUndeclaredMembers || matcher.Place.Find("rules") is not { } rules)
        {
            return null;
        }

        foreach (PactMatcher rule in rules.Items.Select(PactMatcher.Of))
        {
            string? name = rule.Regex is { } expression
                ? PatternTexts.Of(expression, 0, 100).Take(100).FirstOrDefault(text => definition.Properties.All(property => property.Name != text) && regexes.Matches(expression, text, isWhole: false) == true)
                : rule.Kind == "equality" ? null : "any";
            if (name is not null)
            {
                return Of(matcher, $"takes members such as '{RegexTrials.Shown(name)}'; the contract has no others than those that it declares.");
            }
        }

        return null;
    }

    /// <summary>How a set takes what the contract refuses; null where it does not, or Pact could not say it better.</summary>
    public WiderMatcher? Wider(ApiSchema definition, JsonNodeKind example, MatcherSet set)
    {
        WiderMatcher?[] each = [.. set.Matchers.Select(matcher => Wider(definition, example, matcher))];

        // Of matchers that must all hold, the narrowest counts.
        return set.IsOr || Array.TrueForAll(each, wider => wider is not null) ? each.FirstOrDefault(wider => wider is not null) : null;
    }

    private WiderMatcher? Wider(ApiSchema definition, JsonNodeKind example, PactMatcher matcher) => matcher.Kind switch
    {
        "equality" => null,
        "regex" => _regexes.Wider(definition, matcher),
        "number" or "decimal" when definition.Type == ApiSchemaType.Integer => Of(matcher, "takes numbers with a fraction; the contract takes integers."),
        "eachKey" when definition.Type == ApiSchemaType.Object && HasRules(matcher) => WiderKeys(definition, matcher),
        "values" or "eachKey" when definition is { Type: ApiSchemaType.Object, AllowsUndeclaredMembers: false } && !HasRules(matcher) => Of(matcher, "takes members of any name; the contract has no others than those that it declares."),
        "arrayContains" => Of(matcher, "takes an array with any other items too."),
        _ => definition.Type == ApiSchemaType.Array ? WiderArray(definition, matcher) : WiderScalar(definition, example, matcher),
    };

    /// <summary>A text of a date matcher's format; null for another, and where the format is not stated or not known.</summary>
    private static string? Date(PactMatcher matcher) =>
        matcher.Kind is "date" or "time" or "datetime" or "timestamp" && (matcher.Place.Find("format") ?? matcher.Place.Find(matcher.Kind))?.Text is { } format ? DateFormatText.Write(format) : null;

    private static bool Refuses(ApiSchema definition, string text) =>
        definition.Type == ApiSchemaType.String && PayloadValidator.Validate(definition, JsonSerializer.SerializeToUtf8Bytes(text)).Violations.Any(violation => violation.Rule == ViolationRules.Format);

    private static bool HasRules(PactMatcher matcher) => matcher.Kind == "eachKey" && matcher.Place.Find("rules") is { Node.Items.Count: > 0 };

    private static WiderMatcher? WiderArray(ApiSchema definition, PactMatcher matcher) =>
        matcher.Number("min") < definition.MinItems ? Of(matcher, Items("takes {0} items; the contract takes no fewer than {1}.", matcher.Number("min")!.Value, definition.MinItems!.Value))
        : matcher.Number("max") > definition.MaxItems ? Of(matcher, Items("takes {0} items; the contract takes no more than {1}.", matcher.Number("max")!.Value, definition.MaxItems!.Value))
        : null;

    private static WiderMatcher? WiderScalar(ApiSchema definition, JsonNodeKind example, PactMatcher matcher)
    {
        if (example is JsonNodeKind.Null or JsonNodeKind.Object or JsonNodeKind.Array || (Date(matcher) is not null && definition.Format is not null))
        {
            return null;
        }

        string what = $"takes any {(matcher.Kind == "include" ? "text with a part in it" : "value of the type")}; the contract takes ";
        return definition.Enum is { } values ? Of(matcher, what + RegexTrials.Shown(string.Join(", ", values.Members.Where(member => member != values.Sentinel).Select(member => member.Value))) + " alone.")
            : definition.AllowedValues is { Count: > 0 } allowed && !(definition.Type == ApiSchemaType.Boolean && allowed.Count > 1)
                ? Of(matcher, what + RegexTrials.Shown(string.Join(", ", allowed.Select(value => new PactValue(value, string.Empty).ScalarText ?? "null"))) + " alone.")
            : definition.Pattern is { } pattern && RustRegex.Takes(pattern) ? Of(matcher, what + $"what matches '{RegexTrials.Shown(pattern)}'.")
            : null;
    }

    private static string Items(string format, int first, int second) => string.Format(CultureInfo.InvariantCulture, format, first, second);

    private static WiderMatcher Of(PactMatcher matcher, string message) => new(PactRules.RequestMatcher, matcher, $"The matcher '{matcher.Kind}' {message}");
}
