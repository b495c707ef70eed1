using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Verification.Payloads.Places;

/// <summary>
/// The rules that apply at a place, read from the schema alone. What breaks them is made elsewhere and knows nothing of this list, so that
/// a rule which nobody thought of breaking shows.
/// </summary>
internal static class PlaceRules
{
    private static readonly HashSet<string> TextFormats = ["date-time", "date", "time", "duration", "uuid", "byte", "base64url"];

    /// <summary>The rules of a place. Below alternatives that are tried there are none: what is broken there is told of the union.</summary>
    public static IEnumerable<RulePlace> Of(SchemaPlace place, Model.Validation.PayloadDirection direction)
    {
        if (place.IsTried)
        {
            return [];
        }

        return Choice(place, direction).Concat(Scalar(place.Definition, direction).Select(rule => new RulePlace(rule, place.Pattern))).Concat(place.IsObject ? Object(place, direction) : []).Concat(Array(place));
    }

    private static IEnumerable<RulePlace> Choice(SchemaPlace place, Model.Validation.PayloadDirection direction)
    {
        ApiSchema definition = place.Definition;
        bool isRequest = direction == Model.Validation.PayloadDirection.Request;
        if (definition.Union is { Discriminator: null } union)
        {
            yield return new RulePlace(union.Kind == ApiUnionKind.OneOf ? ViolationRules.OneOf : ViolationRules.AnyOf, place.Pattern);
        }
        else if (!place.IsSameValue && (definition.Type != ApiSchemaType.Any || definition.Union is not null))
        {
            yield return new RulePlace(ViolationRules.Type, place.Pattern);
        }

        if (definition.Union?.Discriminator is { } told)
        {
            yield return new RulePlace(ViolationRules.Discriminator, JsonPointer.Append(place.Pattern, told.PropertyName));
        }
        else if (place.Step == PlaceStep.Declared && isRequest)
        {
            yield return new RulePlace(ViolationRules.Discriminator, JsonPointer.Append(place.Pattern, place.Tag!));
        }

        if (definition.Not is not null && !(definition.Discriminator is not null && !place.IsSameValue))
        {
            yield return new RulePlace(ViolationRules.Not, place.Pattern);
        }
    }

    private static IEnumerable<string> Scalar(ApiSchema definition, Model.Validation.PayloadDirection direction)
    {
        bool isRequest = direction == Model.Validation.PayloadDirection.Request;
        bool isText = definition.Type == ApiSchemaType.String;
        bool isNumber = definition.Type is ApiSchemaType.Integer or ApiSchemaType.Number;
        (string Rule, bool Applies)[] rules =
        [
            (ViolationRules.Enum, (definition.Enum is { } values && (isRequest || values.Sentinel is null)) || definition is { AllowedValues: not null, IsConst: false }),
            (ViolationRules.Sentinel, isRequest && definition.Enum?.Sentinel is not null),
            (ViolationRules.Const, definition is { AllowedValues: not null, IsConst: true }),
            (ViolationRules.MinLength, isText && definition.MinLength > 0),
            (ViolationRules.MaxLength, isText && definition.MaxLength is not null),
            (ViolationRules.Pattern, isText && definition.Pattern is not null),
            (ViolationRules.Format, isText && definition.Format is { } format && TextFormats.Contains(format)),
            (ViolationRules.Range, isNumber),
            (ViolationRules.Minimum, isNumber && definition is { Minimum: not null, ExclusiveMinimum: false }),
            (ViolationRules.Maximum, isNumber && definition is { Maximum: not null, ExclusiveMaximum: false }),
            (ViolationRules.ExclusiveMinimum, isNumber && definition is { Minimum: not null, ExclusiveMinimum: true }),
            (ViolationRules.ExclusiveMaximum, isNumber && definition is { Maximum: not null, ExclusiveMaximum: true }),
            (ViolationRules.MultipleOf, isNumber && definition.MultipleOf is not null),
        ];
        return rules.Where(static rule => rule.Applies).Select(static rule => rule.Rule);
    }

    private static IEnumerable<RulePlace> Object(SchemaPlace place, Model.Validation.PayloadDirection direction)
    {
        ApiSchema definition = place.Definition;
        foreach (string name in definition.Properties.Where(property => property.IsRequiredIn(direction)).Select(static property => property.Name).Concat(definition.RequiredUndeclared))
        {
            yield return new RulePlace(ViolationRules.Required, JsonPointer.Append(place.Pattern, name));
        }

        if (!definition.AllowsUndeclaredMembers)
        {
            yield return new RulePlace(ViolationRules.AdditionalProperties, JsonPointer.Append(place.Pattern, "*"));
        }

        if (definition.MinProperties > 0)
        {
            yield return new RulePlace(ViolationRules.MinProperties, place.Pattern);
        }

        if (definition.MaxProperties is not null)
        {
            yield return new RulePlace(ViolationRules.MaxProperties, place.Pattern);
        }
    }

    private static IEnumerable<RulePlace> Array(SchemaPlace place)
    {
        ApiSchema definition = place.Definition;
        (string Rule, bool Applies)[] rules =
        [
            (ViolationRules.MinItems, definition.MinItems > 0),
            (ViolationRules.MaxItems, definition.MaxItems is not null),
            (ViolationRules.UniqueItems, definition.UniqueItems && definition.MaxItems is not (0 or 1)),
        ];
        return definition.Type == ApiSchemaType.Array ? rules.Where(static rule => rule.Applies).Select(rule => new RulePlace(rule.Rule, place.Pattern)) : [];
    }
}
