using System;

namespace RemediationContracts.Testing;

/// <summary>A snippet of a rule's page.</summary>
/// <param name="Language">What stands at its head: <c>xml</c>, or <c>json</c> and what the snippet is.</param>
/// <param name="Text">The snippet.</param>
public sealed record RuleSnippet(string Language, string Text)
{
    /// <summary>
    /// The snippet as a whole contract, or null where it is no JSON. The text is taken as it stands, so that what is told of it is told
    /// of the page's own words, repeated members included.
    /// </summary>
    public string? ToContract() => Language switch
    {
        "xml" => null,
        "json contract" => Text,
        "json document" => Document(Text),
        "json operation" => Document($$"""{ "paths": { "/tickets": { "post": {{Text}} } } }"""),
        "json schema" => Document(Operation($$"""{ "type": "object", "properties": { "title": {{Text}} } }""")),
        "json schemas" => Document(Operation($$"""{ "$ref": "#/components/schemas/{{FirstName(Text)}}" }""")[..^1] + $$""", "components": { "schemas": {{Text}} } }"""),
        _ => throw new FormatException($"'{Language}' says nothing of what the snippet is."),
    };

    private static string Operation(string bodySchema) => $$"""
        {
          "paths": {
            "/tickets": {
              "post": {
                "operationId": "openTicket",
                "requestBody": { "content": { "application/json": { "schema": {{bodySchema}} } } },
                "responses": { "204": { "description": "Opened." } }
              }
            }
          }
        }
        """;

    /// <summary>Adds what every contract has, where the snippet does not have it itself.</summary>
    private static string Document(string members)
    {
        string info = members.Contains("\"info\":", StringComparison.Ordinal) ? string.Empty : """ "info": { "title": "Tickets", "version": "1" },""";
        string paths = members.Contains("\"paths\":", StringComparison.Ordinal) ? string.Empty : """ "paths": {},""";
        return $$"""{ "openapi": "3.0.4",{{info}}{{paths}} {{members.TrimStart()[1..]}}""";
    }

    private static string FirstName(string map) => map.Split('"')[1];
}
