using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Conventions.Graph;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Patterns;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>An enumeration says itself which strings there are, so that limits beside it only take members away.</summary>
internal static class FittingMembers
{
    /// <summary>Takes the members that the limits of the schema refuse, with a warning, and then the limits.</summary>
    public static void Keep(ReadContext context, ApiSchema schema)
    {
        if (schema.Type != ApiSchemaType.String || (schema.Enum is null && schema.AllowedValues is null))
        {
            return;
        }

        if (schema.Enum is ApiEnum values)
        {
            List<ApiEnumMember> kept = [];
            foreach (ApiEnumMember member in values.Members)
            {
                if (Refusal(schema, member.Value) is string keyword)
                {
                    Tell(context, member.Value, keyword, member.Offset, member.Pointer);
                }
                else
                {
                    kept.Add(member);
                }
            }

            if (kept.Count < values.Members.Count)
            {
                schema.Enum = Of(kept, values.IsFlags);
                TellNone(context, schema, kept.Count);
            }
        }

        if (schema.AllowedValues is IReadOnlyList<JsonNode> allowed)
        {
            foreach (JsonNode value in allowed)
            {
                if (Refusal(schema, value.Text!) is string keyword)
                {
                    Tell(context, value.Text!, keyword, value.Offset, schema.Pointer);
                }
            }

            schema.AllowedValues = [.. allowed.Where(value => Refusal(schema, value.Text!) is null)];
            TellNone(context, schema, schema.AllowedValues.Count);
        }

        (schema.MinLength, schema.MaxLength, schema.Pattern, schema.Format) = (null, null, null, null);
    }

    /// <summary>An enumeration of some members of another.</summary>
    public static ApiEnum Of(IReadOnlyList<ApiEnumMember> members, bool isFlags) => new()
    {
        Members = members,
        Sentinel = members.FirstOrDefault(member => member.Value == EvolvableEnum.Sentinel),
        IsFlags = isFlags,
    };

    private static void TellNone(ReadContext context, ApiSchema schema, int count)
    {
        if (count == 0)
        {
            context.Report(ContractRules.ContradictoryLimits, "No value of the enumeration fits what stands beside it, so that no value fits.", schema.Offset, 1, schema.Pointer);
        }
    }

    private static void Tell(ReadContext context, string value, string keyword, int offset, string pointer) =>
        context.Report(ContractRules.UnfitMember, $"'{value}' does not fit '{keyword}' beside it, and is left out of the enumeration.", offset, 1, pointer);

    private static string? Refusal(ApiSchema schema, string value)
    {
        int length = value.Count(unit => !char.IsLowSurrogate(unit));
        if (length < schema.MinLength)
        {
            return "minLength";
        }

        if (length > schema.MaxLength)
        {
            return "maxLength";
        }

        if (schema.Pattern is string pattern && !PatternMatch.MayMatch(pattern, value))
        {
            return "pattern";
        }

        bool isOfFormat = schema.Format switch
        {
            "date-time" => Rfc3339.TryParse(value, out _),
            "uuid" => UuidText.IsMatch(value),
            _ => true,
        };
        return isOfFormat ? null : "format";
    }
}
