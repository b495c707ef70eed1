using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Patterns;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>What a schema says of scalars, made ready once: numbers that are read, and the expression of its pattern.</summary>
internal sealed class SchemaRules
{
    private static readonly ConditionalWeakTable<ApiSchema, SchemaRules> Known = new();

    private readonly HashSet<string> _allowedTexts;
    private readonly HashSet<NumberText> _allowedNumbers;
    private readonly PatternMatch? _pattern;

    private SchemaRules(ApiSchema schema)
    {
        Minimum = Number(schema.Minimum);
        Maximum = Number(schema.Maximum);
        MultipleOf = Number(schema.MultipleOf);
        IReadOnlyList<JsonNode> allowed = schema.AllowedValues ?? [];
        AllowedText = string.Join(", ", allowed.Select(ScalarText));
        IsNumber = TypeOf(schema) is ApiSchemaType.Number or ApiSchemaType.Integer;
        _allowedTexts = IsNumber ? [] : new(allowed.Select(ScalarText), StringComparer.Ordinal);
        _allowedNumbers = IsNumber ? [.. allowed.Select(value => NumberText.Parse(value.Text!))] : [];
        _pattern = schema.Pattern is string pattern ? PatternMatch.Compile(pattern) : null;
    }

    /// <summary>The least number.</summary>
    public NumberText? Minimum { get; }

    /// <summary>The greatest number.</summary>
    public NumberText? Maximum { get; }

    /// <summary>What a number is a multiple of.</summary>
    public NumberText? MultipleOf { get; }

    /// <summary>The values that alone are allowed, as messages list them.</summary>
    public string AllowedText { get; }

    private bool IsNumber { get; }

    /// <summary>The rules of a schema.</summary>
    public static SchemaRules Of(ApiSchema schema) => Known.GetValue(schema, key => new SchemaRules(key));

    /// <summary>The type that a schema's values have: a number with an integer's format is an integer.</summary>
    public static ApiSchemaType TypeOf(ApiSchema schema) =>
        schema.Type == ApiSchemaType.Number && NumberKind.Of(schema).IsInteger ? ApiSchemaType.Integer : schema.Type;

    /// <summary>Whether a scalar is one of the values that alone are allowed; numbers are compared by value.</summary>
    public bool Allows(string text) => IsNumber ? _allowedNumbers.Contains(NumberText.Parse(text)) : _allowedTexts.Contains(text);

    /// <summary>Whether a text matches the pattern, where there is one.</summary>
    public bool MatchesPattern(string text) => _pattern is null || _pattern.IsMatch(text);

    /// <summary>A scalar as messages name it.</summary>
    private static string ScalarText(JsonNode value) => value.Kind switch
    {
        JsonNodeKind.True => "true",
        JsonNodeKind.False => "false",
        JsonNodeKind.Null => "null",
        _ => value.Text ?? string.Empty,
    };

    private static NumberText? Number(string? text) => text is null ? null : NumberText.Parse(text);
}
