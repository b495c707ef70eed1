using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Runtime;
using Xunit;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace RemediationContracts.Stub.Tests;

/// <summary>What a client sends is what the stub reads, for every style, and whatever stands in the value; what could not be read back is not sent.</summary>
public sealed class StyleLaws
{
    private const int Cases = 300;

    private static readonly string[] Pieces =
        ["a", "B", "0", "-1", "1.5", "true", "null", "", " ", ".", "..", ",", ";", "=", "&", "|", "/", "\\", "?", "#", "[", "]", "%", "%20", "%2C", "+", "~", "'", "\"", "é", "😀", "\t", "color", "R", "{", "}", ":", "@", "!", "$", "(", ")", "*"];

    public static TheoryData<string, string, bool, bool> Styles()
    {
        TheoryData<string, string, bool, bool> data = [];
        foreach ((string place, string style, bool allowReserved) in new[]
        {
            ("path", "simple", false), ("path", "label", false), ("path", "matrix", false), ("query", "form", false), ("query", "form", true),
            ("query", "spaceDelimited", false), ("query", "pipeDelimited", false), ("query", "deepObject", false), ("header", "simple", false),
        })
        {
            data.Add(place, style, false, allowReserved);
            data.Add(place, style, true, allowReserved);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task The_stub_reads_what_the_client_sends(string place, string style, bool explode, bool allowReserved)
    {
        // The seed is fixed, so that a failure comes again.
        Random random = new(20260203);
        string[] schemas =
        [
            """{ "type": "string" }""",
            """{ "type": "array", "items": { "type": "string" } }""",
            """{ "type": "object", "properties": { "R": { "type": "string" }, "G": { "type": "integer" } }, "additionalProperties": { "type": "string" } }""",
            """{ "type": "array", "items": { "type": "number" } }""",
            """{ "type": "boolean" }""",
        ];
        int sent = 0;
        foreach (string schema in schemas.Skip(style == "deepObject" ? 2 : 0).Take(style == "deepObject" ? 1 : schemas.Length))
        {
            ApiOperation operation = Operation(place, style, explode, allowReserved, schema, out ApiContract contract);
            using ContractStubHandler stub = new(contract);
            using HttpClient http = new(stub) { BaseAddress = new Uri("https://colors.example/") };
            for (int i = 0; i < Cases; i++)
            {
                string json = Draw(random, schema);
                if (!TryWrite(operation, json, out ContractParameters? parameters))
                {
                    continue;
                }

                sent++;
                var call = new ContractOperation { Id = operation.Id, Method = "GET", Path = operation.Path, SuccessStatuses = ["204"] };
                await ContractCall.SendAsync(http, call, parameters, null, CancellationToken.None);
                StubParameter? read = stub.Journal.Exchanges[^1].Parameters.SingleOrDefault();

                // An empty list or object is as good as none.
                Assert.True(read is null ? json is "[]" or "{}" : JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(read.Json)), $"{json} was read as {read?.Json}");
            }
        }

        Assert.True(sent > Cases / 4, sent.ToString(CultureInfo.InvariantCulture));
    }

    private static bool TryWrite(ApiOperation operation, string json, out ContractParameters? parameters)
    {
        ApiParameter parameter = operation.Parameters[0];
        ContractParameters written = new(operation.Path);
        PayloadWriter writer = written.BeginValue();
        writer.Raw(Encoding.UTF8.GetBytes(json));
        ParameterStyle style = Enum.Parse<ParameterStyle>(parameter.Style.ToString());
        switch (parameter.Location)
        {
            case ApiParameterLocation.Path:
                written.AddToPath(parameter.Name, ref writer, style, parameter.Explode);
                break;
            case ApiParameterLocation.Query:
                written.AddToQuery(parameter.Name, ref writer, style, parameter.Explode, parameter.AllowReserved);
                break;
            default:
                written.AddHeader(parameter.Name, ref writer, parameter.Explode);
                break;
        }

        try
        {
            parameters = written.End();
            return true;
        }
        catch (ContractViolationException)
        {
            parameters = null;
            return false;
        }
    }

    private static string Draw(Random random, string schema)
    {
        string Text() => JsonSerializer.Serialize(string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        string Number() => random.Next(3) switch { 0 => "-12.50", 1 => "1e+21", _ => random.Next().ToString(CultureInfo.InvariantCulture) };
        return JsonNode.Parse(schema)!["type"]!.GetValue<string>() switch
        {
            "string" => Text(),
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "array" => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => schema.Contains("number", StringComparison.Ordinal) ? Number() : Text())) + "]",
            _ => "{" + string.Join(',', new[] { "\"R\":" + Text(), "\"G\":" + random.Next(9), Key(Text()) + ":" + Text() }.Take(random.Next(4))) + "}",
        };

        static string Key(string text) => text is "\"R\"" or "\"G\"" ? "\"k\"" : text;
    }

    private static ApiOperation Operation(string place, string style, bool explode, bool allowReserved, string schema, out ApiContract contract)
    {
        string reserved = place == "query" ? $", \"allowReserved\": {(allowReserved ? "true" : "false")}" : string.Empty;
        string text = $$"""
            {
              "openapi": "3.0.4", "info": { "title": "Colors", "version": "1" },
              "paths": { "/a{{(place == "path" ? "/{color}" : string.Empty)}}": { "get": {
                "parameters": [ { "name": "color", "in": "{{place}}", "required": {{(place == "path" ? "true" : "false")}}, "style": "{{style}}", "explode": {{(explode ? "true" : "false")}}{{reserved}}, "schema": {{schema}} } ],
                "responses": { "204": { "description": "Done." } } } } }
            }
            """;
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString("colors.json", text));
        contract = read.Contract!;
        Assert.True(contract.Operations[0].IsUsable, string.Join("; ", read.Diagnostics.Select(static d => d.Message)));
        return contract.Operations[0];
    }
}
