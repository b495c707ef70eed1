using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RemediationContracts.SourceGenerator.Tests.Hostile;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Changes of a contract's texts: hostile ones, or, in the contract's twin, harmless ones of as many bytes at the same places.</summary>
internal static class NameMutations
{
    private static readonly string[] Prose = ["description", "summary", "title"];

    /// <summary>Texts that have a syntax of their own; both twins have the hostile one.</summary>
    private static readonly string[] OfOwnSyntax = ["format", "pattern", "url", "x-uri-template", "type", "in", "openapi", "contentEncoding"];

    /// <summary>Puts a text where prose stands, or adds prose.</summary>
    public static void Describe(JsonNode root, Random random, bool isTwin)
    {
        string text = Text(random, isTwin);
        if (JsonPlaces.Pick(root, random, static place => Prose.Contains(place.Key) && place.Text is not null) is { } place)
        {
            place.Set(text);
        }
    }

    /// <summary>Puts a text in the place of any other one.</summary>
    public static void Replace(JsonNode root, Random random, bool isTwin)
    {
        if (JsonPlaces.Pick(root, random, static place => place.Text is not null && place.Key != "$ref") is { } place)
        {
            place.Set(Text(random, isTwin && place.Index < 0 && !OfOwnSyntax.Contains(place.Key)));
        }
    }

    /// <summary>Names a component otherwise, and all that leads to it.</summary>
    public static void RenameComponent(JsonNode root, Random random, bool isTwin)
    {
        string text = Text(random, isTwin);
        if (JsonPlaces.Components(root) is { Count: > 0 } schemas)
        {
            string old = schemas.ElementAt(random.Next(schemas.Count)).Key;
            if (!schemas.ContainsKey(text))
            {
                new JsonPlace(schemas, old, -1, schemas[old]).Rename(text);
                foreach (JsonPlace place in JsonPlaces.Below(root).Where(place => place.Key == "$ref" && place.Text == Reference(old)))
                {
                    place.Set(Reference(text));
                }
            }
        }
    }

    /// <summary>Names a property otherwise, among the required ones too.</summary>
    public static void RenameProperty(JsonNode root, Random random, bool isTwin)
    {
        string text = Text(random, isTwin);
        if (JsonPlaces.Pick(root, random, static place => place.Key == "properties" && place.Value is JsonObject { Count: > 0 }) is { } place)
        {
            JsonObject properties = place.Value!.AsObject();
            string old = properties.ElementAt(random.Next(properties.Count)).Key;
            if (!properties.ContainsKey(text))
            {
                new JsonPlace(properties, old, -1, properties[old]).Rename(text);
                List<JsonPlace> required = [.. (place.Parent["required"] is JsonArray items ? JsonPlaces.Below(items) : []).Where(item => item.Text == old)];
                required.ForEach(item => item.Set(text));
            }
        }
    }

    private static string Reference(string name) =>
        "#/components/schemas/" + Uri.EscapeDataString(Whole(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private static string Text(Random random, bool isTwin)
    {
        string text = Whole(Gen.Sample(HostileText.Texts, 10, new Rnd((ulong)random.NextInt64(), 1UL), 1).First());
        int number = random.Next(1000);
        return isTwin ? HostileText.Harmless(text, number) : text;
    }

    // A tree cannot hold half of a surrogate pair; mutations of the text put it in.
    private static string Whole(string text) => new([.. text.Select((c, i) =>
        char.IsHighSurrogate(c) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) || char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1])) ? '\uFFFE' : c)]);
}
