using System;
using System.Globalization;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.SourceGenerator.Binding;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>A contract of eight times the size is bound with about eight times the memory: nothing is copied for each operation or schema.</summary>
public sealed class LinearBindingTests
{
    private const int Few = 100;
    private const int Times = 8;

    [Fact]
    public void Binding_is_linear_in_the_contract()
    {
        Allocated(Few); // What is made once is made here.
        long few = Allocated(Few);
        long many = Allocated(Few * Times);
        Assert.True(many < few * Times * 1.5, string.Create(CultureInfo.InvariantCulture, $"{Few} operations: {few} bytes; {Few * Times}: {many} bytes."));
    }

    private static long Allocated(int operations)
    {
        ApiContract contract = ApiContractReader.Read(JsonText.FromString("desk.openapi.json", Contract(operations))).Contract!;
        long before = GC.GetAllocatedBytesForCurrentThread();
        BoundContract bound = ContractBinder.Bind(contract, new ContractOptions("Desk", "", "public", "Desk"), default);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(operations, bound.Spec!.Operations.Count);
        Assert.Equal(operations, bound.Spec.Unions.Count);
        return allocated;
    }

    private static string Contract(int operations)
    {
        string paths = string.Join(",", Enumerable.Range(0, operations).Select(i =>
            $$"""
            "/p{{i}}/{id}": { "post": {
              "operationId": "open{{i}}",
              "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
              "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/order{{i}}" } } } },
              "responses": { "204": { "description": "Done." } }
            } }
            """));
        string schemas = string.Join(",", Enumerable.Range(0, operations).Select(i =>
            $$"""
            "order{{i}}": { "type": "object", "properties": { "kind": { "type": "string", "enum": [ "a{{i}}", "b" ] }, "pay": { "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/card{{i}}" } ] } } },
            "card{{i}}": { "type": "object", "properties": { "digits": { "type": "string" } } }
            """));
        return $$"""{ "openapi": "3.0.3", "info": { "title": "Desk", "version": "1" }, "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }""";
    }
}
