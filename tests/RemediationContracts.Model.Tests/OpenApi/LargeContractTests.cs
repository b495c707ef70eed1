using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>
/// Large contracts, sound and broken. Nothing here looks at a clock; what would take minutes if it were quadratic fails by the
/// patience of whoever runs the tests.
/// </summary>
public sealed class LargeContractTests
{
    private const int Count = 20_000;

    private static readonly string[] Names = [.. Enumerable.Range(0, Count).Select(i => "member" + i)];

    [Fact]
    public void An_enumeration_of_20_000_members_is_read()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(Enum(Names, Names)));

        Assert.Empty(result.Diagnostics);
        ApiEnum read = Value(result).Enum!;
        Assert.Equal(Names, read.Members.Select(member => member.Value));
        Assert.All(read.Members, member => Assert.Equal("About " + member.Value, member.Description));
    }

    [Fact]
    public void Each_of_20_000_members_that_stands_twice_is_told()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(Enum([.. Names, .. Names], [])));

        Assert.Equal(Count, result.Diagnostics.Count(told => told.Rule.Id == "RC0303"));
        Assert.Equal(Count, Value(result).Enum!.Members.Count);
    }

    [Fact]
    public void Each_of_20_000_described_values_that_is_no_member_is_told()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(Enum(Names, [.. Names.Select(name => name + "-other")])));

        Assert.Equal(Count, result.Diagnostics.Count(told => told.Rule.Id == "RC0504"));
    }

    [Fact]
    public void An_object_of_20_000_required_properties_is_read_and_judged()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(Object(Names, Names)));

        Assert.Empty(result.Diagnostics);
        ApiSchema schema = Value(result);
        Assert.Equal(Names, schema.Properties.Select(property => property.Name));
        Assert.All(schema.Properties, property => Assert.True(property.Required));
        Assert.Equal(Count, PayloadValidator.Validate(schema, "{}"u8.ToArray(), new ValidationOptions { MaxViolations = int.MaxValue }).Violations.Count);
    }

    [Fact]
    public void Each_of_20_000_required_names_that_is_not_declared_is_told()
    {
        ContractReadResult result = SmallContract.Read(SmallContract.Schema(Object(Names, [.. Names.Select(name => name + "-other")])));

        Assert.Equal(Count, result.Diagnostics.Count(told => told.Rule.Id == "RC0304"));
    }

    [Fact]
    public void Each_of_20_000_members_that_stands_twice_in_an_object_is_told()
    {
        string members = string.Join(",", Names.Concat(Names).Select(name => $"\"{name}\":1"));
        ContractReadResult result = SmallContract.Read(SmallContract.Schema("{ \"type\": \"string\", \"x-a\": {" + members + "} }"));

        Assert.Equal(Count, result.Diagnostics.Count(told => told.Rule.Id == "RC0005"));
    }

    [Fact]
    public void Each_of_20_000_unknown_keywords_is_told()
    {
        string members = string.Join(",", Names.Select(name => $"\"{name}\":1"));
        ContractReadResult result = SmallContract.Read(SmallContract.Schema("{ \"type\": \"string\"," + members + "}"));

        Assert.Equal(Count, result.Diagnostics.Count(told => told.Rule.Id == "RC0105"));
    }

    [Fact]
    public void Components_of_20_000_schemas_that_are_all_referred_to_are_read()
    {
        string schemas = string.Join(",", Names.Select(name => $$""" "{{name}}": { "type": "string" } """));
        string properties = string.Join(",", Names.Select(name => $$""" "{{name}}": { "$ref": "#/components/schemas/{{name}}" } """));
        ContractReadResult result = SmallContract.Read(SmallContract.Schemas($$"""{ "t": { "type": "object", "properties": { {{properties}} } }, {{schemas}} }"""));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Count + 1, ReachedSchemas.Of(result.Contract!.Operations[0]).Count);
    }

    [Fact]
    public void An_operation_with_5_000_parameters_responses_and_requirements_is_read()
    {
        IEnumerable<string> some = Names.Take(5_000);
        string parameters = string.Join(",", some.Select(name => $$"""{ "name": "{{name}}", "in": "header", "schema": { "type": "string" } }"""));
        string headers = string.Join(",", some.Select(name => $$""" "{{name}}": { "schema": { "type": "string" } } """));
        string security = string.Join(",", some.Select(name => $$"""{ "{{name}}": [] }"""));
        string schemes = string.Join(",", some.Select(name => $$""" "{{name}}": { "type": "http", "scheme": "bearer" } """));
        string contract = SmallContract.Operation(
            $$"""{ "parameters": [ {{parameters}} ], "security": [ {{security}} ], "responses": { "204": { "description": "d", "headers": { {{headers}} } } } }""")[..^1]
            + $$""", "components": { "securitySchemes": { {{schemes}} } } }""";

        ContractReadResult result = SmallContract.Read(contract);

        Assert.Empty(result.Diagnostics);
        ApiOperation operation = result.Contract!.Operations[0];
        Assert.Equal((5_000, 5_000, 5_000), (operation.Parameters.Count, operation.Security.Count, operation.Responses[0].Headers.Count));
    }

    private static string Enum(IReadOnlyCollection<string> values, IReadOnlyCollection<string> described)
    {
        string members = string.Join(",", values.Select(value => $"\"{value}\""));
        string descriptions = string.Join(",", described.Select(value => $$"""{ "value": "{{value}}", "description": "About {{value}}" }"""));
        return $$"""{ "type": "string", "enum": [ {{members}} ], "x-ms-enum": { "values": [ {{descriptions}} ] } }""";
    }

    private static string Object(IReadOnlyCollection<string> properties, IReadOnlyCollection<string> required)
    {
        string declared = string.Join(",", properties.Select(name => $$""" "{{name}}": { "type": "string" } """));
        string names = string.Join(",", required.Select(name => $"\"{name}\""));
        return $$"""{ "type": "object", "required": [ {{names}} ], "properties": { {{declared}} } }""";
    }

    private static ApiSchema Value(ContractReadResult result) => result.Contract!.Operations[0].RequestBody!.Content[0].Schema.Properties[0].Schema;
}
