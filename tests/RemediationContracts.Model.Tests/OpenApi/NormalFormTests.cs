using System;
using System.Linq;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>What schemas become that are composed of others.</summary>
public sealed class NormalFormTests
{
    private const string Pets = """
        {
          "pet": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } },
                   "discriminator": { "propertyName": "kind", "mapping": { "c": "#/components/schemas/cat" } } },
          "cat": { "allOf": [ { "$ref": "#/components/schemas/pet" }, { "description": "Purrs.", "properties": { "lives": { "type": "integer" } } } ] },
          "lion": { "allOf": [ { "$ref": "#/components/schemas/cat" }, { "required": [ "mane", "name" ], "properties": { "mane": { "type": "boolean" } } } ] },
          "dog": { "allOf": [ { "$ref": "#/components/schemas/pet" } ] }
        }
        """;

    [Fact]
    public void Parts_are_merged_into_one_object()
    {
        ApiSchema schema = Sound(SmallContract.Schemas("""
            { "t": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "required": [ "x" ], "properties": { "y": { "type": "integer", "minimum": 2 } } } ] },
              "a": { "type": "object", "properties": { "x": { "type": "string" }, "y": { "type": "number", "maximum": 9 } } } }
            """));

        Assert.Null(schema.Alias);
        Assert.Equal(["x True String", "y False Integer"], schema.Properties.Select(property => $"{property.Name} {property.Required} {property.Schema.Type}"));
        Assert.Equal(("2", "9"), (schema.Properties[1].Schema.Minimum, schema.Properties[1].Schema.Maximum));
    }

    [Fact]
    public void A_component_that_stands_for_a_base_makes_it_no_descendant_of_itself()
    {
        // In OpenAPI 3.0 what stands beside a reference is ignored.
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas(Pets[..Pets.LastIndexOf('}')] + """, "animal": { "type": "string", "$ref": "#/components/schemas/pet" } }"""));

        ApiSchema pet = result.Contract!.Schemas[0];
        Assert.Null(pet.Base);
        Assert.Equal(["cat", "dog", "lion", "pet"], pet.Discriminator!.Mapping.Select(entry => entry.Schema.ComponentName!).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("animal", pet.Discriminator.Mapping.Select(entry => entry.Value));
        Assert.All(result.Contract.Schemas, schema =>
        {
            int steps = 0;
            for (ApiSchema? at = schema; at is not null; at = at.Base?.Definition)
            {
                Assert.True(++steps < 10, "It extends itself.");
            }
        });
    }

