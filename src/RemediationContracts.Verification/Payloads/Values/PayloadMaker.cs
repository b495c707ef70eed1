using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Samples;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Payloads.Places;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Makes the plainest values of schemas, and payloads around a value at a place.</summary>
internal sealed class PayloadMaker(Model.Validation.PayloadDirection direction)
{
    /// <summary>How many items and members are written out at most to reach a limit.</summary>
    public const int MaxCount = 1000;

    private const int TriesForAnItem = 12;

    private readonly Dictionary<ApiSchema, PayloadValue?> _plain = [];
    private readonly Dictionary<SchemaPlace, PayloadValue?> _plainAt = [];

    /// <summary>The values of schemas that hold no others.</summary>
    public ScalarValues Scalars { get; } = new(direction);

    /// <summary>Draws values by chance.</summary>
    public PayloadDraw Draw => field ??= new PayloadDraw(this, direction);

    /// <summary>The plainest value of a schema; null where none can be made.</summary>
    public PayloadValue? Plain(ApiSchema schema)
    {
        if (!_plain.TryGetValue(schema, out PayloadValue? plain))
        {
            try
            {
                plain = PayloadTreeReader.Read(SchemaSample.Of(schema, direction)?.ToJsonString() ?? "null");
            }
            catch (ArgumentException)
            {
                plain = ScalarValues.IsScalar(schema.Definition) && Scalars.Edges(schema.Definition) is [var edge, ..] ? edge.Value : null;
            }

            _plain[schema] = plain;
        }

        return plain;
    }

    /// <summary>The plainest value at a place, in which a discriminator says what the place is; null where none can be made.</summary>
    public PayloadValue? Plain(SchemaPlace place)
    {
        if (!_plainAt.TryGetValue(place, out PayloadValue? plain))
        {
            _plainAt[place] = plain = place.Step == PlaceStep.Descendant ? PlainDescendant(place) : Tagged(place, Plain(place.Schema));
        }

        return plain;
    }

    /// <summary>The payload with a value at a place, as plain around it as can be; null where none can be made.</summary>
    public PayloadValue? Around(SchemaPlace place, PayloadValue value) => Around(place, value, Plain);

    /// <summary>A whole payload with a value at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="value">The value.</param>
    /// <param name="surroundings">Makes what stands around; it may be anything that has the place.</param>
    public PayloadValue? Around(SchemaPlace place, PayloadValue value, Func<SchemaPlace, PayloadValue?> surroundings)
    {
        PayloadValue? at = value;
        for (SchemaPlace here = place; at is not null && here.Parent is SchemaPlace parent; here = parent)
        {
            at = here.IsSameValue ? at : (here.Step, surroundings(parent)) switch
            {
                (PlaceStep.Member, PayloadObject json) => WithinCount(parent, json.With(here.Name!, at), here.Name!),
                (PlaceStep.Undeclared, PayloadObject json) => WithUndeclared(parent, json, at),
                (PlaceStep.Item, PayloadArray array) => WithItem(parent.Definition, array, at),
                _ => null,
            };
        }

        return at;
    }

    /// <summary>An array of so many items that differ; null where they cannot be made.</summary>
    public PayloadArray? Items(ApiSchema definition, int count)
    {
        List<PayloadValue> items = [];
        return Fill(definition, items, count) ? new PayloadArray(items) : null;
    }

    /// <summary>An object with so many members, those that are there kept; null where they cannot be made.</summary>
    public PayloadObject? Members(ApiSchema definition, PayloadObject json, int count)
    {
        PayloadObject full = json;
        foreach (ApiProperty property in definition.Properties.Where(property => full.Members.Count < count && property.IsWrittenIn(direction) && !json.Has(property.Name)))
        {
            full = full.Members.Count < count && Plain(property.Schema) is { } value ? full.With(property.Name, value) : full;
        }

        PayloadValue? other = definition.AdditionalProperties is { } undeclared ? Plain(undeclared) : definition.AllowsUndeclaredMembers ? new PayloadLiteral("1") : null;
        if (full.Members.Count >= count || other is null)
        {
            return full.Members.Count >= count ? full : null;
        }

        // By number, so that a thousand members are found in a thousand steps.
        HashSet<string> taken = [.. full.Members.Select(member => member.Name)];
        IEnumerable<PayloadMember> others = Enumerable.Range(1, int.MaxValue).Select(i => "other" + i)
            .Where(name => !taken.Contains(name) && definition.Find(name) is null).Select(name => new PayloadMember(name, other));
        return new PayloadObject([.. full.Members, .. others.Take(count - full.Members.Count)]);
    }

