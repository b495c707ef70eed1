using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Shared;

namespace RemediationContracts.Pact.Checking;

/// <summary>
/// Whether an expression takes texts that a schema refuses. That cannot be decided in general, so it is tried: on texts near to those
/// that the schema allows, and on texts that the expression itself stands for. What is found is a proof; where nothing is, nothing is said.
/// </summary>
internal sealed class RegexRange(RegexTrials regexes)
{
    private const int MaxMembers = 50;
    private const int MaxTexts = 100;

    /// <summary>A text that a matcher takes and the schema refuses, in a finding; null where none was met.</summary>
    public WiderMatcher? Wider(ApiSchema schema, PactMatcher matcher)
    {
        if (schema.Type != ApiSchemaType.String || schema is { Enum: null, AllowedValues: null, Pattern: null } || matcher.Regex is not { } expression)
        {
            return null;
        }

        string[] refused = [.. Texts(schema, expression).Distinct(StringComparer.Ordinal).Where(text => Refuses(schema, text))];
        if (Array.Find(refused, text => regexes.Matches(expression, text, isWhole: true) == true) is { } taken)
        {
            return new WiderMatcher(PactRules.RequestMatcher, matcher, $"The regular expression takes '{RegexTrials.Shown(taken)}', which the contract refuses.");
        }

        return Array.Find(refused, text => regexes.Matches(expression, text, isWhole: false) == true) is { } around
            ? new WiderMatcher(PactRules.RequestMatcherUnanchored, matcher, $"The regular expression is not anchored: it takes '{RegexTrials.Shown(around)}' too, which the contract refuses.")
            : null;
    }

    private static IEnumerable<string> Texts(ApiSchema schema, string expression) =>
        Allowed(schema).SelectMany(Near).Concat(["", "x", "0", "unknown"]).Concat(PatternTexts.Of(expression, 0, 100).Take(MaxTexts));

    private static IEnumerable<string> Allowed(ApiSchema schema)
    {
        IEnumerable<string> values = (schema.Enum?.Members.Select(member => member.Value) ?? []).Concat(schema.AllowedValues?.Select(value => value.Text ?? string.Empty) ?? []);
        return schema.Enum is null && schema.AllowedValues is null ? Sample(schema) : values.Take(MaxMembers);
    }

    private static IEnumerable<string> Sample(ApiSchema schema)
    {
        try
        {
            return [SchemaSample.Text(schema)];
        }
        catch (ArgumentException)
        {
            // Beyond what samples are made of; the expression's own texts remain.
            return [];
        }
    }

    private static IEnumerable<string> Near(string text) =>
        [text, text + "x", "x" + text, text + "1", text.ToUpperInvariant(), text.ToLowerInvariant(), text.Length > 0 ? text[..^1] : text];

    /// <summary>Whether the schema refuses a text by what an expression can say.</summary>
    private static bool Refuses(ApiSchema schema, string text) => PayloadValidator.Validate(schema, JsonSerializer.SerializeToUtf8Bytes(text)).Violations
        .Any(violation => violation.Rule is ViolationRules.Enum or ViolationRules.Sentinel or ViolationRules.Const or ViolationRules.Pattern);
}
