using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Validation;

/// <summary>Objects and arrays.</summary>
internal sealed partial class SchemaJudge
{
    /// <summary>Judges an object.</summary>
    /// <param name="schema">What it is, its hierarchy resolved.</param>
    /// <param name="node">The object.</param>
    /// <param name="place">Its place.</param>
    /// <param name="unmapped">The member whose value should name a schema and does not; null where there is none.</param>
    private void JudgeObject(ApiSchema schema, JsonNode node, PayloadPlace place, string? unmapped)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<string> names = new(System.StringComparer.Ordinal);
        foreach (JsonMember member in node.Members)
        {
            PayloadPlace at = Append(place, member.Name);
            if (!names.Add(member.Name))
            {
                Tell(ViolationRules.JsonDuplicate, at, member.NameOffset, ViolationMessages.Duplicate(member.Name));
                MarkIncomplete(member.Value, at);
            }
            else
            {
                JudgeMember(schema, member, at);
                if (member.Name == unmapped)
                {
                    Tell(ViolationRules.Discriminator, at, member.Value.Offset, ViolationMessages.Discriminator(member.Name, member.Value.Text!));
                }
            }

            if (IsDecided)
            {
                return;
            }
        }

        if (node.IsComplete)
        {
            if (!options.IsExcerpt)
            {
                JudgeMissing(schema, names, node, place);
            }

            JudgeMemberCount(schema, names.Count, node, place);
        }
    }

    private void JudgeMember(ApiSchema schema, JsonMember member, PayloadPlace place)
    {
        if (schema.Find(member.Name) is ApiProperty property)
        {
            Judge(property.Schema, member.Value, place);
        }
        else if (schema.AdditionalProperties is ApiSchema others)
        {
            Judge(others, member.Value, place);
        }
        else
        {
            MarkIncomplete(member.Value, place);
            if (!schema.AllowsUndeclaredMembers && member.Value.IsComplete)
            {
                Tell(ViolationRules.AdditionalProperties, place, member.Value.Offset, ViolationMessages.AdditionalProperties(member.Name));
            }
        }
    }

    private void JudgeMissing(ApiSchema schema, HashSet<string> names, JsonNode node, PayloadPlace place)
    {
        IEnumerable<string> required = schema.Properties.Where(property => property.IsRequiredIn(options.Direction)).Select(property => property.Name);
        foreach (string missing in required.Concat(schema.RequiredUndeclared).Where(name => !names.Contains(name)))
        {
            PayloadPlace at = Append(place, missing);
            if (!_departures.AcceptsAbsent(at, node.End - 1, IsTrial))
            {
                Tell(ViolationRules.Required, at, node.End - 1, ViolationMessages.Required(missing));
            }
        }
    }

    private void JudgeMemberCount(ApiSchema schema, int count, JsonNode node, PayloadPlace place)
    {
        if (count < schema.MinProperties && !options.IsExcerpt)
        {
            Tell(ViolationRules.MinProperties, place, node.Offset, ViolationMessages.MinProperties(schema.MinProperties.Value, count));
        }

        if (count > schema.MaxProperties)
        {
            Tell(ViolationRules.MaxProperties, place, node.Offset, ViolationMessages.MaxProperties(schema.MaxProperties.Value, count));
        }
    }

    private void JudgeArray(ApiSchema schema, JsonNode node, PayloadPlace place)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (int i = 0; i < node.Items.Count && !IsDecided; i++)
        {
            PayloadPlace at = Append(place, i);
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
            Tell(ViolationRules.MinItems, place, node.Offset, ViolationMessages.MinItems(schema.MinItems.Value, node.Items.Count));
        }

        if (node.Items.Count > schema.MaxItems)
        {
            Tell(ViolationRules.MaxItems, place, node.Offset, ViolationMessages.MaxItems(schema.MaxItems.Value, node.Items.Count));
        }

        if (schema.UniqueItems && !IsDecided && FindEqual(node.Items) is (int first, int second))
        {
            Tell(ViolationRules.UniqueItems, place, node.Offset, ViolationMessages.UniqueItems(first, second));
        }
    }

    /// <summary>The first item that equals one before it, and the first one that it equals; null where there is none.</summary>
    private static (int First, int Second)? FindEqual(IReadOnlyList<JsonNode> items)
    {
        Dictionary<JsonNode, int> indices = new(items.Count, JsonValueComparer.Instance);
        for (int i = 0; i < items.Count; i++)
        {
            if (indices.TryGetValue(items[i], out int first))
            {
                return (first, i);
            }

            indices.Add(items[i], i);
        }

        return null;
    }

    /// <summary>The place of a member. A trial tells nothing and has no use for it, but for departures that are accepted at a place.</summary>
    private PayloadPlace Append(PayloadPlace place, string name) => IsTrial && !_departures.AreDeclared ? place : place.Append(name);

    private PayloadPlace Append(PayloadPlace place, int index) => IsTrial && !_departures.AreDeclared ? place : place.Append(index);
}
