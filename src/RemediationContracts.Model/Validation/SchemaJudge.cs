using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>
/// Walks a payload along its schema. Where the payload stops being JSON, the walk ends in the innermost value that it judges:
/// there the fault is told.
/// </summary>
internal sealed class SchemaJudge(ValidationOptions options, JsonFault? fault, CancellationToken cancellationToken)
{
    private readonly List<PayloadViolation> _violations = [];
    private readonly AcceptedDepartures _departures = new(options.Deviations, options.MaxViolations);
    private string _faultPointer = JsonPointer.Root;

    /// <summary>What was found.</summary>
    public PayloadVerdict Verdict => new(_violations, _departures.Used);

    /// <summary>Judges a value.</summary>
    public void Judge(ApiSchema schema, JsonNode node, string pointer)
    {
        if (!node.IsComplete)
        {
            // Deeper values that are judged and incomplete say so later, and are the innermost.
            _faultPointer = pointer;
        }

        if (schema.Type == ApiSchemaType.Any || (schema.Nullable && node.Kind == JsonNodeKind.Null))
        {
            return;
        }

        if (!Fits(schema.Type, node.Kind))
        {
            if (node.IsComplete && !_departures.AcceptsQuotedBoolean(pointer, schema, node))
            {
                Tell(ViolationRules.Type, pointer, node.Offset, ViolationMessages.Type(Describe(schema.Type), JsonKindNames.Of(node.Kind)));
            }

            return;
        }

        switch (node.Kind)
        {
            case JsonNodeKind.Object:
                JudgeObject(schema, node, pointer);
                break;
            case JsonNodeKind.Array:
                JudgeArray(schema, node, pointer);
                break;
            case JsonNodeKind.String when node.IsComplete:
                JudgeString(schema, node, pointer);
                break;
        }
    }

    /// <summary>Tells where the payload stops being JSON, if it does.</summary>
    public void TellFault()
    {
        if (fault is not null)
        {
            Tell(fault.Rule, _faultPointer, fault.Offset, fault.Message);
        }
    }

    private void JudgeObject(ApiSchema schema, JsonNode node, string pointer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<string> met = new(System.StringComparer.Ordinal);
        foreach (JsonMember member in node.Members)
        {
            string at = JsonPointer.Append(pointer, member.Name);
            if (!met.Add(member.Name))
            {
                Tell(ViolationRules.JsonDuplicate, at, member.NameOffset, ViolationMessages.Duplicate(member.Name));
                MarkIncomplete(member.Value, at);
            }
            else if (schema.Find(member.Name) is ApiProperty property)
            {
                Judge(property.Schema, member.Value, at);
            }
            else
            {
                MarkIncomplete(member.Value, at);
                if (!schema.AllowsUndeclaredMembers && member.Value.IsComplete)
                {
                    Tell(ViolationRules.AdditionalProperties, at, member.Value.Offset, ViolationMessages.AdditionalProperties(member.Name));
                }
            }
        }

        if (!node.IsComplete)
        {
            return;
        }

        foreach (ApiProperty missing in schema.Properties.Where(property => property.Required && !met.Contains(property.Name)))
        {
            string at = JsonPointer.Append(pointer, missing.Name);
            if (!_departures.AcceptsAbsent(at, node.End - 1))
            {
                Tell(ViolationRules.Required, at, node.End - 1, ViolationMessages.Required(missing.Name));
            }
        }
    }

    private void JudgeArray(ApiSchema schema, JsonNode node, string pointer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (int i = 0; i < node.Items.Count; i++)
        {
            string at = JsonPointer.Append(pointer, i);
            if (schema.Items is ApiSchema item)
            {
                Judge(item, node.Items[i], at);
            }
            else
            {
                MarkIncomplete(node.Items[i], at);
            }
        }

        if (!node.IsComplete)
        {
            return;
        }

        if (node.Items.Count < schema.MinItems)
        {
            Tell(ViolationRules.MinItems, pointer, node.Offset, ViolationMessages.MinItems(schema.MinItems.Value, node.Items.Count));
        }

        if (node.Items.Count > schema.MaxItems)
        {
            Tell(ViolationRules.MaxItems, pointer, node.Offset, ViolationMessages.MaxItems(schema.MaxItems.Value, node.Items.Count));
        }
    }

    private void JudgeString(ApiSchema schema, JsonNode node, string pointer)
    {
        string text = node.Text!;
        if (schema.Enum is ApiEnum values)
        {
            JudgeEnum(values, text, node, pointer);
        }

        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            int length = text.Count(unit => !char.IsLowSurrogate(unit));
            if (length < schema.MinLength)
            {
                Tell(ViolationRules.MinLength, pointer, node.Offset, ViolationMessages.MinLength(schema.MinLength.Value, length));
            }

            if (length > schema.MaxLength)
            {
                Tell(ViolationRules.MaxLength, pointer, node.Offset, ViolationMessages.MaxLength(schema.MaxLength.Value, length));
            }
        }

        bool isOfFormat = schema.Format switch
        {
            "date-time" => Rfc3339.TryParse(text, out _),
            "uuid" => UuidText.IsMatch(text),
            _ => true,
        };
        if (!isOfFormat)
        {
            Tell(ViolationRules.Format, pointer, node.Offset, ViolationMessages.NotOfFormat(schema.Format!));
        }
    }

    private void JudgeEnum(ApiEnum values, string text, JsonNode node, string pointer)
    {
        if (values.Sentinel is not null && options.Direction == PayloadDirection.Response)
        {
            return;
        }

        if (text == values.Sentinel?.Value)
        {
            Tell(ViolationRules.Sentinel, pointer, node.Offset, ViolationMessages.Sentinel(text));
        }
        else if (!values.Has(text) && _violations.Count < options.MaxViolations)
        {
            // The words are made only where they are told: they list every member.
            string allowed = string.Join(", ", values.Members.Where(member => member != values.Sentinel).Select(member => member.Value));
            Tell(ViolationRules.Enum, pointer, node.Offset, ViolationMessages.Enum(text, allowed));
        }
    }

    /// <summary>A value that is not judged itself can still be where the payload stops being JSON.</summary>
    private void MarkIncomplete(JsonNode node, string pointer)
    {
        if (!node.IsComplete)
        {
            _faultPointer = pointer;
        }
    }

    private void Tell(string rule, string pointer, int offset, string message)
    {
        if (_violations.Count < options.MaxViolations)
        {
            _violations.Add(new PayloadViolation(rule, pointer, offset, message));
        }
    }

    private static bool Fits(ApiSchemaType type, JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Object => (type & ApiSchemaType.Object) != 0,
        JsonNodeKind.Array => (type & ApiSchemaType.Array) != 0,
        JsonNodeKind.String => (type & ApiSchemaType.String) != 0,
        JsonNodeKind.True or JsonNodeKind.False => (type & ApiSchemaType.Boolean) != 0,
        _ => false,
    };

    private static string Describe(ApiSchemaType type) => type switch
    {
        ApiSchemaType.Object => JsonTypeNames.Object,
        ApiSchemaType.Array => JsonTypeNames.Array,
        ApiSchemaType.Boolean => JsonTypeNames.Boolean,
        _ => JsonTypeNames.String,
    };
}
