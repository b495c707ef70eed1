using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.Json;

/// <summary>Builds JSON Pointers (RFC 6901), and takes them apart.</summary>
public static class JsonPointer
{
    /// <summary>The pointer of the whole document.</summary>
    public const string Root = "";

    /// <summary>The pointer of a member.</summary>
    /// <param name="parent">The pointer of the object.</param>
    /// <param name="name">The member's decoded name.</param>
    public static string Append(string parent, string name) => parent + "/" + PointerToken.Escape(name);

    /// <summary>The pointer of an item.</summary>
    /// <param name="parent">The pointer of the array.</param>
    /// <param name="index">The item's index, from 0.</param>
    public static string Append(string parent, int index) => parent + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The names and indices that a pointer goes along, decoded; none for <see cref="Root"/>.</summary>
    /// <param name="pointer">The pointer.</param>
    public static IReadOnlyList<string> Tokens(string pointer)
    {
        _ = pointer ?? throw new ArgumentNullException(nameof(pointer));
        return [.. pointer.Split('/').Skip(1).Select(PointerToken.Unescape)];
    }

    /// <summary>The value that a pointer leads to; null where there is none.</summary>
    internal static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (string step in Tokens(pointer))
        {
            node = node.Kind switch
            {
                JsonNodeKind.Object => node.Find(step),
                JsonNodeKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count => node.Items[index],
                _ => null,
            };
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }
}
