using System.Collections.Generic;
using System.Threading;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>
/// Walks a payload along its schema. Where the payload stops being JSON, the walk ends in the innermost value that it judges:
/// there the fault is told. A value with alternatives is tried along each of them, and nothing of a trial is told.
/// </summary>
internal sealed partial class SchemaJudge(ValidationOptions options, JsonFault? fault, CancellationToken cancellationToken)
{
    private readonly List<PayloadViolation> _violations = [];
    private readonly AcceptedDepartures _departures = new(options.Deviations, options.MaxViolations);
    private PayloadPlace _faultPlace = PayloadPlace.Root;

    /// <summary>How many violations were met, those beyond the most that are told and those of the trial at hand included.</summary>
    private int _met;

    /// <summary>What was found.</summary>
    public PayloadVerdict Verdict => new(_violations, _departures.Used);

    private bool IsRequest => options.Direction == PayloadDirection.Request;

    /// <summary>Judges a value.</summary>
    public void Judge(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        MarkIncomplete(node, place);
        if (node.Kind == JsonNodeKind.Null && schema.AllowsNull)
        {
            return;
        }

        int before = _met;
        ApiSchema definition = schema.Definition;
        if (definition.Union is ApiUnion union)
        {
            JudgeUnion(definition, union, node, place);
        }
        else if (definition.Type != ApiSchemaType.Any)
        {
            JudgeTyped(definition, node, place);
        }

        JudgeNot(definition, node, place, before);
    }

    /// <summary>Tells where the payload stops being JSON, if it does.</summary>
    public void TellFault()
    {
        if (fault is not null)
        {
            Tell(fault.Rule, _faultPlace, fault.Offset, fault.Message);
        }
    }

    private void JudgeTyped(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        if (!Fits(SchemaRules.TypeOf(schema), node.Kind))
        {
            if (node.IsComplete && !AcceptsQuotedBoolean(schema, node, place))
            {
                Tell(ViolationRules.Type, place, node.Offset, ViolationMessages.Type(Describe(SchemaRules.TypeOf(schema)), JsonKindNames.Of(node.Kind)));
            }

            return;
        }

        switch (node.Kind)
        {
            case JsonNodeKind.Object:
                JudgeHierarchy(schema, node, place);
                break;
            case JsonNodeKind.Array:
                JudgeArray(schema, node, place);
                break;
            case JsonNodeKind.String when node.IsComplete:
                JudgeString(schema, node, place);
                break;
            case JsonNodeKind.Number when node.IsComplete:
                JudgeNumber(schema, node, place);
                break;
            case JsonNodeKind.True or JsonNodeKind.False when node.IsComplete:
                JudgeAllowed(schema, node.Kind == JsonNodeKind.True ? "true" : "false", node, place);
                break;
        }
    }

    private bool AcceptsQuotedBoolean(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        if (!_departures.AcceptsQuotedBoolean(place, schema, node, IsTrial))
        {
            return false;
        }

        JudgeAllowed(schema, node.Text!, node, place);
        return true;
    }

    /// <summary>Judges a scalar by the values that alone are allowed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="text">The scalar: a string's text, a number as it is written, or a literal.</param>
    /// <param name="node">The scalar's place.</param>
    /// <param name="place">Where it stands in the payload.</param>
    private void JudgeAllowed(ApiSchema schema, string text, JsonNode node, PayloadPlace place)
    {
        if (schema.AllowedValues is null || SchemaRules.Of(schema).Allows(text))
        {
            return;
        }

        if (schema.IsConst)
        {
            Tell(ViolationRules.Const, place, node.Offset, ViolationMessages.Const(SchemaRules.Of(schema).AllowedText, text));
        }
        else
        {
            Tell(ViolationRules.Enum, place, node.Offset, ViolationMessages.Enum(text, SchemaRules.Of(schema).AllowedText));
        }
    }

    /// <summary>A value that is not judged itself can still be where the payload stops being JSON.</summary>
    private void MarkIncomplete(JsonNode node, PayloadPlace place)
    {
        if (!node.IsComplete)
        {
            // Deeper values that are judged and incomplete say so later, and are the innermost.
            _faultPlace = place;
        }
    }

    private void Tell(string rule, PayloadPlace place, int offset, string message)
    {
        _met++;
        if (!IsTrial && _violations.Count < options.MaxViolations)
        {
            _violations.Add(new PayloadViolation(rule, place.ToString(), offset, message));
        }
    }

    private static bool Fits(ApiSchemaType type, JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Object => type == ApiSchemaType.Object,
        JsonNodeKind.Array => type == ApiSchemaType.Array,
        JsonNodeKind.String => type == ApiSchemaType.String,
        JsonNodeKind.Number => type is ApiSchemaType.Number or ApiSchemaType.Integer,
        JsonNodeKind.True or JsonNodeKind.False => type == ApiSchemaType.Boolean,
        JsonNodeKind.Null => type == ApiSchemaType.Null,
        _ => false,
    };

    private static string Describe(ApiSchemaType type) => type switch
    {
        ApiSchemaType.Object => JsonTypeNames.Object,
        ApiSchemaType.Array => JsonTypeNames.Array,
        ApiSchemaType.Boolean => JsonTypeNames.Boolean,
        ApiSchemaType.Number => JsonTypeNames.Number,
        ApiSchemaType.Integer => JsonTypeNames.Integer,
        ApiSchemaType.Null => JsonTypeNames.Null,
        _ => JsonTypeNames.String,
    };
}
