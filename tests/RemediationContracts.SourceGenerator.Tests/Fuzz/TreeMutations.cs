using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Changes of a contract's tree. Each picks its place by the random numbers that it is given, and does nothing where it finds none.</summary>
internal static class TreeMutations
{
    private static readonly string[] Limits = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minProperties", "maxProperties"];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "0.5", "1e400", "-1e400", "1e-400", "2147483647", "2147483648", "-9223372036854775808", "9223372036854775808", "1e1000000000", "0.1000000000000000000000000000001", "99999999999999999999999999999999"];

    private static readonly string[] Types = ["string", "object", "array", "integer", "number", "boolean", "null", "", "file"];

    private static readonly string[] Formats = ["date-time", "date", "time", "duration", "uuid", "byte", "base64url", "binary", "int8", "int32", "int64", "uint64", "float", "double", "decimal", "uri", "", "x"];

    private static readonly string[] Keywords =
    [
        """{"nullable":true}""", """{"readOnly":true}""", """{"writeOnly":true}""", """{"deprecated":true}""", """{"uniqueItems":true}""", """{"additionalProperties":false}""", """{"additionalProperties":true}""",
        """{"additionalProperties":{"type":"string"}}""", """{"not":{"type":"string"}}""", """{"allOf":[{"type":"object","properties":{"more":{"type":"string"}}}]}""",
        """{"oneOf":[{"type":"string"},{"type":"integer"}]}""", """{"anyOf":[{"type":"object"},{"type":"array","items":{}}]}""", """{"enum":["a","A","","1"]}""", """{"enum":[1,2,null]}""", """{"const":"x"}""",
        """{"default":{"a":1}}""", """{"pattern":"^(a+)+$"}""", """{"pattern":"["}""", """{"discriminator":{"propertyName":"kind"}}""", """{"type":["string","null"]}""", """{"required":["undeclared"]}""",
        """{"x-csharp-name":"Given"}""", """{"x-csharp-name":"class"}""", """{"x-ms-enum":{"name":"Named"}}""", """{"properties":{"":{"type":"string"}}}""", """{"items":{}}""", """{"description":""}""",
    ];

    /// <summary>Takes a subtree out.</summary>
    public static void Delete(JsonNode root, Random random) => JsonPlaces.Pick(root, random, static _ => true)?.Remove();

    /// <summary>Puts a subtree in the place of another.</summary>
    public static void Copy(JsonNode root, Random random)
    {
        JsonPlace? from = JsonPlaces.Pick(root, random, static _ => true);
        JsonPlaces.Pick(root, random, static _ => true)?.Set(from?.Value?.DeepClone());
    }

    /// <summary>Swaps two schemas, or what looks like one.</summary>
    public static void Swap(JsonNode root, Random random)
    {
        JsonPlace? one = JsonPlaces.Pick(root, random, static place => place.IsSchema);
        JsonPlace? other = JsonPlaces.Pick(root, random, static place => place.IsSchema);
        if (one is not null && other is not null)
        {
            JsonNode? ofOne = one.Value?.DeepClone();
            one.Set(other.Value?.DeepClone());
            other.Set(ofOne);
        }
    }

    /// <summary>Doubles a member under another name, or an item.</summary>
    public static void Double(JsonNode root, Random random)
    {
        switch (JsonPlaces.Pick(root, random, static _ => true))
        {
            case { Parent: JsonArray items } place:
                items.Add(place.Value?.DeepClone());
                break;
            case { Parent: JsonObject members } place:
                members[place.Key + (random.Next(2) == 0 ? "2" : place.Key.ToUpperInvariant())] = place.Value?.DeepClone();
                break;
        }
    }

    /// <summary>Misspells a keyword or a name.</summary>
    public static void Misspell(JsonNode root, Random random)
    {
        if (JsonPlaces.Pick(root, random, static place => place.Key.Length > 1) is { } place)
        {
            int at = random.Next(place.Key.Length - 1);
            place.Rename(random.Next(3) switch
            {
                0 => place.Key.Remove(at, 1),
                1 => place.Key[..at] + place.Key[at + 1] + place.Key[at] + place.Key[(at + 2)..],
                _ => place.Key.ToUpperInvariant(),
            });
        }
    }

    /// <summary>Moves a member to another object.</summary>
    public static void Move(JsonNode root, Random random)
    {
        JsonPlace? place = JsonPlaces.Pick(root, random, static place => place.Parent is JsonObject);
        if (place is not null && JsonPlaces.Pick(root, random, static place => place.Value is JsonObject) is { } target)
        {
            JsonNode? value = place.Value?.DeepClone();
            target.Value!.AsObject()[place.Key] = value;
        }
    }

