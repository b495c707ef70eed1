using System;
using System.Text;
using RemediationContracts.SourceGenerator.Tests.Agreement;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Types that are told apart by values which no mapping gives.</summary>
public class ListedNameTests
{
    private const string Union = """
        "base": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
        "a": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "enum": [ "user" ] }, "x": { "type": "string" } } },
        "b": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "enum": [ "system", "developer" ] }, "y": { "type": "string" } } }
        """;

    private const string Constants = """
        "base": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
        "a": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "const": "user" }, "x": { "type": "string" } } },
        "b": { "type": "object", "required": [ "k" ], "properties": { "k": { "const": "developer" }, "y": { "type": "string" } } }
        """;

    private const string Nested = """
        "base": { "oneOf": [ { "$ref": "#/components/schemas/n" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
        "n": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/c" } ], "discriminator": { "propertyName": "k" } },
        "a": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "enum": [ "user" ] }, "x": { "type": "string" } } },
        "c": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "enum": [ "tool" ] }, "x": { "type": "string" } } },
        "b": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string", "enum": [ "developer" ] }, "y": { "type": "string" } } }
        """;

    private const string Shared = """
        "base": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "k" } },
        "a": { "type": "object", "required": [ "k", "x" ], "properties": { "k": { "type": "string", "enum": [ "user", "developer" ] }, "x": { "type": "string" } } },
        "b": { "type": "object", "required": [ "k", "y" ], "properties": { "k": { "type": "string", "enum": [ "developer" ] }, "y": { "type": "string" } } }
        """;

    private const string Hierarchy = """
        "base": { "type": "object", "required": [ "k" ], "properties": { "k": { "type": "string" } }, "discriminator": { "propertyName": "k" } },
        "a": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "k": { "type": "string", "const": "user" }, "x": { "type": "string" } } } ] },
        "b": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "k": { "type": "string", "const": "developer" }, "y": { "type": "string" } } } ] }
        """;

    [Theory]
    [InlineData(Union, "user", "system")]
    [InlineData(Constants, "user", "developer")]
    [InlineData(Nested, "user", "developer")]
    [InlineData(Shared, "user", "developer")]
    [InlineData(Hierarchy, "user", "developer")]
    public void Types_are_told_apart_by_the_values_that_they_list(string schemas, string first, string second)
    {
        string contract = Contracts.WithBody("""{ "$ref": "#/components/schemas/base" }""")
            .Replace("\"3.0.4\"", "\"3.1.0\"", StringComparison.Ordinal)
            .Replace("\"paths\"", "\"components\": { \"schemas\": {" + schemas + "} }, \"paths\"", StringComparison.Ordinal);
        GeneratorRun run = GeneratorRun.Over(new ContractText("bodies.json", contract));
        Assert.DoesNotContain(run.Diagnostics, static told => told.Id == "RC0908");
        Assert.Empty(run.CompilerSays());
        using LoadedContract loaded = new(run);
        LoadedContract.PayloadReading reading = loaded.Request("SendAsync")!;

        foreach (string payload in new[] { $$"""{"k":"{{first}}","x":"I"}""", $$"""{"k":"{{second}}","y":"I"}""" })
        {
            EmittedVerdict verdict = reading(Encoding.UTF8.GetBytes(payload), PayloadDirection.Request);

            Assert.Equal(payload, Encoding.UTF8.GetString(verdict.Written));
            Assert.True(verdict.IsSameAgain);
        }
    }
}