    [Fact]
    public void A_hierarchy_is_a_base_with_a_value_for_each_descendant()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas(Pets));
        Assert.Empty(result.Diagnostics);
        ApiSchema[] schemas = [.. result.Contract!.Schemas];
        (ApiSchema pet, ApiSchema cat, ApiSchema lion, ApiSchema dog) = (schemas[0], schemas[1], schemas[2], schemas[3]);

        Assert.Equal([null, pet, cat, pet], schemas.Select(schema => schema.Base));
        Assert.Equal(["c cat", "pet pet", "lion lion", "dog dog"], Mapping(pet));
        Assert.Equal(["c cat", "lion lion"], Mapping(cat));
        Assert.Null(lion.Discriminator);
        Assert.Equal(["kind", "name", "lives", "mane"], lion.Properties.Select(property => property.Name));
        Assert.Equal([true, true, false, true], lion.Properties.Select(property => property.Required));
        Assert.Equal("Purrs.", cat.Description);
        Assert.Equal((ApiSchemaType.Object, 2), (dog.Type, dog.Properties.Count));
    }

    [Theory]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "nullable": true } ] }""")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/a" }, { "enum": [ null ], "nullable": true } ] }""")]
    public void Graphs_nullable_references_are_the_schema_or_null(string reference)
    {
        ApiSchema property = Sound(SmallContract.Schemas($$"""{ "t": { "type": "object", "properties": { "p": {{reference}} } }, "a": { "type": "string" } }""")).Properties[0].Schema;

        Assert.Equal(("a", true, false), (property.Definition.ComponentName, property.AllowsNull, property.Definition.Nullable));
    }

    [Fact]
    public void What_stands_beside_alternatives_is_merged_into_each()
    {
        ApiSchema schema = Sound(SmallContract.Schemas("""
            { "t": { "type": "object", "properties": { "k": { "type": "string" } }, "oneOf": [ { "$ref": "#/components/schemas/a" }, { "required": [ "k" ] } ] },
              "a": { "type": "object", "properties": { "n": { "type": "integer" } } } }
            """));

        Assert.Equal(ApiUnionKind.OneOf, schema.Union!.Kind);
        Assert.Equal(["k n", "k"], schema.Union.Branches.Select(branch => string.Join(' ', branch.Properties.Select(property => property.Name))));
        Assert.Equal([false, true], schema.Union.Branches.Select(branch => branch.Properties[0].Required));
    }

    [Fact]
    public void Alternatives_with_a_discriminator_are_named()
    {
        ApiSchema schema = Sound(SmallContract.Schemas("""
            { "t": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k", "mapping": { "x": "a" } } },
              "a": { "type": "object", "properties": { "k": { "type": "string" } } }, "b": { "type": "object", "properties": { "k": { "type": "string" } } } }
            """));

        Assert.Equal(["x a", "b b"], schema.Union!.Discriminator!.Mapping.Select(entry => entry.Value + " " + entry.Schema.ComponentName));
    }

    [Theory]
    [InlineData("""{ "type": [ "string", "null" ], "maxLength": 3 }""", "String nullable")]
    [InlineData("""{ "type": [ "string", "integer" ], "maxLength": 3, "minimum": 1 }""", "union String Integer")]
    [InlineData("""{ "type": "integer", "minimum": 1, "exclusiveMinimum": 1.0 }""", "Integer >1.0")]
    [InlineData("""{ "enum": [ "a", null ] }""", "String nullable")]
    [InlineData("""{ "const": null }""", "Null")]
    [InlineData("true", "Any")]
    [InlineData("""{ "contentEncoding": "base64" }""", "String byte")]
    [InlineData("""{ "type": "number", "format": "int32" }""", "Integer int32")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "null" } ] }""", "String nullable")]
    [InlineData("""{ "allOf": [ { "properties": { "a": true } } ], "unevaluatedProperties": false }""", "Object closed")]
    public void Schemas_of_version_3_1_are_read(string json, string expected)
    {
        string contract = SmallContract.Schema(json).Replace("3.0.4", "3.1.0", StringComparison.Ordinal);
        ApiSchema schema = Sound(contract).Properties[0].Schema.Definition;
        string text = schema.Union is ApiUnion union ? "union " + string.Join(' ', union.Branches.Select(branch => branch.Type)) : schema.Type.ToString();
        text += (schema.Nullable ? " nullable" : "") + (schema.Format is string format ? " " + format : "") + (schema.ExclusiveMinimum ? " >" + schema.Minimum : "") + (schema.AllowsUndeclaredMembers ? "" : " closed");

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "const": "b", "title": "Bee" }, { "const": "a", "title": "Ay", "description": "First." } ] }""", "String b=Bee a=First.")]
    [InlineData("""{ "type": "string", "oneOf": [ { "const": "a" }, { "const": "b" }, { "type": "null" } ] }""", "String a= b=")]
    [InlineData("""{ "oneOf": [ { "const": "a" }, { "const": "b" }, { "type": "null" } ] }""", "String nullable a= b=")]
    [InlineData("""{ "type": [ "string", "null" ], "anyOf": [ { "enum": [ "a", "b" ], "description": "Both." }, { "enum": [ "c" ], "description": "One." }, { "type": "null" } ] }""", "String nullable a= b= c=One.")]
    [InlineData("""{ "type": "integer", "format": "int32", "oneOf": [ { "type": "integer", "format": "int32", "const": 1, "title": "Low" }, { "type": "integer", "format": "int32", "const": 2.0 } ] }""", "Integer 1 2.0")]
    [InlineData("""{ "anyOf": [ { "const": true }, { "const": false } ] }""", "Boolean true false")]
    [InlineData("""{ "oneOf": [ { "const": "a" }, { "const": 1 } ] }""", "union")]
    [InlineData("""{ "oneOf": [ { "const": 1 }, { "const": 1.0 } ] }""", "union")]
    [InlineData("""{ "anyOf": [ { "const": "a" }, { "type": "string", "enum": [ "a", "b" ] } ] }""", "union")]
    [InlineData("""{ "anyOf": [ { "const": "a" }, { "type": "string" } ] }""", "union")]
    [InlineData("""{ "oneOf": [ { "const": "a" }, { "type": "string", "enum": [ "bb" ], "maxLength": 3 } ] }""", "String a= bb=")]
    public void Alternatives_that_only_list_values_are_one_enumeration(string json, string expected)
    {
        ApiSchema schema = Sound(SmallContract.Schema(json).Replace("3.0.4", "3.1.0", StringComparison.Ordinal)).Properties[0].Schema.Definition;
        string text = schema.Union is not null
            ? "union"
            : schema.Type + (schema.Nullable ? " nullable" : "") + string.Concat((schema.Enum?.Members ?? []).Select(member => $" {member.Value}={member.Description}"))
                + string.Concat((schema.AllowedValues ?? []).Select(value => " " + (value.Text ?? value.Kind.ToString().ToLowerInvariant())));

        Assert.Equal(expected, text);
    }

    [Fact]
    public void More_values_may_be_listed_one_by_one_than_a_union_has_alternatives()
    {
        string values = string.Join(",", Enumerable.Range(0, 200).Select(i => $$"""{ "const": "v{{i}}" }"""));
        ApiSchema schema = Sound(SmallContract.Schema($$"""{ "type": "string", "oneOf": [ {{values}} ] }""").Replace("3.0.4", "3.1.0", StringComparison.Ordinal)).Properties[0].Schema.Definition;

        Assert.Equal(200, schema.Enum!.Members.Count);
    }

    [Fact]
    public void A_chain_of_50_000_allOf_is_an_alias_of_its_end()
    {
        string chain = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$""" "s{{i}}": { "allOf": [ { "$ref": "#/components/schemas/s{{i + 1}}" } ] } """));

        Assert.Equal("s50000", Sound(SmallContract.Schemas($$"""{ {{chain}}, "s50000": { "type": "object" } }""")).Definition.ComponentName);
    }

    [Fact]
    public void A_chain_of_50_000_parts_is_refused_and_never_crashes()
    {
        string chain = string.Join(",", Enumerable.Range(0, 50_000).Select(i => $$""" "s{{i}}": { "allOf": [ { "$ref": "#/components/schemas/s{{i + 1}}" }, { "properties": { "p{{i}}": { "type": "string" } } } ] } """));
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas($$"""{ {{chain}}, "s50000": { "type": "object" } }"""));

        Assert.Contains(result.Diagnostics, told => told.Rule.Id == "RC0309");
        Assert.False(result.Contract!.Operations[0].IsUsable);
    }

    [Fact]
    public void Parts_that_contain_themselves_are_merged_once()
    {
        ApiSchema schema = Sound(SmallContract.Schemas("""
            { "t": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ] },
              "a": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/a" } } },
              "b": { "type": "object", "required": [ "next" ], "properties": { "next": { "$ref": "#/components/schemas/b" } } } }
            """));
        ApiSchema next = schema.Properties[0].Schema.Definition;

        Assert.True(next.Properties[0].Required);
        Assert.Same(next, next.Properties[0].Schema.Definition);
    }

    private static string[] Mapping(ApiSchema schema) => [.. schema.Discriminator!.Mapping.Select(entry => entry.Value + " " + entry.Schema.ComponentName)];

    private static ApiSchema Sound(string contract)
    {
        ContractReadResult result = SmallContract.Read(contract);
        Assert.Empty(result.Diagnostics);
        return result.Contract!.Operations[0].RequestBody!.Content[0].Schema;
    }
}
