using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Verification.Payloads.Trees;

namespace RemediationContracts.Verification.Payloads.Values;

/// <summary>Draws values by chance. What is drawn may break a rule that no single value shows, such as <c>not</c>; the validator decides.</summary>
internal sealed class PayloadDraw(PayloadMaker maker, Model.Validation.PayloadDirection direction)
{
    private const int MaxLevel = 8;
    private const int MaxValues = 300;

    private static readonly string[] Names = ["other", "", "a/b", "~", "\u00e9", "\U0001f4a1", "a b", "OTHER", "$ref", "constructor", "\"", "0"];
    private static readonly string[] Anything = ["null", "true", "0", "-0", "1e2", "\"text\"", "\"\"", "[]", "{}", "[[],{\"a\":null}]", "{\"a\":{\"b\":[1,2.50]}}"];

    private int _values;

    /// <summary>Draws a whole value; null where none can be made.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="size">How large lists and strings become, about.</param>
    public PayloadValue? Value(ApiSchema schema, Random random, int size)
    {
        // A list of items that differ draws each as a whole, while a value around it is being drawn.
        int around = _values;
        PayloadValue? value = Value(schema, random, size, around == 0 ? 0 : MaxLevel - 2);
        _values = around;
        return value;
    }

    private PayloadValue? Value(ApiSchema schema, Random random, int size, int level)
    {
        ApiSchema definition = schema.Definition;
        if (schema.AllowsNull && random.Next(6) == 0)
        {
            return PayloadLiteral.Null;
        }

        if (++_values > MaxValues || level > MaxLevel)
        {
            return maker.Plain(schema);
        }

        if (definition.Union is ApiUnion union)
        {
            return Alternative(schema, union, random, size, level);
        }

        return definition.Type switch
        {
            ApiSchemaType.Any => new PayloadLiteral(Anything[random.Next(Anything.Length)]),
            ApiSchemaType.Array => Array(schema, definition, random, size, level),
            ApiSchemaType.Object when definition.Discriminator is { } discriminator => Descendant(schema, definition, discriminator, random, size, level),
            ApiSchemaType.Object => Object(definition, maker.Plain(schema) as PayloadObject, random, size, level),
            _ => maker.Scalars.Draw(definition, random, size),
        };
    }

    private PayloadValue? Alternative(ApiSchema schema, ApiUnion union, Random random, int size, int level)
    {
        if (union.Discriminator is not { } told)
        {
            PayloadValue? value = Value(union.Branches[random.Next(union.Branches.Count)], random, size, level + 1);
            return value is not null && maker.Scalars.Fits(schema, value) ? value : maker.Plain(schema);
        }

        ApiDiscriminatorValue entry = told.Mapping[random.Next(told.Mapping.Count)];
        return Value(entry.Schema, random, size, level + 1) is PayloadObject json ? json.With(told.PropertyName, PayloadLiteral.Of(entry.Value)) : maker.Plain(schema);
    }

    private PayloadValue? Descendant(ApiSchema schema, ApiSchema definition, ApiDiscriminator discriminator, Random random, int size, int level)
    {
        ApiDiscriminatorValue entry = discriminator.Mapping[random.Next(discriminator.Mapping.Count)];
        if (random.Next(4) == 0)
        {
            return maker.Plain(schema);
        }

        ApiSchema named = entry.Schema.Definition;
        PayloadObject? start = Required(named, discriminator.PropertyName);
        return Object(named, start, random, size, level) is PayloadObject json ? json.With(discriminator.PropertyName, PayloadLiteral.Of(entry.Value)) : maker.Plain(definition);
    }

    private PayloadObject? Required(ApiSchema definition, string tag)
    {
        PayloadObject json = PayloadObject.Empty;
        foreach (ApiProperty property in definition.Properties.Where(property => property.Name != tag && property.IsRequiredIn(direction)))
        {
            if (maker.Plain(property.Schema) is not { } value)
            {
                return null;
            }

            json = json.With(property.Name, value);
        }

        return json;
    }

    private PayloadObject? Object(ApiSchema definition, PayloadObject? plain, Random random, int size, int level)
    {
        if (plain is null)
        {
            return null;
        }

        PayloadObject json = plain;
        int most = definition.MaxProperties ?? int.MaxValue;
        int oneIn = level > 3 ? 6 : 2;
        foreach (ApiProperty property in definition.Properties.Where(property => property.IsWrittenIn(direction)))
        {
            bool isThere = json.Has(property.Name);
            if ((isThere || (json.Members.Count < most && random.Next(oneIn) == 0)) && Value(property.Schema, random, size, level + 1) is { } value)
            {
                json = json.With(property.Name, value);
            }
        }

        bool isOpen = definition.AllowsUndeclaredMembers || definition.AdditionalProperties is not null;
        for (int i = isOpen ? random.Next(Math.Clamp(size, 1, 3)) : 0; i > 0 && json.Members.Count < most; i--)
        {
            string name = json.Free(Names[random.Next(Names.Length)], taken => definition.Find(taken) is not null || taken == definition.Discriminator?.PropertyName);
            PayloadValue? value = definition.AdditionalProperties is { } others ? Value(others, random, size, level + 1) : new PayloadLiteral(Anything[random.Next(Anything.Length)]);
            json = value is null ? json : json.Add(name, value);
        }

        return random.Next(3) == 0 ? new PayloadObject(Shuffled(json.Members, random)) : json;
    }

    private PayloadValue? Array(ApiSchema schema, ApiSchema definition, Random random, int size, int level)
    {
        int least = definition.MinItems ?? 0;
        int count = least + random.Next(Math.Clamp(size, 0, level > 3 ? 2 : 6) + 1);
        count = Math.Min(count, definition.MaxItems ?? int.MaxValue);
        if (count > PayloadMaker.MaxCount)
        {
            return maker.Plain(schema);
        }

        if (definition.UniqueItems)
        {
            return maker.Items(definition, count) ?? maker.Plain(schema);
        }

        List<PayloadValue> items = [];
        for (int i = 0; i < count; i++)
        {
            PayloadValue? item = definition.Items is { } of ? Value(of, random, size, level + 1) : new PayloadLiteral(Anything[random.Next(Anything.Length)]);
            if (item is not null)
            {
                items.Add(item);
            }
        }

        return new PayloadArray(items);
    }

    private static PayloadMember[] Shuffled(IReadOnlyList<PayloadMember> members, Random random)
    {
        PayloadMember[] shuffled = [.. members];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
