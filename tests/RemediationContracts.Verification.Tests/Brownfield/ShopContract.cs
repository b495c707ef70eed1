using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>A contract that hand-written types are compared with.</summary>
internal static class ShopContract
{
    /// <summary>The contract.</summary>
    public static ApiContract Read()
    {
        ContractReadResult read = ApiContractReader.Read(JsonText.FromString("shop.json", Text));
        Assert.DoesNotContain(read.Diagnostics, told => told.Rule.Level == DiagnosticLevel.Error);
        return read.Contract!;
    }

    private const string Text =
        """
        {
          "openapi": "3.0.3",
          "info": { "title": "Shop", "version": "1" },
          "paths": {
            "/orders": {
              "post": {
                "operationId": "shop.send",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/order" } } } },
                "responses": { "200": { "description": "Done.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/receipt" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "order": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "lines", "state"],
                "properties": {
                  "id": { "type": "string", "format": "uuid" },
                  "lines": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/line" } },
                  "state": { "type": "string", "enum": ["new", "inTransit", "unknownFutureValue"] },
                  "note": { "type": "string", "nullable": true, "maxLength": 20 },
                  "labels": { "type": "object", "additionalProperties": { "type": "integer", "format": "int32" } },
                  "parent": { "$ref": "#/components/schemas/order" },
                  "at": { "type": "string", "format": "date-time", "readOnly": true }
                }
              },
              "line": {
                "type": "object",
                "required": ["count"],
                "properties": { "count": { "type": "integer", "format": "int32" }, "price": { "type": "number" }, "extra": {} }
              },
              "receipt": {
                "type": "object",
                "required": ["id"],
                "properties": { "id": { "type": "string" }, "state": { "type": "string", "enum": ["new", "done"] }, "note": { "type": "string", "nullable": true } }
              }
            }
          }
        }
        """;
}
