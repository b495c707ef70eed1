using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>Schemas that a discriminator does not map, and that list other values than their names.</summary>
public sealed class ListedNameTests
{
    /// <summary>A request as OpenAI's contract writes it: roles and types that no mapping gives.</summary>
    private const string Chat = """
        {
          "chat": { "type": "object", "required": [ "model", "messages" ], "properties": {
            "model": { "type": "string" },
            "messages": { "type": "array", "items": { "$ref": "#/components/schemas/Message" } },
            "tools": { "type": "array", "items": { "oneOf": [ { "$ref": "#/components/schemas/FunctionTool" }, { "$ref": "#/components/schemas/CustomTool" } ], "discriminator": { "propertyName": "type" } } } } },
          "Message": {
            "oneOf": [ { "$ref": "#/components/schemas/SystemMessage" }, { "$ref": "#/components/schemas/UserMessage" } ],
            "discriminator": { "propertyName": "role" } },
          "SystemMessage": { "type": "object", "required": [ "role", "content" ], "properties": { "role": { "type": "string", "enum": [ "developer", "system" ] }, "content": { "type": "string" } } },
          "UserMessage": { "type": "object", "required": [ "role", "content" ], "properties": { "role": { "$ref": "#/components/schemas/UserRole" }, "content": { "type": "string" }, "name": { "type": "string" } } },
          "UserRole": { "type": "string", "enum": [ "user" ] },
          "FunctionTool": { "type": "object", "required": [ "type" ], "properties": { "type": { "allOf": [ { "$ref": "#/components/schemas/FunctionType" } ] } } },
          "FunctionType": { "type": "string", "enum": [ "function" ] },
          "CustomTool": { "allOf": [ { "type": "object", "required": [ "type" ], "properties": { "type": { "type": "string" } } }, { "type": "object", "properties": { "type": { "type": "string", "enum": [ "custom" ] } } } ] }
        }
        """;

    [Theory]
    [InlineData("""{ "model": "m", "messages": [ { "role": "user", "content": "hi" } ] }""", "")]
    [InlineData("""{ "model": "m", "messages": [ { "role": "system", "content": "hi" }, { "role": "developer", "content": "hi" } ] }""", "")]
    [InlineData("""{ "model": "m", "messages": [], "tools": [ { "type": "function" }, { "type": "custom" } ] }""", "")]
    [InlineData("""{ "model": "m", "messages": [ { "role": "user", "content": 1 } ] }""", "type /messages/0/content")]
    [InlineData("""{ "model": "m", "messages": [ { "role": "UserMessage", "content": "hi" } ] }""", "discriminator /messages/0/role")]
    [InlineData("""{ "model": "m", "messages": [ { "content": "hi" } ] }""", "discriminator /messages/0/role")]
    public void A_payload_is_judged_as_the_alternative_that_lists_its_value(string payload, string expected) =>
        Assert.Equal(expected, string.Join(", ", Judge(SmallContract.Schemas(Chat), payload)));

    [Fact]
    public void A_constant_of_version_3_1_names_an_alternative()
    {
        string contract = Union("""{ "const": "x" }""", """{ "type": [ "string", "null" ], "const": "y" }""").Replace("3.0.4", "3.1.0", StringComparison.Ordinal);

        Assert.Equal(["x a", "y b"], Mapping(Body(contract).Union!.Discriminator!));
    }

