using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using ContractTests.Documentation;
using Xunit;

namespace ContractTests.Facts;

/// <summary>The contract against the documentation page: each side is read from its own file.</summary>
public sealed class PageTests
{
    private readonly Lazy<DocumentationPage> _page = new(() => DocumentationPage.Parse(SourceMaterial.Read(SourceMaterial.Page)));

    private DocumentationPage Page => _page.Value;

    [SourceFact(SourceMaterial.Page)]
    public void Method_and_path_are_those_of_the_page_and_there_is_no_other_operation()
    {
        Assert.Equal([Page.Request.Target], Contract.Names(Contract.Document["paths"]!));
        Assert.Equal([Page.Request.Method], Contract.Names(Contract.Document["paths"]![Page.Request.Target]!).Select(method => method.ToUpperInvariant()));
    }

    [SourceFact(SourceMaterial.Page)]
    public void Server_and_path_together_are_the_address_of_the_example()
    {
        string server = Contract.Document["servers"]!.AsArray().Single()!["url"]!.GetValue<string>();

        Assert.Equal(Page.Example.Target, server + Contract.ActionPath);
        Assert.Equal(Page.Example.Method, Page.Request.Method);
    }

    [SourceFact(SourceMaterial.Page)]
    public void Both_required_headers_are_what_security_and_body_ask_for()
    {
        Assert.Equal([("Authorization", "Bearer {token}. Required."), ("Content-Type", "application/json. Required.")], Page.Headers);

        JsonObject requirement = Contract.Document["security"]!.AsArray().Single()!.AsObject();
        JsonNode scheme = Contract.Document["components"]!["securitySchemes"]![requirement.Single().Key]!;
        Assert.Equal(("http", "bearer"), (scheme["type"]!.GetValue<string>(), scheme["scheme"]!.GetValue<string>()));
        Assert.Null(Contract.Operation["security"]);
        Assert.True(Contract.Operation["requestBody"]!["required"]!.GetValue<bool>());
        Assert.Equal(["application/json"], Contract.Names(Contract.Operation["requestBody"]!["content"]!));
        Assert.Equal(["Content-Type: application/json"], Page.Example.Headers);
    }

    [SourceFact(SourceMaterial.Page)]
    public void Parameters_stand_in_the_pages_order_and_all_are_required()
    {
        string[] names = [.. Page.Parameters.Select(parameter => parameter.Name)];

        Assert.Equal(7, names.Length);
        Assert.Contains("parameters that are required", Page.RequestBody, StringComparison.Ordinal);
        Assert.Equal(names, Contract.Names(Contract.RequestSchema["properties"]!));
        Assert.Equal(names, Contract.Strings(Contract.RequestSchema["required"]!));
    }

    [SourceFact(SourceMaterial.Page)]
    public void Each_parameter_has_the_pages_type()
    {
        IEnumerable<string> written = Page.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type}{(parameter.IsCollection ? " collection" : "")}");
        IEnumerable<string> contracted = Contract.RequestSchema["properties"]!.AsObject().Select(property => $"{property.Key}: {TypeOf(property.Value!)}");

        Assert.Equal(written, contracted);
    }

    [SourceFact(SourceMaterial.Page)]
    public void Each_enumeration_has_the_pages_values_in_the_pages_order()
    {
        PageParameter[] enumerations = [.. Page.Parameters.Where(parameter => parameter.Values.Count > 0)];

        Assert.Equal(["severity", "action"], enumerations.Select(parameter => parameter.Name));
        Assert.All(enumerations, parameter =>
        {
            Assert.StartsWith(Page.Namespace + ".", parameter.Type, StringComparison.Ordinal);
            Assert.Equal(parameter.Values, Contract.Strings(Contract.Schemas[parameter.Type]!["enum"]!));
        });
    }

    [SourceFact(SourceMaterial.Page)]
    public void Success_is_the_pages_status_with_a_location_of_the_action_center_and_a_bulk_id()
    {
        Assert.StartsWith("HTTP/1.1 204 ", Page.ExampleStatusLine, StringComparison.Ordinal);
        Assert.Contains("`204 No Content`", Page.Response, StringComparison.Ordinal);
        Assert.Contains("location header with bulkId", Page.Response, StringComparison.Ordinal);
        Assert.Contains("https://security.microsoft.com/action-center/history.", Page.Response, StringComparison.Ordinal);

        JsonObject location = Contract.Resolve(Contract.Operation["responses"]!["204"]!["headers"]!["Location"]!);
        Assert.Equal("https://security.microsoft.com/action-center/history{?bulkId}", location["x-uri-template"]!.GetValue<string>());
    }

    [SourceFact(SourceMaterial.Page)]
    public void The_deviations_payload_is_the_pages_example_as_it_stands()
    {
        JsonNode example = JsonNode.Parse(Page.Example.Body)!;

        // As text, since the order of the members and the spelling of the values count too.
        Assert.Equal(example.ToJsonString(), Contract.Deviation["payload"]!.ToJsonString());
    }

    [SourceFact(SourceMaterial.Page)]
    public void The_corrected_example_is_the_pages_but_for_the_declared_departures()
    {
        JsonObject example = JsonNode.Parse(Page.Example.Body)!.AsObject();
        JsonObject corrected = Contract.Examples.Single().DeepClone().AsObject();
        foreach (JsonNode? departure in Contract.Deviation["departures"]!.AsArray())
        {
            string name = departure!["at"]!.GetValue<string>()[1..];
            Assert.True(corrected.Remove(name), $"{name} is not in the corrected example.");
            example.Remove(name);
        }

        Assert.Equal(example.ToJsonString(), corrected.ToJsonString());
    }

    [SourceFact(SourceMaterial.Metadata)]
    public void What_the_description_tells_of_graphs_metadata_is_so()
    {
        JsonNode metadata = JsonNode.Parse(SourceMaterial.Read(SourceMaterial.Metadata))!;
        JsonObject request = Descendants(metadata)
            .Select(node => (node as JsonObject)?["properties"])
            .OfType<JsonObject>()
            .Single(properties => properties.ContainsKey("remediateSendersCopy"));
        string[] actions = Contract.Strings(metadata["components"]!["schemas"]!["microsoft.graph.security.remediationAction"]!["enum"]!);
        string description = Contract.Operation["description"]!.GetValue<string>();

        Assert.DoesNotContain("approverUpn", Contract.Names(request));
        Assert.Contains("no approverUpn", description, StringComparison.Ordinal);
        Assert.Null(request.Parent!["required"]);
        Assert.Contains("no parameter required", description, StringComparison.Ordinal);
        Assert.Equal(["moveToQuarantine"], actions.Except(Contract.Strings(Contract.Schemas["microsoft.graph.security.remediationAction"]!["enum"]!)));
        Assert.Contains("moveToQuarantine", description, StringComparison.Ordinal);
    }

    private static string TypeOf(JsonNode schema)
    {
        if (Contract.ReferredName(schema) is string name)
        {
            return name;
        }

        return schema["type"]!.GetValue<string>() switch
        {
            "string" => "String",
            "boolean" => "Boolean",
            "array" => $"{TypeOf(schema["items"]!)} collection",
            string other => other,
        };
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Descendants).Prepend(node);
    }
}
