using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Shared;
using RemediationContracts.Verification.Payloads.Trees;
using RemediationContracts.Verification.Payloads.Values;

namespace RemediationContracts.Verification.Payloads.Places;

/// <summary>The values to try at a place: on the edges of its rules, and beyond them.</summary>
internal sealed class PlaceValues(PayloadMaker maker, Model.Validation.PayloadDirection direction)
{
    /// <summary>Values on the edges of what is judged at a place.</summary>
    public IEnumerable<RuleValue> Edges(SchemaPlace place)
    {
        ApiSchema definition = place.Definition;
        if (maker.Plain(place) is PayloadValue plain)
        {
            yield return new(ViolationRules.Type, plain);
            if (place.Schema.AllowsNull)
            {
                yield return new(ViolationRules.Type, PayloadLiteral.Null);
            }

            foreach (RuleValue edge in place.IsObject && plain is PayloadObject json ? Objects(place, json) : definition is { Type: ApiSchemaType.Array } ? Arrays(definition) : [])
            {
                yield return edge;
            }
        }

        if (ScalarValues.IsScalar(definition))
        {
            foreach (RuleValue edge in maker.Scalars.Edges(definition))
            {
                yield return edge;
            }
        }
        else if (definition is { Type: ApiSchemaType.Any, Union: null })
        {
            foreach (PayloadValue value in ScalarValues.EachKind)
            {
                yield return new(ViolationRules.Type, value);
            }
        }
    }

    /// <summary>Values that may break a rule at a place.</summary>
    public IEnumerable<RuleValue> Breaks(SchemaPlace place)
    {
        ApiSchema definition = place.Definition;
        if (!place.IsSameValue || place.IsTried)
        {
            string rule = definition.Union is { Discriminator: null, Kind: var kind } ? (kind == ApiUnionKind.OneOf ? ViolationRules.OneOf : ViolationRules.AnyOf) : ViolationRules.Type;
            foreach (PayloadValue value in Confused(place).Concat(ScalarValues.EachKind))
            {
                yield return new(rule, value);
            }
        }

        foreach (RuleValue value in ScalarValues.IsScalar(definition) ? maker.Scalars.Breaks(definition) : [])
        {
            yield return value;
        }

        if (definition.Not is ApiSchema not && maker.Plain(not) is { } refused)
        {
            yield return new(ViolationRules.Not, refused);
        }

        if (definition.Union?.Discriminator is { } told && maker.Plain(place) is PayloadObject tagged)
        {
            yield return new(ViolationRules.Discriminator, tagged.With(told.PropertyName, PayloadLiteral.Of("no such schema")), told.PropertyName);
            yield return new(ViolationRules.Discriminator, tagged.Without(told.PropertyName), told.PropertyName);
        }

        if (place.Step == PlaceStep.Declared && maker.Plain(place) is PayloadObject declared)
        {
            yield return new(ViolationRules.Discriminator, declared.With(place.Tag!, PayloadLiteral.Of("no such schema")), place.Tag);
        }

        foreach (RuleValue value in place.IsObject && maker.Plain(place) is PayloadObject json ? BrokenObjects(place, json) : definition.Type == ApiSchemaType.Array ? BrokenArrays(definition) : [])
        {
            yield return value;
        }
    }

    /// <summary>Values of another type that lax readers take for the right one: what is valid within quotes, or without them; and null.</summary>
    private IEnumerable<PayloadValue> Confused(SchemaPlace place) => (place.Definition.Type, maker.Plain(place)) switch
    {
        (ApiSchemaType.Boolean or ApiSchemaType.Integer or ApiSchemaType.Number, PayloadLiteral plain) => [PayloadLiteral.Of(plain.Json), PayloadLiteral.Null, new PayloadLiteral("1")],
        (ApiSchemaType.String, _) => [new PayloadLiteral("1"), PayloadLiteral.Null, new PayloadLiteral("true")],
        _ => [],
    };

