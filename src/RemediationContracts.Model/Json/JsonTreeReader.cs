using System;
using System.Globalization;
using System.Threading;

namespace RemediationContracts.Model.Json;

/// <summary>Reads a text as JSON, strictly by RFC 8259, into a tree with positions.</summary>
public static class JsonTreeReader
{
    /// <summary>Reads a text. It never throws for what stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">The bounds of size and depth.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The tree, as far as the text is JSON, and the place where it stops being JSON.</returns>
    public static JsonReadResult Read(JsonText text, JsonLimits limits, CancellationToken cancellationToken = default)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        _ = limits ?? throw new ArgumentNullException(nameof(limits));
        if (text.Utf8.Length > limits.MaxBytes)
        {
            string message = string.Format(CultureInfo.InvariantCulture, "The text has {0} bytes; {1} is the limit.", text.Utf8.Length, limits.MaxBytes);
            return new JsonReadResult(
                new JsonNode { Kind = JsonNodeKind.Missing, Offset = 0 },
                new JsonFault(JsonRules.Size, JsonPointer.Root, 0, message));
        }

        JsonTreeBuilder builder = new(text.Utf8, limits.MaxDepth, cancellationToken);
        JsonNode root = builder.Read(text.HasByteOrderMark ? 3 : 0);
        JsonFault? fault = builder.Fault is (string rule, int offset, string words)
            ? new JsonFault(rule, PointerToFault(root), offset, words)
            : null;
        return new JsonReadResult(root, fault);
    }

    /// <summary>The fault stands in the innermost value that was not read to its end.</summary>
    private static string PointerToFault(JsonNode root)
    {
        string pointer = JsonPointer.Root;
        JsonNode node = root;
        while (!node.IsComplete)
        {
            if (node.Members.Count > 0 && node.Members[node.Members.Count - 1] is { Value.IsComplete: false } member)
            {
                pointer = JsonPointer.Append(pointer, member.Name);
                node = member.Value;
            }
            else if (node.Items.Count > 0 && !node.Items[node.Items.Count - 1].IsComplete)
            {
                pointer = JsonPointer.Append(pointer, node.Items.Count - 1);
                node = node.Items[node.Items.Count - 1];
            }
            else
            {
                break;
            }
        }

        return pointer;
    }
}
