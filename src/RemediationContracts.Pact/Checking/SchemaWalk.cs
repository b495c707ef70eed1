using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Pact.Checking;

/// <summary>Goes along a schema as a value does.</summary>
internal static class SchemaWalk
{
    /// <summary>The schema that judges a value: its discriminator, where it has one, is followed.</summary>
    public static ApiSchema Named(ApiSchema schema, JsonNode value)
    {
        ApiSchema definition = schema.Definition;
        ApiDiscriminator? discriminator = definition.Union?.Discriminator ?? definition.Discriminator;
        return discriminator is not null && value.Find(discriminator.PropertyName) is { Kind: JsonNodeKind.String } name
            ? discriminator.Find(name.Text!)?.Definition ?? definition
            : definition;
    }

    /// <summary>The schema that is meant by a value: as <see cref="Named"/>, and of alternatives the only one that it fits.</summary>
    public static ApiSchema Meant(ApiSchema schema, JsonNode value, bool isExcerpt)
    {
        ApiSchema named = Named(schema, value);
        if (named.Union is not { Discriminator: null } union)
        {
            return named;
        }

        ValidationOptions options = isExcerpt ? new() { Direction = PayloadDirection.Response, IsExcerpt = true } : new();
        ApiSchema[] fitting = [.. union.Branches.Where(branch => PayloadValidator.Validate(branch, value, options).IsValid).Take(2)];
        return fitting.Length == 1 && fitting[0].Definition.Union is null ? fitting[0].Definition : named;
    }

    /// <summary>The schema of a member; null where any JSON is allowed, or none.</summary>
    public static ApiSchema? Member(ApiSchema named, string name) =>
        named.Union is null ? named.Properties.FirstOrDefault(property => property.Name == name)?.Schema ?? named.AdditionalProperties : null;

    /// <summary>The place in the contract that a violation is about.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="value">The body.</param>
    /// <param name="pointer">The violation's pointer.</param>
    public static ContractPlace Find(ApiSchema schema, JsonNode value, string pointer)
    {
        ApiSchema at = Named(schema, value);
        JsonNode? here = value;
        IReadOnlyList<string> tokens = JsonPointer.Tokens(pointer);
        for (int i = 0; i < tokens.Count; i++)
        {
            string token = tokens[i];
            bool isItem = here?.Kind == JsonNodeKind.Array;
            JsonNode? next = isItem ? Item(here!, token) : here?.Find(token);
            if (next is null && i == tokens.Count - 1 && at.Properties.FirstOrDefault(property => property.Name == token) is { } missing)
            {
                return new ContractPlace(missing.Pointer, missing.Offset);
            }

            if ((isItem ? at.Items : Member(at, token)) is not { } step)
            {
                break;
            }

            at = next is null ? step.Definition : Named(step, next);
            here = next;
        }

        return new ContractPlace(at.Pointer, at.Offset);
    }

    private static JsonNode? Item(JsonNode array, string token) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < array.Items.Count ? array.Items[index] : null;
}