    private IEnumerable<RuleValue> Objects(SchemaPlace place, PayloadObject plain)
    {
        ApiSchema definition = place.Definition;
        PayloadObject full = plain;
        foreach (ApiProperty property in definition.Properties.Where(property => property.IsWrittenIn(direction) && !plain.Has(property.Name)))
        {
            full = maker.Plain(property.Schema) is { } value ? full.With(property.Name, value) : full;
        }

        yield return new(ViolationRules.Type, full);
        foreach (PayloadMember member in full.Members.Where(member => !plain.Has(member.Name)).Take(40))
        {
            yield return new(ViolationRules.Required, full.Without(member.Name), member.Name);
        }

        if (definition.AllowsUndeclaredMembers && definition.AdditionalProperties is null)
        {
            foreach (string name in (string[])["other", "", "a/b", "~", "\U0001f4a1"])
            {
                yield return new(ViolationRules.AdditionalProperties, plain.Add(plain.Free(name, taken => definition.Find(taken) is not null), new PayloadLiteral("{\"a\":[null,1.50]}")), "*");
            }
        }

        foreach ((string rule, int? count) in ((string, int?)[])[(ViolationRules.MinProperties, definition.MinProperties), (ViolationRules.MaxProperties, definition.MaxProperties)])
        {
            if (count is int members and <= PayloadMaker.MaxCount && maker.Members(definition, plain, members) is { } counted)
            {
                yield return new(rule, counted);
            }
        }
    }

    private IEnumerable<RuleValue> Arrays(ApiSchema definition)
    {
        foreach ((string rule, int? count) in ((string, int?)[])[(ViolationRules.MinItems, definition.MinItems ?? 0), (ViolationRules.MaxItems, definition.MaxItems ?? 2)])
        {
            if (count is int items and <= PayloadMaker.MaxCount && maker.Items(definition, items) is { } array)
            {
                yield return new(rule, array);
            }
        }
    }

    private IEnumerable<RuleValue> BrokenObjects(SchemaPlace place, PayloadObject plain)
    {
        ApiSchema definition = place.Definition;
        // With one member more, so that not the count is what breaks.
        PayloadObject? larger = definition.MinProperties > 0 ? maker.Members(definition, plain, plain.Members.Count + 1) : null;
        foreach (PayloadMember member in plain.Members)
        {
            yield return new(ViolationRules.Required, plain.Without(member.Name), member.Name);
            if (larger is not null)
            {
                yield return new(ViolationRules.Required, larger.Without(member.Name), member.Name);
            }
        }

        yield return new(ViolationRules.AdditionalProperties, plain.Add(plain.Free("other", name => definition.Find(name) is not null), new PayloadLiteral("1")), "*");
        if (plain.Members is [var first, ..])
        {
            yield return new(ViolationRules.JsonDuplicate, plain.Add(first.Name, first.Value), first.Name);
        }

        if (definition.MinProperties is > 0 and int least)
        {
            yield return new(ViolationRules.MinProperties, new PayloadObject([.. plain.Members.Take(least - 1)]));
        }

        if (definition.MaxProperties is < PayloadMaker.MaxCount and int most && maker.Members(definition, plain, most + 1) is { } more)
        {
            yield return new(ViolationRules.MaxProperties, more);
        }
    }

    private IEnumerable<RuleValue> BrokenArrays(ApiSchema definition)
    {
        if (definition.MinItems is > 0 and int least && maker.Items(definition, least - 1) is { } less)
        {
            yield return new(ViolationRules.MinItems, less);
        }

        if (definition.MaxItems is < PayloadMaker.MaxCount and int most && maker.Items(definition, most + 1) is { } more)
        {
            yield return new(ViolationRules.MaxItems, more);
        }

        if (definition.UniqueItems && maker.Items(definition, 1) is { } one)
        {
            yield return new(ViolationRules.UniqueItems, new PayloadArray([.. maker.Items(definition, System.Math.Max(1, (definition.MinItems ?? 0) - 1))?.Items ?? one.Items, one.Items[0]]));
        }
    }
}
