using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Values of schemas that hold no others, made once for each schema.</summary>
internal sealed class ScalarValues(Model.Validation.PayloadDirection direction)
{
    private static readonly string[] Kinds = ["null", "true", "\"text\"", "\"1\"", "\"true\"", "1", "1.5", "[]", "[null]", "{}"];

    private readonly Dictionary<ApiSchema, IReadOnlyList<RuleValue>> _edges = [];
    private readonly Dictionary<ApiSchema, PatternDraw?> _patterns = [];

    /// <summary>One value of each kind of JSON, and the ones that are taken for another.</summary>
    public static IReadOnlyList<PayloadValue> EachKind { get; } = [.. Kinds.Select(text => new PayloadLiteral(text))];

    /// <summary>Whether a schema has values that hold no others.</summary>
    public static bool IsScalar(ApiSchema definition) => definition.Union is null && definition.Type is not (ApiSchemaType.Object or ApiSchemaType.Array or ApiSchemaType.Any);

    /// <summary>The values on the edges of a schema's rules that are valid by themselves.</summary>
    public IReadOnlyList<RuleValue> Edges(ApiSchema definition)
    {
        if (!_edges.TryGetValue(definition, out IReadOnlyList<RuleValue>? edges))
        {
            IEnumerable<RuleValue> candidates = definition switch
            {
                { Type: ApiSchemaType.Null } => [new(ViolationRules.Type, PayloadLiteral.Null)],
                { Type: ApiSchemaType.Boolean } => [new(ViolationRules.Type, new PayloadLiteral("false")), new(ViolationRules.Type, new PayloadLiteral("true"))],
                { Type: ApiSchemaType.Integer or ApiSchemaType.Number } => NumberValues.Edges(definition),
                _ => TextValues.Edges(definition, Pattern(definition)),
            };
            _edges[definition] = edges = [.. candidates.DistinctBy(edge => edge.Value).Where(edge => Fits(definition, edge.Value))];
        }

        return edges;
    }

    /// <summary>The values that may break a rule of a schema, its type among them.</summary>
    public IEnumerable<RuleValue> Breaks(ApiSchema definition)
    {
        IEnumerable<RuleValue> breaks = definition switch
        {
            { Type: ApiSchemaType.Integer or ApiSchemaType.Number } => NumberValues.Breaks(definition),
            { Type: ApiSchemaType.String } => TextValues.Breaks(definition, Pattern(definition)),
            { Type: ApiSchemaType.Boolean, AllowedValues: not null } =>
                [new(ViolationRules.Const, new PayloadLiteral("true")), new(ViolationRules.Const, new PayloadLiteral("false"))],
            _ => [],
        };
        return breaks.Select(value => value.Rule == ViolationRules.Const && !definition.IsConst ? value with { Rule = ViolationRules.Enum } : value);
    }

    /// <summary>A value by chance; it may break a rule.</summary>
    public PayloadValue Draw(ApiSchema definition, Random random, int size)
    {
        IReadOnlyList<RuleValue> edges = Edges(definition);
        bool isFree = definition.AllowedValues is null && definition.Enum is null && (definition.Format is null || definition.Type != ApiSchemaType.String);
        if (edges.Count > 0 && (!isFree || random.Next(3) == 0))
        {
            return edges[random.Next(edges.Count)].Value;
        }

        PayloadValue drawn = definition.Type switch
        {
            ApiSchemaType.Integer or ApiSchemaType.Number => new PayloadLiteral(NumberValues.Draw(definition, random)),
            ApiSchemaType.String => new PayloadLiteral(PayloadText.Quote(TextValues.Draw(definition, Pattern(definition), random, size), random.Next(3) == 0 ? random : null)),
            ApiSchemaType.Boolean => new PayloadLiteral(random.Next(2) == 0 ? "true" : "false"),
            _ => PayloadLiteral.Null,
        };
        return edges.Count == 0 || Fits(definition, drawn) ? drawn : edges[random.Next(edges.Count)].Value;
    }

    /// <summary>The expression of a schema's pattern; null where there is none, or it is beyond the reader.</summary>
    public PatternDraw? Pattern(ApiSchema definition)
    {
        if (!_patterns.TryGetValue(definition, out PatternDraw? pattern))
        {
            _patterns[definition] = pattern = PatternDraw.Of(definition.Pattern);
        }

        return pattern;
    }

    /// <summary>Whether a value is valid by a schema alone.</summary>
    public bool Fits(ApiSchema schema, PayloadValue value) =>
        PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(value.ToJson()), new ValidationOptions { Direction = direction, MaxViolations = 1 }).IsValid;
}