    /// <summary>An object of a place, in which the discriminators around it name what it is.</summary>
    public static PayloadValue? Tagged(SchemaPlace place, PayloadValue? value)
    {
        PayloadValue? tagged = value;
        for (SchemaPlace at = place; at.IsSameValue; at = at.Parent!)
        {
            if (at.Tag is not null && tagged is PayloadObject json)
            {
                tagged = at.Name is not null ? json.With(at.Tag, PayloadLiteral.Of(at.Name)) : at.Definition.Discriminator is { } told && Names(told, json) ? json.Without(at.Tag) : json;
            }
        }

        return tagged;
    }

    private static bool Names(ApiDiscriminator discriminator, PayloadObject json) =>
        json.Members.FirstOrDefault(member => member.Name == discriminator.PropertyName)?.Value is PayloadLiteral literal
        && discriminator.Mapping.Any(entry => PayloadLiteral.Of(entry.Value) == literal);

    /// <summary>A descendant is judged by its own members, whatever extends it further.</summary>
    private PayloadValue? PlainDescendant(SchemaPlace place)
    {
        PayloadObject json = PayloadObject.Empty;
        foreach (ApiProperty property in place.Definition.Properties.Where(property => property.IsRequiredIn(direction)))
        {
            if (property.Name != place.Tag)
            {
                if (Plain(property.Schema) is not { } value)
                {
                    return null;
                }

                json = json.With(property.Name, value);
            }
        }

        foreach (string name in place.Definition.RequiredUndeclared)
        {
            json = json.With(name, (place.Definition.AdditionalProperties is { } others ? Plain(others) : null) ?? new PayloadLiteral("1"));
        }

        json = place.Definition.MinProperties is int least and <= MaxCount && json.Members.Count < least ? Members(place.Definition, json, least) ?? json : json;
        return Tagged(place, json);
    }

    private PayloadObject WithinCount(SchemaPlace place, PayloadObject json, string kept)
    {
        PayloadObject less = json;
        foreach (PayloadMember member in json.Members.Reverse())
        {
            bool isRequired = member.Name == kept || member.Name == place.Tag || place.Definition.RequiredUndeclared.Contains(member.Name)
                || place.Definition.Find(member.Name)?.IsRequiredIn(direction) == true;
            less = less.Members.Count > place.Definition.MaxProperties && !isRequired ? less.Without(member.Name) : less;
        }

        return less;
    }

    private PayloadObject WithUndeclared(SchemaPlace place, PayloadObject json, PayloadValue value)
    {
        string name = place.Definition.RequiredUndeclared is [var required, ..] ? required : json.Free("other", taken => place.Definition.Find(taken) is not null);
        return WithinCount(place, json.With(name, value), name);
    }

    private PayloadArray? WithItem(ApiSchema definition, PayloadArray plain, PayloadValue item)
    {
        List<PayloadValue> items = [item];
        items.AddRange(plain.Items.Skip(1));
        return Fill(definition, items, Math.Max(items.Count, definition.MinItems ?? 0)) ? new PayloadArray(items) : null;
    }

    private bool Fill(ApiSchema definition, List<PayloadValue> items, int count)
    {
        if (count > MaxCount)
        {
            return false;
        }

        HashSet<JsonNode> met = new(JsonValueComparer.Instance);
        List<PayloadValue> kept = [.. items.Where((item, i) => !definition.UniqueItems || i == 0 || met.Add(Node(item)))];
        if (definition.UniqueItems && items.Count > 0)
        {
            met.Add(Node(items[0]));
        }

        items.Clear();
        items.AddRange(kept);
        foreach (PayloadValue candidate in Different(definition, count))
        {
            if (items.Count >= count)
            {
                break;
            }

            if (!definition.UniqueItems || met.Add(Node(candidate)))
            {
                items.Add(candidate);
            }
        }

        return items.Count >= count;
    }

    private IEnumerable<PayloadValue> Different(ApiSchema definition, int count)
    {
        PayloadValue? plain = definition.Items is { } item ? Plain(item) : new PayloadLiteral("0");
        if (plain is null)
        {
            yield break;
        }

        yield return plain;
        for (int i = 0; i < count * TriesForAnItem; i++)
        {
            yield return !definition.UniqueItems ? plain : definition.Items is null ? PayloadLiteral.Of("item " + i) : Draw.Value(definition.Items, new Random(i), 8) ?? plain;
        }
    }

    private static JsonNode Node(PayloadValue value) =>
        JsonTreeReader.Read(JsonText.FromString("item", value.ToJson()), JsonLimits.Payload).Root;
}