    [Theory]
    [InlineData("""{ "type": "string", "enum": [ "a", "other" ] }""", """{ "type": "string", "enum": [ "y" ] }""", "a a, y b")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "enum": [ "y", "z" ] }""", "a a, y b, z b")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "enum": [ "a" ] }""", null)]
    [InlineData("""{ "type": "string", "enum": [ "b" ] }""", """{ "type": "string" }""", null)]
    [InlineData("""{ "type": "integer", "enum": [ 1 ] }""", """{ "type": "integer", "enum": [ 2 ] }""", "a a, b b")]
    [InlineData("""{ "type": "string", "enum": [ "x" ] }""", """{ "nullable": true, "enum": [ null ] }""", null)]
    [InlineData("""{ "oneOf": [ { "type": "string", "enum": [ "x" ] }, { "$ref": "#/components/schemas/z" } ] }""", """{ "type": "string", "enum": [ "y" ] }""", "x a, z a, y b")]
    public void A_name_that_is_allowed_stays_and_a_value_that_is_shared_names_none(string ofA, string ofB, string? expected)
    {
        ApiDiscriminator? discriminator = Body(Union(ofA, ofB)).Union!.Discriminator;

        Assert.Equal(expected, discriminator is null ? null : string.Join(", ", Mapping(discriminator)));
    }

    [Fact]
    public void An_alternative_of_alternatives_is_named_by_what_these_list()
    {
        ApiSchema schema = Body(SmallContract.Schemas("""
            { "t": { "oneOf": [ { "$ref": "#/components/schemas/n" }, { "$ref": "#/components/schemas/c" } ], "discriminator": { "propertyName": "k" } },
              "n": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
              "a": { "type": "object", "properties": { "k": { "type": "string", "enum": [ "x" ] } } },
              "b": { "type": "object", "properties": { "k": { "type": "string", "enum": [ "y" ] } } },
              "c": { "type": "object", "properties": { "k": { "type": "string", "enum": [ "z" ] } } } }
            """));

        Assert.Equal(["x n", "y n", "z c"], Mapping(schema.Union!.Discriminator!));
    }

    [Fact]
    public void Alternatives_that_share_a_value_are_tried()
    {
        string contract = Union("""{ "type": "string", "enum": [ "m" ] }, "one": { "type": "string" }""", """{ "type": "string", "enum": [ "m" ] }, "two": { "type": "string" }""", """, "additionalProperties": false""");

        Assert.Empty(Judge(contract, """{ "k": "m", "two": "t" }"""));
        Assert.Equal(["oneOf "], Judge(contract, """{ "k": "m", "three": "t" }"""));
    }

    [Fact]
    public void A_longer_list_than_a_thousand_values_names_nothing()
    {
        string values = string.Join(",", Enumerable.Range(0, 1001).Select(i => $"\"v{i}\""));

        Assert.Equal(["a a", "b b"], Mapping(Body(Union($$"""{ "type": "string", "enum": [ {{values}} ] }""", """{ "type": "string" }""")).Union!.Discriminator!));
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "enum": [ "cat" ] }""", """{ "type": "string", "enum": [ "dog", "hound" ] }""", "Pet Pet, cat Cat, dog Dog, hound Dog")]
    [InlineData("""{ "type": "string", "enum": [ "cat", "dog", "fish" ] }""", """{ "type": "string", "enum": [ "cat" ] }""", """{ "type": "string", "enum": [ "dog" ] }""", "cat Cat, dog Dog, fish Pet")]
    [InlineData("""{ "type": "string", "enum": [ "cat", "dog" ] }""", """{ "type": "string", "enum": [ "cat" ] }""", """{ "type": "string" }""", "cat Cat, dog Pet")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "enum": [ "beast", "cat" ] }""", """{ "type": "string", "enum": [ "beast" ] }""", "Pet Pet, beast Pet, cat Cat")]
    public void A_value_names_the_descendant_that_lists_it_and_else_the_base(string ofPet, string ofCat, string ofDog, string expected)
    {
        ApiSchema schema = Body(Hierarchy(ofPet, ofCat, ofDog));

        Assert.Equal(expected, string.Join(", ", Mapping(schema.Discriminator!)));
    }

    [Fact]
    public void A_value_names_the_last_of_those_that_extend_each_other()
    {
        ApiSchema pet = Body(SmallContract.Schemas("""
            { "Pet": { "type": "object", "properties": { "k": { "type": "string", "enum": [ "cat", "lion", "dog" ] } }, "discriminator": { "propertyName": "k" } },
              "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "k": { "type": "string", "enum": [ "cat", "lion" ] } } } ] },
              "Lion": { "allOf": [ { "$ref": "#/components/schemas/Cat" }, { "type": "object", "properties": { "k": { "type": "string", "enum": [ "lion" ] } } } ] } }
            """));
        ApiSchema cat = pet.Discriminator!.Find("cat")!;

        Assert.Equal(["cat Cat", "lion Lion", "dog Pet"], Mapping(pet.Discriminator));
        Assert.Equal(["cat Cat", "lion Lion"], Mapping(cat.Discriminator!));
    }

    [Fact]
    public void A_payload_is_judged_as_the_descendant_that_lists_its_value()
    {
        string contract = Hierarchy("""{ "type": "string" }""", """{ "type": "string", "enum": [ "cat" ] }, "lives": { "type": "integer" }""", """{ "type": "string", "enum": [ "dog" ] }""");

        Assert.Empty(Judge(contract, """{ "k": "cat", "lives": 9 }"""));
        Assert.Equal(["type /lives"], Judge(contract, """{ "k": "cat", "lives": "9" }"""));
        Assert.Equal(["discriminator /k"], Judge(contract, """{ "k": "Cat" }"""));
    }

    private static string Union(string ofA, string ofB, string beside = "") => SmallContract.Schemas($$"""
        { "t": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
          "a": { "type": "object", "properties": { "k": {{ofA}} }{{beside}} },
          "b": { "type": "object", "properties": { "k": {{ofB}} }{{beside}} },
          "z": { "type": "string", "enum": [ "z" ] } }
        """);

    private static string Hierarchy(string ofPet, string ofCat, string ofDog) => SmallContract.Schemas($$"""
        { "Pet": { "type": "object", "properties": { "k": {{ofPet}} }, "discriminator": { "propertyName": "k" } },
          "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "k": {{ofCat}} } } ] },
          "Dog": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "k": {{ofDog}} } } ] } }
        """);

    private static ApiSchema Body(string contract) => SmallContract.Read(contract).Contract!.Operations[0].RequestBody!.Content[0].Schema;

    private static IEnumerable<string> Mapping(ApiDiscriminator discriminator) =>
        discriminator.Mapping.Select(entry => entry.Value + " " + entry.Schema.ComponentName);

    private static IEnumerable<string> Judge(string contract, string payload)
    {
        Assert.True(SmallContract.Read(contract).Contract!.Operations[0].IsUsable);
        return PayloadValidator.Validate(Body(contract), Encoding.UTF8.GetBytes(payload)).Violations.Select(violation => violation.Rule + " " + violation.Pointer);
    }
}
