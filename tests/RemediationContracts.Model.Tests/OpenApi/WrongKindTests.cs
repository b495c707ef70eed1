using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>
/// Each value of the contract, one at a time, gives way to a value of every other kind of JSON. The reader never throws, and where
/// OpenAPI (or the extension's form) forbids the kind, it tells an error there.
/// </summary>
public sealed class WrongKindTests
{
    private static readonly (string Kind, string Json)[] Kinds =
        [("null", "null"), ("number", "17"), ("string", "\"x\""), ("array", "[]"), ("object", "{}"), ("boolean", "true")];

    /// <summary>Objects whose members are named freely, and are no keywords.</summary>
    private static readonly string[] FreeMaps =
        ["paths", "properties", "examples", "content", "responses", "headers", "schemas", "securitySchemes", "parameters", "requestBodies"];

    public static TheoryData<string> Wrong => [.. Kinds.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_value_of_a_wrong_kind_is_an_error_at_its_place(string kind)
    {
        byte[] contract = Repository.Contract;
        string json = Kinds.Single(candidate => candidate.Kind == kind).Json;
        List<string> missed = [];
        int forbidden = 0;
        foreach (Place place in Places(contract))
        {
            // Read even where the kind is right: it must never throw.
            byte[] mutated = [.. contract[..place.Offset], .. Encoding.UTF8.GetBytes(json), .. contract[place.End..]];
            ContractReadResult result = ApiContractReader.Read(new JsonText("contract.json", mutated));
            if (place.Kind == kind || !place.IsRead || Allows(place, kind))
            {
                continue;
            }

            forbidden++;
            if (!result.Diagnostics.Any(told => told.Rule.Level == DiagnosticLevel.Error && told.Pointer == place.Pointer))
            {
                missed.Add($"{place.Pointer} = {json}: {string.Join("; ", result.Diagnostics.Select(told => told.Rule.Id + " " + told.Pointer))}");
            }
        }

        Assert.Empty(missed);
        Assert.True(forbidden > 150, $"Only {forbidden} places were tried.");
    }

    /// <summary>Whether OpenAPI 3.0 allows a value of this kind in the place of the one that stands there.</summary>
    private static bool Allows(Place place, string kind) => place.Keyword switch
    {
        // "additionalProperties: Value can be boolean or object."
        "additionalProperties" => kind is "boolean" or "object",

        // "The value of this keyword MUST be an array. Elements in the array MAY be of any type, including null." One that 'type' refuses is told as a warning.
        _ when place.Pointer.Contains("/enum/", System.StringComparison.Ordinal) => kind is "null",

        // A slip of YAML, told as a warning.
        "version" when place.Pointer == "/info/version" => kind is "null" or "number" or "boolean",
        _ => false,
    };

    /// <summary>Every value, with whether OpenAPI or an extension of this toolkit says what it may be.</summary>
    private static IEnumerable<Place> Places(byte[] contract)
    {
        JsonReadResult tree = JsonTreeReader.Read(new JsonText("contract.json", contract), JsonLimits.Contract);
        return Walk(tree.Root, "", "", isRead: true);
    }

    private static IEnumerable<Place> Walk(JsonNode node, string pointer, string keyword, bool isRead)
    {
        // Whether the document is OpenAPI at all is another rule.
        if (pointer.Length > 0 && pointer != "/openapi")
        {
            yield return new Place(pointer, keyword, KindOf(node.Kind), node.Offset, node.End, isRead);
        }

        foreach (JsonMember member in node.Members)
        {
            string at = JsonPointer.Append(pointer, member.Name);
            string name = FreeMaps.Contains(keyword) ? string.Empty : member.Name;
            foreach (Place place in Walk(member.Value, at, name, isRead && IsRead(name, at)))
            {
                yield return place;
            }
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            foreach (Place place in Walk(node.Items[i], JsonPointer.Append(pointer, i), string.Empty, isRead))
            {
                yield return place;
            }
        }
    }

    /// <summary>Examples are any JSON, remarks are for other tools, and other extensions are nobody's here.</summary>
    private static bool IsRead(string keyword, string pointer) =>
        !(keyword is "value" && pointer.Contains("/examples/", StringComparison.Ordinal))
        && keyword is not ("payload" or "tags" or "contact" or "license" or "bearerFormat" or "modelAsString" or "x-permissions")
        && !(keyword is "name" && pointer.Contains("x-ms-enum", StringComparison.Ordinal))
        && !(keyword is "description" && pointer.Contains("/examples/", StringComparison.Ordinal));

    private static string KindOf(JsonNodeKind kind) => kind switch
    {
        JsonNodeKind.Object => "object",
        JsonNodeKind.Array => "array",
        JsonNodeKind.String => "string",
        JsonNodeKind.Number => "number",
        JsonNodeKind.Null => "null",
        _ => "boolean",
    };

    private sealed record Place(string Pointer, string Keyword, string Kind, int Offset, int End, bool IsRead);
}
