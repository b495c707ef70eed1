using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Follows <c>$ref</c> within the document (OpenAPI 3.0: Reference Object). Nothing is ever fetched.</summary>
internal sealed class ReferenceResolver(ReadContext context)
{
    private const string Keyword = "$ref";

    /// <summary>
    /// What each reference leads to, so that a chain is walked once and not again from each of its links. Null stands for a chain
    /// whose fault has been told.
    /// </summary>
    private readonly Dictionary<string, (JsonNode Node, string Pointer)?> _resolved = new(StringComparer.Ordinal);

    /// <summary>The same for schemas, whose references end at one with siblings in OpenAPI 3.1.</summary>
    private readonly Dictionary<string, (JsonNode Node, string Pointer)?> _resolvedSchemas = new(StringComparer.Ordinal);

    /// <summary>The value that is meant: the one given, or the one at the end of its references. Null, with the fault told, where they lead nowhere.</summary>
    public (JsonNode Node, string Pointer)? Resolve(JsonNode node, string pointer) => Resolve(node, pointer, _resolved, isSchema: false);

    /// <summary>The schema that is meant. One in which keywords stand beside a <c>$ref</c> is a schema of its own in OpenAPI 3.1.</summary>
    public (JsonNode Node, string Pointer)? ResolveSchema(JsonNode node, string pointer) => Resolve(node, pointer, _resolvedSchemas, isSchema: true);

    /// <summary>What the <c>$ref</c> of a schema leads to, whatever stands beside it.</summary>
    public (JsonNode Node, string Pointer)? ResolveBeside(JsonNode node, string pointer)
    {
        JsonNode reference = node.Find(Keyword)!;
        JsonMember alone = new(Keyword, node.Offset, 1, reference);
        JsonNode bare = new() { Kind = JsonNodeKind.Object, Offset = node.Offset, Members = [alone], IsComplete = true };
        return Resolve(bare, pointer, _resolvedSchemas, isSchema: true);
    }

    /// <summary>Whether a schema has keywords beside its <c>$ref</c> that count.</summary>
    public bool HasSiblings(JsonNode node) =>
        context.IsVersion31 && node.Kind == JsonNodeKind.Object && node.Members.Count > 1 && node.Find(Keyword) is not null;

    /// <summary>Follows a reference without a word; null where it leads nowhere.</summary>
    public (JsonNode Node, string Pointer)? TryFind(string reference) => reference.Length > 0 && reference[0] == '#' ? Find(reference) : null;

    private (JsonNode Node, string Pointer)? Resolve(JsonNode node, string pointer, Dictionary<string, (JsonNode Node, string Pointer)?> resolved, bool isSchema)
    {
        List<string>? walked = null;
        (JsonNode Node, string Pointer)? end = Walk(node, pointer, resolved, isSchema, ref walked);
        foreach (string reference in walked ?? [])
        {
            resolved[reference] = end;
        }

        return end;
    }

    private (JsonNode Node, string Pointer)? Walk(
        JsonNode node,
        string pointer,
        Dictionary<string, (JsonNode Node, string Pointer)?> resolved,
        bool isSchema,
        ref List<string>? walked)
    {
        HashSet<string>? seen = null;
        while (node.Kind == JsonNodeKind.Object && node.Find(Keyword) is JsonNode reference && !(isSchema && HasSiblings(node)))
        {
            string at = JsonPointer.Append(pointer, Keyword);
            TellSiblings(node, pointer);
            if (reference.Kind != JsonNodeKind.String)
            {
                context.Report(ContractRules.WrongValue, $"'$ref' takes a string, found {JsonKindNames.Of(reference.Kind)}.", reference, at);
                return null;
            }

            string target = reference.Text!;
            if (target.Length == 0 || target[0] != '#')
            {
                context.Report(
                    ContractRules.OuterReference,
                    $"'{target}' leads out of the file, and nothing is fetched. Bundle the documents into one first.",
                    reference,
                    at);
                return null;
            }

            if (resolved.TryGetValue(target, out (JsonNode Node, string Pointer)? known))
            {
                if (known is null)
                {
                    context.MarkFault();
                }

                return known;
            }

            if (!(seen ??= new(StringComparer.Ordinal)).Add(target))
            {
                context.Report(ContractRules.CircularReference, $"'{target}' leads back to itself and never to a value.", reference, at);
                return null;
            }

            if (Find(target) is not (JsonNode next, string nextPointer))
            {
                context.Report(ContractRules.BrokenReference, $"'{target}' leads nowhere in this document.", reference, at);
                return null;
            }

            (walked ??= []).Add(target);
            (node, pointer) = (next, nextPointer);
        }

        return (node, pointer);
    }

    private void TellSiblings(JsonNode node, string pointer)
    {
        foreach (JsonMember member in node.Members)
        {
            // A Reference Object of OpenAPI 3.1 may have words of its own.
            bool isRemark = context.IsVersion31 && member.Name is "summary" or "description";
            if (member.Name != Keyword && !isRemark)
            {
                context.Report(
                    ContractRules.ReferenceSiblings,
                    $"'{member.Name}' stands beside a '$ref' and is ignored, as OpenAPI {(context.IsVersion31 ? "3.1" : "3.0")} says.",
                    member,
                    JsonPointer.Append(pointer, member.Name));
            }
        }
    }

    private (JsonNode Node, string Pointer)? Find(string reference)
    {
        string fragment = Uri.UnescapeDataString(reference).Substring(1);
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return null;
        }

        // The pointer is written anew, so that one place has one spelling.
        return JsonPointer.Find(context.Root, fragment) is JsonNode node
            ? (node, string.Concat(JsonPointer.Tokens(fragment).Select(token => JsonPointer.Append(JsonPointer.Root, token))))
            : null;
    }
}
