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
    /// <param name="pointer">Its pointer.</param>
    /// <param name="unmapped">The member whose value should name a schema and does not; null where there is none.</param>
    private void JudgeObject(ApiSchema schema, JsonNode node, string pointer, string? unmapped)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<string> names = new(System.StringComparer.Ordinal);
        foreach (JsonMember member in node.Members)
        {
            string at = Append(pointer, member.Name);
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
                JudgeMissing(schema, names, node, pointer);
            }

            JudgeMemberCount(schema, names.Count, node, pointer);
        }
    }

    private void JudgeMember(ApiSchema schema, JsonMember member, string pointer)
    {
        if (schema.Find(member.Name) is ApiProperty property)
        {
            Judge(property.Schema, member.Value, pointer);
        }
        else if (schema.AdditionalProperties is ApiSchema others)
        {
            Judge(others, member.Value, pointer);
        }
        else
        {
            MarkIncomplete(member.Value, pointer);
            if (!schema.AllowsUndeclaredMembers && member.Value.IsComplete)
            {
                Tell(ViolationRules.AdditionalProperties, pointer, member.Value.Offset, ViolationMessages.AdditionalProperties(member.Name));
            }
        }
    }

    private void JudgeMissing(ApiSchema schema, HashSet<string> names, JsonNode node, string pointer)
    {
        IEnumerable<string> required = schema.Properties.Where(property => property.IsRequiredIn(options.Direction)).Select(property => property.Name);
        foreach (string missing in required.Concat(schema.RequiredUndeclared).Where(name => !names.Contains(name)))
        {
            string at = Append(pointer, missing);
            if (!_departures.AcceptsAbsent(at, node.End - 1, IsTrial))
            {
                Tell(ViolationRules.Required, at, node.End - 1, ViolationMessages.Required(missing));
            }
        }
    }

    private void JudgeMemberCount(ApiSchema schema, int count, JsonNode node, string pointer)
    {
        if (count < schema.MinProperties && !options.IsExcerpt)
        {
            Tell(ViolationRules.MinProperties, pointer, node.Offset, ViolationMessages.MinProperties(schema.MinProperties.Value, count));
        }

        if (count > schema.MaxProperties)
        {
            Tell(ViolationRules.MaxProperties, pointer, node.Offset, ViolationMessages.MaxProperties(schema.MaxProperties.Value, count));
        }
    }

    private void JudgeArray(ApiSchema schema, JsonNode node, string pointer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (int i = 0; i < node.Items.Count && !IsDecided; i++)
        {
            string at = Append(pointer, i);
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

        if (schema.UniqueItems && !IsDecided && FindEqual(node.Items) is (int first, int second))
        {
            Tell(ViolationRules.UniqueItems, pointer, node.Offset, ViolationMessages.UniqueItems(first, second));
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

    /// <summary>The pointer of a member. A trial tells nothing and has no use for it, but for departures that are accepted at a place.</summary>
    private string Append(string pointer, string name) => IsTrial && !_departures.AreDeclared ? pointer : JsonPointer.Append(pointer, name);

    private string Append(string pointer, int index) => IsTrial && !_departures.AreDeclared ? pointer : JsonPointer.Append(pointer, index);
}
