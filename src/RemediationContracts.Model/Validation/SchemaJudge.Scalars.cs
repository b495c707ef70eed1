using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>Strings and numbers.</summary>
internal sealed partial class SchemaJudge
{
    private void JudgeString(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        string text = node.Text!;
        if (schema.Enum is ApiEnum values)
        {
            JudgeEnum(values, text, node, place);
        }

        JudgeAllowed(schema, text, node, place);
        JudgeLength(schema, text, node, place);
        if (schema.Pattern is string pattern && !SchemaRules.Of(schema).MatchesPattern(text))
        {
            Tell(ViolationRules.Pattern, place, node.Offset, ViolationMessages.Pattern(pattern));
        }

        if (!StringFormats.Fits(schema.Format, text))
        {
            Tell(ViolationRules.Format, place, node.Offset, ViolationMessages.NotOfFormat(schema.Format!));
        }
    }

    private void JudgeLength(ApiSchema schema, string text, JsonNode node, PayloadPlace place)
    {
        if (schema.MinLength is null && schema.MaxLength is null)
        {
            return;
        }

        int length = text.Count(unit => !char.IsLowSurrogate(unit));
        if (length < schema.MinLength)
        {
            Tell(ViolationRules.MinLength, place, node.Offset, ViolationMessages.MinLength(schema.MinLength.Value, length));
        }

        if (length > schema.MaxLength)
        {
            Tell(ViolationRules.MaxLength, place, node.Offset, ViolationMessages.MaxLength(schema.MaxLength.Value, length));
        }
    }

    /// <summary>Of several members with commas between, the first that is wrong decides the rule.</summary>
    private void JudgeEnum(ApiEnum values, string text, JsonNode node, PayloadPlace place)
    {
        if (values.Sentinel is not null && !IsRequest)
        {
            return;
        }

        HashSet<string> met = new(System.StringComparer.Ordinal);
        foreach (string part in values.IsFlags ? text.Split(',') : [text])
        {
            if (part == values.Sentinel?.Value)
            {
                Tell(ViolationRules.Sentinel, place, node.Offset, ViolationMessages.Sentinel(text));
                return;
            }

            if (!values.Has(part) || !met.Add(part))
            {
                // The words are made only where they are told: they list every member.
                string allowed = IsTrial || _violations.Count >= options.MaxViolations ? string.Empty : Allowed(values);
                Tell(ViolationRules.Enum, place, node.Offset, ViolationMessages.Enum(text, allowed));
                return;
            }
        }
    }

    private static string Allowed(ApiEnum values) =>
        string.Join(", ", values.Members.Where(member => member != values.Sentinel).Select(member => member.Value));

    private void JudgeNumber(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        NumberText number = NumberText.Parse(node.Text!);
        NumberKind kind = NumberKind.Of(schema);
        if (kind.IsInteger && !number.IsInteger)
        {
            Tell(ViolationRules.Type, place, node.Offset, ViolationMessages.Type(JsonTypeNames.Integer, JsonTypeNames.Number));
            return;
        }

        if (!kind.Holds(number))
        {
            Tell(ViolationRules.Range, place, node.Offset, ViolationMessages.Range(kind.Format));
            return;
        }

        JudgeLimits(schema, number, node, place);
        JudgeAllowed(schema, node.Text!, node, place);
    }

    private void JudgeLimits(ApiSchema schema, NumberText number, JsonNode node, PayloadPlace place)
    {
        SchemaRules rules = SchemaRules.Of(schema);
        string found = node.Text!;
        if (rules.Minimum is NumberText least)
        {
            int order = number.CompareTo(least);
            if (schema.ExclusiveMinimum && order <= 0)
            {
                Tell(ViolationRules.ExclusiveMinimum, place, node.Offset, ViolationMessages.ExclusiveMinimum(schema.Minimum!, found));
            }
            else if (order < 0)
            {
                Tell(ViolationRules.Minimum, place, node.Offset, ViolationMessages.Minimum(schema.Minimum!, found));
            }
        }

        if (rules.Maximum is NumberText most)
        {
            int order = number.CompareTo(most);
            if (schema.ExclusiveMaximum && order >= 0)
            {
                Tell(ViolationRules.ExclusiveMaximum, place, node.Offset, ViolationMessages.ExclusiveMaximum(schema.Maximum!, found));
            }
            else if (order > 0)
            {
                Tell(ViolationRules.Maximum, place, node.Offset, ViolationMessages.Maximum(schema.Maximum!, found));
            }
        }

        if (rules.MultipleOf is NumberText factor && !number.IsMultipleOf(factor))
        {
            Tell(ViolationRules.MultipleOf, place, node.Offset, ViolationMessages.MultipleOf(schema.MultipleOf!, found));
        }
    }
}