    /// <summary>Puts a limit or a number at an edge.</summary>
    public static void Extreme(JsonNode root, Random random)
    {
        JsonNode number = JsonNode.Parse(Numbers[random.Next(Numbers.Length)])!;
        if (random.Next(2) == 0 && JsonPlaces.Pick(root, random, static place => Limits.Contains(place.Key)) is { } limit)
        {
            limit.Set(number);
        }
        else if (JsonPlaces.Pick(root, random, static place => place.IsSchema) is { } schema)
        {
            schema.Value!.AsObject()[Limits[random.Next(Limits.Length)]] = number;
        }
    }

    /// <summary>Gives a schema another type or format.</summary>
    public static void Retype(JsonNode root, Random random)
    {
        if (JsonPlaces.Pick(root, random, static place => place.IsSchema) is { } schema)
        {
            bool isType = random.Next(2) == 0;
            schema.Value!.AsObject()[isType ? "type" : "format"] = isType ? Types[random.Next(Types.Length)] : Formats[random.Next(Formats.Length)];
        }
    }

    /// <summary>Adds a keyword to a schema.</summary>
    public static void Keyword(JsonNode root, Random random)
    {
        if (JsonPlaces.Pick(root, random, static place => place.IsSchema) is { } schema)
        {
            foreach ((string key, JsonNode? value) in JsonNode.Parse(Keywords[random.Next(Keywords.Length)])!.AsObject().ToArray())
            {
                schema.Value!.AsObject()[key] = value?.DeepClone();
            }
        }
    }

    /// <summary>Puts a value of another kind somewhere.</summary>
    public static void Rekind(JsonNode root, Random random)
    {
        string[] kinds = ["null", "true", "[]", "{}", "0", "\"\"", "-0.0", "[null]", "{\"\":null}"];
        JsonPlaces.Pick(root, random, static _ => true)?.Set(JsonNode.Parse(kinds[random.Next(kinds.Length)]));
    }

    /// <summary>Leads a reference elsewhere: to another component, to what it stands in, or nowhere.</summary>
    public static void Rewire(JsonNode root, Random random)
    {
        string[] components = [.. (JsonPlaces.Components(root) ?? []).Select(static member => "#/components/schemas/" + member.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))];
        string[] targets = [.. components, .. components, "#", "#/", "#/components", "#/paths", "#/components/schemas/missing", "other.json", "https://example.org/x#/y", "#/components/schemas/%", "", "#/info/title"];
        string target = targets[random.Next(targets.Length)];
        JsonPlace? place = random.Next(3) == 0
            ? JsonPlaces.Pick(root, random, static place => place.IsSchema)
            : JsonPlaces.Pick(root, random, static place => place.Value is JsonObject members && members.ContainsKey("$ref"));
        place?.Set(new JsonObject { ["$ref"] = target });
    }

    /// <summary>Makes the document one of another version.</summary>
    public static void Version(JsonNode root, Random random)
    {
        string[] versions = ["3.0.0", "3.0.4", "3.1.0", "3.1.1", "3.2.0", "2.0", "3", ""];
        if (root is JsonObject members)
        {
            members["openapi"] = versions[random.Next(versions.Length)];
        }
    }

    /// <summary>Stands something within itself, deeper than most stacks reach. The text is put in later, since no tree could hold it.</summary>
    public static void Deepen(JsonNode root, Random random)
    {
        int depth = random.Next(4) switch { 0 => 40, 1 => 70, 2 => 2000, _ => 100_000 };
        string kind = random.Next(4) switch { 0 => "[", 1 => "{\"items\":", 2 => "{\"allOf\":[", _ => "{\"type\":\"object\",\"properties\":{\"p\":" };
        JsonPlaces.Pick(root, random, static place => place.Value is JsonObject)?.Set(DeepText.Mark(depth, kind));
    }

    /// <summary>Describes something at great length.</summary>
    public static void Describe(JsonNode root, Random random)
    {
        int length = random.Next(20) == 0 ? 5_000_000 : random.Next(100_000);
        if (JsonPlaces.Pick(root, random, static place => place.Value is JsonObject) is { } place)
        {
            string piece = random.Next(3) switch { 0 => "long ", 1 => "line\n", _ => "*/ <a> \"" };
            place.Value!.AsObject()["description"] = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + length.ToString(CultureInfo.InvariantCulture);
        }
    }
}
