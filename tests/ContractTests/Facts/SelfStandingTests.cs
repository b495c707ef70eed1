using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace ContractTests.Facts;

/// <summary>What the contract has to hold by itself, with no other document at hand.</summary>
public sealed class SelfStandingTests
{
    private static readonly JsonSerializerOptions Tidy = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> ErrorStatuses => [.. Responses.Select(response => response.Key).Where(status => status[0] is '4' or '5')];

    public static TheoryData<string> Enumerations => [.. Contract.Schemas.Where(schema => schema.Value!["enum"] is not null).Select(schema => schema.Key)];

    private static JsonObject Responses => Contract.Operation["responses"]!.AsObject();

    [Fact]
    public void The_file_is_tidy_utf_8_without_a_mark_and_with_line_feeds()
    {
        string tidy = Contract.Document.ToJsonString(Tidy) + "\n";

        Assert.Equal(tidy, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(Repository.Contract)));
    }

    [Fact]
    public void The_request_is_closed_and_requires_every_property()
    {
        Assert.False(Contract.RequestSchema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(Contract.Names(Contract.RequestSchema["properties"]!), Contract.Strings(Contract.RequestSchema["required"]!));
    }

    [Fact]
    public void A_message_is_open_and_requires_its_id()
    {
        JsonObject message = Contract.Resolve(Contract.RequestSchema["properties"]!["analyzedEmails"]!["items"]!);

        Assert.True(message["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(["id"], Contract.Strings(message["required"]!));
        Assert.Equal("string", message["properties"]!["id"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void Every_property_of_every_schema_is_described_once_where_a_reader_looks()
    {
        IEnumerable<JsonNode> schemas = Contract.Schemas.Select(schema => schema.Value!).Append(Contract.RequestSchema);

        Assert.All(schemas.SelectMany(schema => schema["properties"]?.AsObject() ?? []), property =>
        {
            // OpenAPI 3.0 ignores what stands beside a reference.
            Assert.True(property.Value!["$ref"] is null || property.Value.AsObject().Count == 1, $"Something stands beside the reference of {property.Key}.");
            Assert.False(string.IsNullOrWhiteSpace(Contract.Resolve(property.Value)["description"]?.GetValue<string>()), $"{property.Key} has no description.");
        });
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Each_member_of_an_enumeration_is_described_and_nothing_else_is(string name)
    {
        JsonObject schema = Contract.Schemas[name]!.AsObject();
        JsonArray described = schema["x-ms-enum"]!["values"]!.AsArray();

        Assert.Equal(Contract.Strings(schema["enum"]!), described.Select(value => value!["value"]!.GetValue<string>()));
        Assert.All(described, value => Assert.False(string.IsNullOrWhiteSpace(value!["description"]!.GetValue<string>())));
    }

    [Fact]
    public void The_application_permission_is_told_to_programs_and_to_people()
    {
        const string Permission = "SecurityAnalyzedMessage.ReadWrite.All";
        string description = Contract.Document["components"]!["securitySchemes"]!["bearer"]!["description"]!.GetValue<string>();

        Assert.Equal([Permission], Contract.Strings(Contract.Operation["x-permissions"]!["application"]!));
        Assert.Contains($"application permission {Permission}", description, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("204")]
    [InlineData("202")]
    public void A_success_has_no_body_and_says_where_to_follow_it(string status)
    {
        JsonObject response = Contract.Resolve(Responses[status]!);

        Assert.Null(response["content"]);
        Assert.Equal(["Location", "request-id", "client-request-id", "Date"], Contract.Names(response["headers"]!));
    }

    [Fact]
    public void The_errors_that_a_caller_treats_apart_are_declared()
    {
        Assert.Superset(
            new HashSet<string> { "400", "401", "403", "404", "429", "503", "4XX", "5XX" },
            Contract.Names(Responses).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(ErrorStatuses))]
    public void Every_error_has_graphs_shape_and_says_where_its_parts_stand(string status)
    {
        JsonObject response = Contract.Resolve(Responses[status]!);
        JsonObject body = Contract.Resolve(response["content"]!["application/json"]!["schema"]!);
        JsonObject error = Contract.Resolve(body["properties"]!["error"]!);
        JsonObject inner = Contract.Resolve(error["properties"]!["innerError"]!);

        Assert.Equal(["error"], Contract.Strings(body["required"]!));
        Assert.Equal(["code", "message"], Contract.Strings(error["required"]!));
        Assert.Equal(["request-id", "client-request-id", "date"], Contract.Names(inner["properties"]!));
        Assert.Equal(
            ["code", "message", "target", "details", "requestId", "clientRequestId", "date"],
            Contract.Names(response["x-error"]!));
        Assert.All(response["x-error"]!.AsObject(), part => Assert.NotNull(PropertyAt(body, part.Value!.GetValue<string>())));
        Assert.All(["request-id", "client-request-id", "Date"], header => Assert.Contains(header, Contract.Names(response["headers"]!)));
    }

    [Theory]
    [InlineData("401", "WWW-Authenticate")]
    [InlineData("429", "Retry-After")]
    [InlineData("503", "Retry-After")]
    public void An_error_that_tells_what_to_do_next_has_the_header_for_it(string status, string header)
    {
        Assert.Contains(header, Contract.Names(Contract.Resolve(Responses[status]!)["headers"]!));
    }

    [Fact]
    public void The_callers_request_id_is_echoed_and_the_services_is_not()
    {
        JsonNode parameter = Contract.Operation["parameters"]!.AsArray().Single()!;
        JsonNode headers = Contract.Document["components"]!["headers"]!;

        Assert.Equal(("client-request-id", "header"), (parameter["name"]!.GetValue<string>(), parameter["in"]!.GetValue<string>()));
        Assert.Equal("echo", parameter["x-correlation"]!.GetValue<string>());
        Assert.Equal("echo", headers["client-request-id"]!["x-correlation"]!.GetValue<string>());
        Assert.Equal("request", headers["request-id"]!["x-correlation"]!.GetValue<string>());
    }

    [Fact]
    public void The_effect_names_members_of_an_enumeration_and_a_property_of_the_request()
    {
        JsonNode effect = Contract.Operation["x-effect"]!;
        JsonObject deciding = PropertyAt(Contract.RequestSchema, effect["destructive"]!["pointer"]!.GetValue<string>())!;

        Assert.Subset(Contract.Strings(deciding["enum"]!).ToHashSet(), Contract.Strings(effect["destructive"]!["values"]!).ToHashSet());
        Assert.NotNull(PropertyAt(Contract.RequestSchema, effect["subject"]!.GetValue<string>()));
    }

    /// <summary>The schema of the property that a pointer into a payload means; <c>*</c> is every item.</summary>
    private static JsonObject? PropertyAt(JsonObject schema, string pointer)
    {
        JsonObject? at = schema;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            JsonNode? next = step == "*" ? at?["items"] : at?["properties"]?[step];
            at = next is null ? null : Contract.Resolve(next);
        }

        return at;
    }
}
