using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Json;
using static RemediationContracts.Model.Diagnostics.DiagnosticLevel;
using static RemediationContracts.Model.Tests.OpenApi.SmallContract;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>A contract for each rule, or several, that breaks it and no other.</summary>
internal static class ReaderCases
{
    private const string Done = """ "responses": { "204": { "description": "Done." } } """;

    public static IReadOnlyList<ReaderCase> All { get; } =
        [.. OfText(), .. OfDocument(), .. OfReferences(), .. OfSchemas(), .. OfEnumerations(), .. OfOperations(), .. OfBodies(), .. OfExtensions()];

    private static IEnumerable<ReaderCase> OfText()
    {
        yield return new("RC0001", Error, "", null, "{ \"openapi\": \"3.0.4\",\n  ⟦/⟧/ a remark\n  \"info\": {} }");
        yield return new("RC0001", Error, "/info", null, "{ \"openapi\": \"3.0.4\",\n  \"info\": { \"title\": \"😀\",⟦}⟧ }");
        yield return new("RC0001", Error, "", null, "{} ⟦{⟧}");
        yield return new("RC0002", Error, "/info/title", null, "{ \"openapi\": \"3.0.4\", \"info\": { \"title\": \"😀 ⟦\\⟧ud83d\" } }");
        yield return new("RC0003", Error, string.Concat(Enumerable.Repeat("/0", 256)), "More than 256 objects and arrays stand within each other.", new string('[', 256) + "⟦[⟧" + new string(']', 257));
        yield return new("RC0004", Error, "", "The text has 12 bytes; 11 is the limit.", "⟦{⟧          }") { Limits = JsonLimits.Contract with { MaxBytes = 11 } };
        yield return new("RC0005", Error, "/info", "The member 'info' stands twice.", Document("{ \"info\": { \"title\": \"Tickets\", \"version\": \"1\" },\n \"paths\": {}, ⟦\"\\u0069nfo\"⟧: 1 }"));
        yield return new("RC0005", Error, "/paths/~1tickets/x-a/1/b~1c", "The member 'b/c' stands twice.", Document("{ \"paths\": { \"/tickets\": { \"x-a\": [ 0, { \"b/c\": 1, ⟦\"b/c\"⟧: 2 } ] } } }"));
        yield return new("RC0006", Error, "", null, Document("{ \"info\": { \"title\": \"Caf⟦\ufffd⟧ \ufffd\", \"version\": \"1\" } }"));
    }

    private static IEnumerable<ReaderCase> OfDocument()
    {
        yield return new("RC0101", Error, "", "This is no OpenAPI document: an object with the keyword 'openapi' is expected.", " ⟦[⟧]");
        yield return new("RC0101", Error, "", "This is no OpenAPI document: an object with the keyword 'openapi' is expected.", "⟦{⟧ \"openapi\": 3.0 }");
        yield return new("RC0101", Error, "", "This is a Swagger 2.0 document; convert it to OpenAPI 3.0 first.", "⟦{⟧ \"swagger\": \"2.0\" }");
        yield return new("RC0102", Error, "/openapi", "OpenAPI '3.2.0' is not read; OpenAPI 3.0 and 3.1 are, written 3.0.0 to 3.0.4, 3.1.0 to 3.1.2.", "{\n\t\"openapi\": ⟦\"3.2.0\"⟧ }");
        yield return new("RC0102", Error, "/openapi", "OpenAPI '3.0' is not read; OpenAPI 3.0 and 3.1 are, written 3.0.0 to 3.0.4, 3.1.0 to 3.1.2.", "{ \"openapi\": ⟦\"3.0\"⟧ }");
        yield return new("RC0102", Error, "/openapi", "OpenAPI '3.0.x' is not read; OpenAPI 3.0 and 3.1 are, written 3.0.0 to 3.0.4, 3.1.0 to 3.1.2.", "{ \"openapi\": ⟦\"3.0.x\"⟧ }");
        yield return new("RC0103", Error, "/paths", "The OpenAPI Object needs the keyword 'paths'.", "⟦{⟧ \"openapi\": \"3.0.4\", \"info\": { \"title\": \"T\", \"version\": \"1\" } }");
        yield return new("RC0103", Error, "/info/version", "The Info Object needs the keyword 'version'.", Document("{ \"info\": ⟦{⟧ \"title\": \"T\" } }"));
        yield return new("RC0103", Error, "/servers/0/url", "The Server Object needs the keyword 'url'.", Document("{ \"servers\": [ ⟦{⟧ } ] }"));
        yield return new("RC0103", Error, "/components/securitySchemes/a/type", "The Security Scheme Object needs the keyword 'type'.", Document("{ \"components\": { \"securitySchemes\": { \"a\": ⟦{⟧} } } }"));
        yield return new("RC0103", Error, OperationPointer + "/responses", "The Operation Object needs the keyword 'responses'.", Operation("⟦{⟧}"));
        yield return new("RC0103", Error, OperationPointer + "/requestBody/content", "The Request Body Object needs the keyword 'content'.", Operation("{ \"requestBody\": ⟦{⟧}," + Done + "}"));
        yield return new("RC0103", Error, OperationPointer + "/responses/204/description", "The Response Object needs the keyword 'description'.", Operation("{ \"responses\": { \"204\": ⟦{⟧} } }"));
        yield return new("RC0103", Error, SchemaPointer + "/items", "The Schema Object needs the keyword 'items'.", Schema("⟦{⟧ \"type\": \"array\" }"));
        yield return new("RC0104", Error, SchemaPointer + "/maxLength", "'maxLength' takes a whole number from 0 to 2147483647.", Schema("{ \"type\": \"string\",\n \"maxLength\": ⟦\"80\"⟧ }"));
        yield return new("RC0104", Error, SchemaPointer + "/maxLength", null, Schema("{ \"type\": \"string\", \"maxLength\": ⟦2147483648⟧ }"));
        yield return new("RC0104", Error, SchemaPointer + "/type", "There is no type 'text'. Use object, array, string, integer, number or boolean.", Schema("{ \"type\": ⟦\"text\"⟧ }"));
        yield return new("RC0104", Error, SchemaPointer + "/nullable", "'nullable' takes true or false, found a string.", Schema("{ \"type\": \"string\", \"nullable\": ⟦\"true\"⟧ }"));
        yield return new("RC0104", Error, SchemaPointer + "/required/1", "'required' lists names, found a number.", Schema("{ \"type\": \"object\", \"required\": [ \"a\", ⟦1⟧ ], \"properties\": { \"a\": { \"type\": \"string\" } } }"));
        yield return new("RC0104", Error, SchemaPointer + "/additionalProperties", "'additionalProperties' takes true, false or a schema, found null.", Schema("{ \"type\": \"object\", \"additionalProperties\": ⟦null⟧ }"));
        yield return new("RC0104", Error, SchemaPointer, "Expected an object (Schema Object), found a boolean.", Schema("⟦true⟧"));
        yield return new("RC0104", Error, "/security/0", "'security' lists objects, found a string.", Document("{ \"security\": [ ⟦\"bearer\"⟧ ], \"paths\": { \"/a\": { \"get\": {" + Done + "} } } }"));
        yield return new("RC0105", Error, SchemaPointer + "/requried", "The Schema Object has no keyword 'requried'. Is 'required' meant?", Schema("{ \"type\": \"object\",\n  ⟦\"requried\"⟧: [] }"));
        yield return new("RC0105", Error, OperationPointer + "/operationID", "The Operation Object has no keyword 'operationID'. Is 'operationId' meant?", Operation("{ ⟦\"operationID\"⟧: \"a\"," + Done + "}"));
        yield return new("RC0105", Error, OperationPointer + "/$ref", "The Operation Object has no keyword '$ref'. Put what it names in its place; a bundler does so.", Operation("{ ⟦\"$ref\"⟧: \"a.json\"," + Done + "}"));
        yield return new("RC0105", Error, "/paths/~1a~1{id}/get/$ref", "The Operation Object has no keyword '$ref'. Put what it names in its place; a bundler does so.", Document("{ \"paths\": { \"/a/{id}\": { \"get\": { ⟦\"$ref\"⟧: \"#/paths/~1b/get\" } } } }"));
        yield return new("RC0105", Error, "/paths/~1tickets/psot", "The Path Item Object has no keyword 'psot'. Is 'post' meant?", Document("{ \"paths\": { \"/tickets\": { ⟦\"psot\"⟧: {} } } }"));
        yield return new("RC0105", Error, "/component", "The OpenAPI Object has no keyword 'component'. Is 'components' meant?", Document("{ ⟦\"component\"⟧: {} }"));
        yield return new("RC0107", Warning, "/webhooks", "The OpenAPI Object has no keyword 'webhooks'.", Document("{ ⟦\"webhooks\"⟧: {} }"));
        yield return new("RC0106", Error, "/jsonSchemaDialect", "Schemas are read in the dialect 'https://spec.openapis.org/oas/3.1/dialect/base' alone, which is that of JSON Schema 2020-12.", Document("{ \"jsonSchemaDialect\": ⟦\"http://json-schema.org/draft-07/schema#\"⟧ }").Replace("\"3.0.4\"", "\"3.1.0\"", StringComparison.Ordinal));
        yield return new("RC0108", Warning, "/info/version", "'version' takes a string, found a number; '1.10' is read. Put it in quotes.", Document("{ \"info\": { \"title\": \"T\", \"version\": ⟦1.10⟧ } }"));
        yield return new("RC0108", Warning, "/info/version", "'version' takes a string, found a boolean; 'true' is read. Put it in quotes.", Document("{ \"info\": { \"title\": \"T\", \"version\": ⟦true⟧ } }"));
        yield return new("RC0108", Warning, "/info/version", "'version' takes a string, found null; '' is read. Put it in quotes.", Document("{ \"info\": { \"title\": \"T\", \"version\": ⟦null⟧ } }"));
        yield return new("RC0104", Error, "/info/version", "'version' takes a string, found an array.", Document("{ \"info\": { \"title\": \"T\", \"version\": ⟦[]⟧ } }"));
        yield return new("RC0106", Error, SchemaPointer + "/if", "'if' is not read yet, and ignoring it would change what the contract allows.", Schema("{ \"type\": \"string\", ⟦\"if\"⟧: {} }"));
        yield return new("RC0106", Error, SchemaPointer + "/$schema", "'$schema' asks for the dialect 'http://json-schema.org/draft-07/schema#', and schemas are read in that of OpenAPI 3.1 alone, which is JSON Schema 2020-12.", Schema("{ ⟦\"$schema\"⟧: \"http://json-schema.org/draft-07/schema#\", \"type\": \"string\" }"));
        yield return new("RC0107", Warning, SchemaPointer + "/$schema", "'$schema' names the dialect that schemas are read in anyway, and is passed over.", Schema("{ ⟦\"$schema\"⟧: \"https://spec.openapis.org/oas/3.1/dialect/base\", \"type\": \"string\" }"));
        yield return new("RC0106", Error, SchemaPointer + "/$id", "'$id' is not read yet, and what '$ref' within the schema leads to depends on it.", Schema("{ ⟦\"$id\"⟧: \"a\", \"type\": \"array\", \"items\": { \"oneOf\": [ { \"$ref\": \"#/components/schemas/x\" } ] } }")[..^1] + ", \"components\": { \"schemas\": { \"x\": { \"type\": \"string\" } } } }");
        yield return new("RC0107", Warning, SchemaPointer + "/$id", "'$id' is not read yet, and is passed over: no '$ref' depends on it.", Schema("{ ⟦\"$id\"⟧: \"https://a.example/title\", \"type\": \"string\" }"));
        yield return new("RC0104", Error, SchemaPointer + "/$id", "'$id' takes a string, found a number.", Schema("{ \"$id\": ⟦1⟧, \"type\": \"string\" }"));
        foreach (string keyword in new[] { "$recursiveRef", "$recursiveAnchor", "$vocabulary" })
        {
            yield return new("RC0106", Error, SchemaPointer + "/" + keyword, $"'{keyword}' is not read yet, and ignoring it would change what the contract allows.", Schema($$"""{ "type": "string", ⟦"{{keyword}}"⟧: "#" }"""));
        }

        yield return new("RC0106", Error, SchemaPointer + "/unevaluatedProperties", "'unevaluatedProperties' is read as true or false only.", Schema("{ \"type\": \"object\", \"unevaluatedProperties\": ⟦{}⟧ }"));
        yield return new("RC0106", Error, "/paths/~1a/get", null, Document("{ \"paths\": { \"/a\": { \"$ref\": \"#/paths/~1b\", ⟦\"get\"⟧: {} }, \"/b\": { \"put\": {" + Done + "} } } }"));
        yield return new("RC0106", Error, OperationPointer + "/parameters/0/content", null, Operation("{ \"parameters\": [ { \"name\": \"a\", \"in\": \"query\", ⟦\"content\"⟧: {} } ]," + Done + "}"));
        yield return new("RC0106", Error, OperationPointer + "/responses/204/headers/a/content", "'content' is not read yet, and ignoring it would change what the contract allows.", Operation("{ \"responses\": { \"204\": { \"description\": \"d\", \"headers\": { \"a\": { ⟦\"content\"⟧: { \"application/json\": {} } } } } } }"));
        yield return new("RC0103", Error, OperationPointer + "/responses/204/headers/a/schema", "The Header Object needs the keyword 'schema'.", Operation("{ \"responses\": { \"204\": { \"description\": \"d\", \"headers\": { \"a\": ⟦{⟧} } } } }"));
        yield return new("RC0105", Error, "/components/shcemas", "The Components Object has no keyword 'shcemas'. Is 'schemas' meant?", Document("{ \"components\": { ⟦\"shcemas\"⟧: {} } }"));
        yield return new("RC0107", Warning, "/components/mediaTypes", "The Components Object has no keyword 'mediaTypes'.", Document("{ \"components\": { ⟦\"mediaTypes\"⟧: {} } }"));
        yield return new("RC0107", Warning, OperationPointer + "/callbacks", "'callbacks' is not read yet; what it says is left out.", Operation("{ ⟦\"callbacks\"⟧: {}," + Done + "}"));
    }

    private static IEnumerable<ReaderCase> OfReferences()
    {
        foreach (string outer in new[] { "../x.json#/a", "x.json", "http://a.example/x.json#/a", "file:///x.json", "//a.example/x", "" })
        {
            yield return new("RC0201", Error, SchemaPointer + "/$ref", $"'{outer}' leads out of the file, and nothing is fetched. Bundle the documents into one first.", Schema($$"""{ "$ref": ⟦"{{outer}}"⟧ }"""));
        }

        foreach (string broken in new[] { "#/components/schemas/ticket", "#/paths/0", "#/openapi/x", "#ticket", "#/components/schemas/ti%63ket" })
        {
            yield return new("RC0202", Error, SchemaPointer + "/$ref", $"'{broken}' leads nowhere in this document.", Schema($$"""{ "$ref": ⟦"{{broken}}"⟧ }"""));
        }

        yield return new("RC0203", Error, "/components/schemas/b/$ref", "'#/components/schemas/a' leads back to itself and never to a value.", Schemas("{ \"t\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/components/schemas/a\" } },\n \"a\": { \"$ref\": \"#/components/schemas/b\" },\n \"b\": { \"$ref\": ⟦\"#/components/schemas/a\"⟧ } }"));
        yield return new("RC0203", Error, SchemaPointer + "/$ref", null, Schema($$"""{ "$ref": ⟦"#{{SchemaPointer}}"⟧ }"""));
        yield return new("RC0204", Info, "/components/schemas/t/items/maxLength", "'maxLength' stands beside a '$ref' and is ignored, as OpenAPI 3.0 says.", Schemas("{ \"t\": { \"type\": \"array\", \"items\": { ⟦\"maxLength\"⟧: 1, \"$ref\": \"#/components/schemas/a\" } }, \"a\": { \"type\": \"string\" } }"));
    }

    private static IEnumerable<ReaderCase> OfSchemas()
    {
        yield return new("RC0104", Error, SchemaPointer + "/exclusiveMinimum", "'exclusiveMinimum' is true or false in OpenAPI 3.0, and says of 'minimum' whether the limit itself is refused.", Schema("{ \"type\": \"integer\", \"exclusiveMinimum\": ⟦1⟧ }"));
        yield return new("RC0104", Error, SchemaPointer + "/exclusiveMaximum", "'exclusiveMaximum' is a number since OpenAPI 3.1: write the limit itself there, and leave out 'maximum'.", Schema("{ \"type\": \"integer\", \"maximum\": 2, \"exclusiveMaximum\": ⟦false⟧ }").Replace("\"3.0.4\"", "\"3.1.0\"", StringComparison.Ordinal));
        yield return new("RC0304", Warning, SchemaPointer + "/required/0", "'titel' is required and not declared under 'properties'. Is 'title' meant?", Schema("{ \"type\": \"object\", \"required\": [ ⟦\"titel\"⟧ ], \"properties\": { \"title\": { \"type\": \"string\" } } }"));
        yield return new("RC0304", Warning, SchemaPointer + "/required/0", "'body' is required and not declared under 'properties'.", Schema("{ \"type\": \"object\", \"required\": [ ⟦\"body\"⟧ ] }"));
        yield return new("RC0305", Info, SchemaPointer + "/format", "The format 'phone' is unknown here, and so a mere remark.", Schema("{ \"type\": \"string\", \"format\": ⟦\"phone\"⟧ }"));
        yield return new("RC0307", Error, SchemaPointer + "/minLength", "'minLength' is greater than 'maxLength', so that no value fits.", Schema("{ \"type\": \"string\", \"maxLength\": 1, \"minLength\": ⟦2⟧ }"));
        yield return new("RC0307", Error, SchemaPointer + "/minItems", "'minItems' is greater than 'maxItems', so that no value fits.", Schema("{ \"type\": \"array\", \"items\": { \"type\": \"string\" }, \"minItems\": ⟦1⟧, \"maxItems\": 0 }"));
        yield return new("RC0307", Error, SchemaPointer + "/required/0", "'body' is required and not declared under 'properties'.", Schema("{ \"type\": \"object\", \"additionalProperties\": false, \"required\": [ ⟦\"body\"⟧ ] }"));
        yield return new("RC0307", Error, SchemaPointer + "/minimum", "The lower limit leaves no room below the upper one, so that no value fits.", Schema("{ \"type\": \"number\", \"minimum\": ⟦1.0000000000000000000000000001⟧, \"maximum\": 1.0 }"));
        yield return new("RC0307", Error, SchemaPointer + "/minimum", null, Schema("{ \"type\": \"integer\", \"minimum\": ⟦1⟧, \"maximum\": 1.0e0, \"exclusiveMaximum\": true }"));
        yield return new("RC0307", Error, SchemaPointer, "The parts of this schema are of different types, so that no value fits.", Schema("⟦{⟧ \"allOf\": [ { \"type\": \"string\" }, { \"type\": \"boolean\" } ] }"));
        yield return new("RC0307", Error, SchemaPointer, "An alternative of 'oneOf' stands twice, so that no value fits it alone.", Schemas("{ \"t\": { \"type\": \"string\" } }").Replace("{ \"$ref\": \"#/components/schemas/t\" }", "{ \"type\": \"object\", \"properties\": { \"title\": ⟦{⟧ \"oneOf\": [ { \"$ref\": \"#/components/schemas/t\" }, { \"$ref\": \"#/components/schemas/t\" } ] } } }", System.StringComparison.Ordinal));
        yield return new("RC0307", Error, SchemaPointer, "'a' is required by one part of the schema and refused by another, which is closed, so that no value fits. Leave out 'additionalProperties: false' in the parts; OpenAPI 3.0 cannot close the whole.", Schema("⟦{⟧ \"allOf\": [ { \"required\": [ \"a\" ], \"properties\": { \"a\": { \"type\": \"string\" } } }, { \"type\": \"object\", \"additionalProperties\": false } ] }"));
        yield return new("RC0308", Info, SchemaPointer + "/nullable", "'nullable' stands beside what refuses null; null is taken to be allowed.", Schema("{ ⟦\"nullable\"⟧: true, \"allOf\": [ { \"type\": \"string\" } ] }"));
        yield return new("RC0309", Error, SchemaPointer, "The parts of this schema cannot be merged: two patterns must match at once.", Schema("⟦{⟧ \"allOf\": [ { \"type\": \"string\", \"pattern\": \"a\" }, { \"type\": \"string\", \"pattern\": \"b\" } ] }"));
        yield return new("RC0310", Error, SchemaPointer + "/pattern", "The pattern cannot be matched: it looks ahead or behind.", Schema("{ \"type\": \"string\", \"pattern\": ⟦\"(?=a)\"⟧ }"));
        yield return new("RC0311", Warning, SchemaPointer, "'a' is declared by one part of the schema and refused by another, which is closed; it is left out, so that an object can hold nothing of a part. Leave out 'additionalProperties: false' in the parts; OpenAPI 3.0 cannot close the whole.", Schema("⟦{⟧ \"allOf\": [ { \"properties\": { \"a\": { \"type\": \"string\" } } }, { \"type\": \"object\", \"additionalProperties\": false } ] }"));
        yield return new("RC0311", Warning, SchemaPointer, "'a', 'b' are declared by one part of the schema and refused by another, which is closed; they are left out. Leave out 'additionalProperties: false' in the parts; OpenAPI 3.0 cannot close the whole.", Schema("⟦{⟧ \"allOf\": [ { \"properties\": { \"a\": { \"type\": \"string\" }, \"b\": { \"type\": \"string\" }, \"c\": { \"type\": \"string\" } } }, { \"type\": \"object\", \"additionalProperties\": false, \"properties\": { \"c\": { \"type\": \"string\" } } } ] }"));
        yield return new("RC0311", Warning, "/components/schemas/t", "'id', 'a', 'b', 'c', 'd' and 1 more are declared by one part of the schema and refused by another, which is closed; they are left out, so that an object can hold nothing of a part. Leave out 'additionalProperties: false' in the parts, and write 'unevaluatedProperties: false' beside 'allOf'.", Schemas("{ \"t\": ⟦{⟧ \"allOf\": [ { \"$ref\": \"#/components/schemas/base\" }, { \"type\": \"object\", \"additionalProperties\": false, \"properties\": { \"a\": { \"type\": \"string\" }, \"b\": { \"type\": \"string\" }, \"c\": { \"type\": \"string\" }, \"d\": { \"type\": \"string\" }, \"e\": { \"type\": \"string\" } } } ] }, \"base\": { \"type\": \"object\", \"additionalProperties\": false, \"properties\": { \"id\": { \"type\": \"string\" } } } }").Replace("\"3.0.4\"", "\"3.1.0\"", StringComparison.Ordinal));
        yield return new("RC0313", Info, SchemaPointer + "/discriminator", null, Schema("{ \"type\": \"object\", \"discriminator\": ⟦{⟧ \"propertyName\": \"kind\" } }"));
        yield return new("RC0314", Error, "/components/schemas/t/discriminator/mapping/a", "'a' is mapped to a schema that does not extend 't'.", Schemas("{ \"t\": { \"type\": \"object\", \"discriminator\": { \"propertyName\": \"kind\", \"mapping\": { \"a\": ⟦\"u\"⟧ } } }, \"u\": { \"type\": \"object\" } }"));
        yield return new("RC0314", Error, "/components/schemas/t/discriminator/mapping/a", "'#/none' is no component schema, and no reference within this document.", Schemas("{ \"t\": { \"type\": \"object\", \"discriminator\": { \"propertyName\": \"kind\", \"mapping\": { \"a\": ⟦\"#/none\"⟧ } } } }"));
        yield return new("RC0313", Info, "/components/schemas/t/discriminator", "'b' as 'k' means 'a' and 'c', so that the discriminator does not tell them apart; each is tried.", Named("{ \"propertyName\": \"k\" }", "[ \"a1\", \"b\" ]", "[ \"b\", \"c1\" ]"));
        yield return new("RC0316", Info, "/components/schemas/t/discriminator", "'a', 'c' do not allow their own names as 'k'; the values that they list name them.", Named("{ \"propertyName\": \"k\" }", "[ \"a1\" ]", "[ \"c1\", \"c2\" ]"));
        yield return new("RC0316", Info, "/components/schemas/t/discriminator", "'c' does not allow its own name as 'k'; the values that it lists name it.", Named("{ \"propertyName\": \"k\", \"mapping\": { \"a1\": \"a\" } }", "[ \"a1\" ]", "[ \"c1\" ]"));
        yield return new("RC0317", Warning, "/components/schemas/t/discriminator/mapping/x", "'x' is mapped to 'a', which allows only 'a1', 'a2' as 'k', so that nothing fits it.", Schemas("{ \"t\": { \"oneOf\": [ { \"$ref\": \"#/components/schemas/a\" }, { \"$ref\": \"#/components/schemas/c\" } ], \"discriminator\": { \"propertyName\": \"k\", \"mapping\": { \"x\": ⟦\"a\"⟧ } } }, \"a\": { \"type\": \"object\", \"properties\": { \"k\": { \"type\": \"string\", \"enum\": [ \"a1\", \"a2\" ] } } }, \"c\": { \"type\": \"object\" } }"));
        yield return new("RC0317", Warning, "/components/schemas/t/discriminator", "'b', 'c' do not allow their own names as 'k', and list no values of their own; what is meant for them is judged as 't'. Map a value to each.", Schemas("{ \"t\": { \"type\": \"object\", \"properties\": { \"k\": { \"type\": \"string\", \"enum\": [ \"t\", \"x\", \"y\" ] } }, \"discriminator\": ⟦{⟧ \"propertyName\": \"k\" } }, \"b\": { \"allOf\": [ { \"$ref\": \"#/components/schemas/t\" } ] }, \"c\": { \"allOf\": [ { \"$ref\": \"#/components/schemas/t\" } ] } }"));
        yield return new("RC0315", Warning, SchemaPointer + "/minimum", "'minimum' says nothing of a value of this type, and is passed over.", Schema("{ \"type\": \"string\", ⟦\"minimum\"⟧: 1 }"));
        yield return new("RC0203", Error, "/components/schemas/u", "The schema is composed of itself, and never of a value. Take the '$ref' that leads back to it out of 'allOf', 'oneOf' or 'anyOf'; under a property or 'items' it may stand.", Schemas("{ \"t\": { \"allOf\": [ { \"$ref\": \"#/components/schemas/u\" }, { \"type\": \"object\" } ] }, \"u\": ⟦{⟧ \"allOf\": [ { \"$ref\": \"#/components/schemas/t\" }, { \"type\": \"object\" } ] } }"));
    }

    /// <summary>Two alternatives that list values, and a discriminator.</summary>
    private static string Named(string discriminator, string ofA, string ofC) =>
        Schemas("{ \"t\": { \"oneOf\": [ { \"$ref\": \"#/components/schemas/a\" }, { \"$ref\": \"#/components/schemas/c\" } ], \"discriminator\": ⟦{⟧" + discriminator[1..] + " }, "
            + "\"a\": { \"type\": \"object\", \"properties\": { \"k\": { \"type\": \"string\", \"enum\": " + ofA + " } } }, \"c\": { \"type\": \"object\", \"properties\": { \"k\": { \"type\": \"string\", \"enum\": " + ofC + " } } } }");

    private static IEnumerable<ReaderCase> OfEnumerations()
    {
        yield return new("RC0104", Error, SchemaPointer + "/enum", "'enum' takes at least one value.", Schema("{ \"type\": \"string\", \"enum\": ⟦[]⟧ }"));
        yield return new("RC0302", Error, SchemaPointer + "/enum/1", "The values of an enumeration are strings, numbers or Booleans of its schema's one type; found a number.", Schema("{ \"type\": \"string\", \"enum\": [ \"a\", ⟦1⟧ ] }"));
        yield return new("RC0312", Warning, SchemaPointer + "/enum/1", "null does not fit 'type' beside it, and is left out of the enumeration.", Schema("{ \"type\": \"string\", \"enum\": [ \"a\", ⟦null⟧ ] }"));
        yield return new("RC0303", Warning, SchemaPointer + "/enum/2", "'a' stands twice in the enumeration.", Schema("{ \"type\": \"string\", \"enum\": [ \"a\", \"b\", ⟦\"\\u0061\"⟧ ] }"));
        yield return new("RC0302", Error, SchemaPointer + "/enum/1", "The values of an enumeration are strings, numbers or Booleans of its schema's one type; found an object.", Schema("{ \"enum\": [ \"a\", ⟦{}⟧ ] }"));
        yield return new("RC0303", Warning, SchemaPointer + "/enum/1", "'1.0' stands twice in the enumeration.", Schema("{ \"enum\": [ 1, ⟦1.0⟧ ] }"));
        yield return new("RC0312", Warning, SchemaPointer + "/enum/1", "'abc' does not fit 'maxLength' beside it, and is left out of the enumeration.", Schema("{ \"type\": \"string\", \"maxLength\": 2, \"enum\": [ \"a\", ⟦\"⟧abc\" ] }"));
        yield return new("RC0504", Warning, SchemaPointer + "/x-ms-enum/values/0/value", "'lwo' is described and is no member of the enumeration. Is 'low' meant?", Schema("{ \"type\": \"string\", \"enum\": [ \"low\" ], \"x-ms-enum\": { \"values\": [ { \"value\": ⟦\"lwo\"⟧ } ] } }"));
    }

    private static IEnumerable<ReaderCase> OfOperations()
    {
        yield return new("RC0401", Error, "/paths/~1b/get/operationId", "'x' is the id of another operation already.", Document("{ \"paths\": { \"/a\": { \"get\": { \"operationId\": \"x\"," + Done + "} },\n \"/b\": { \"get\": { \"operationId\": ⟦\"x\"⟧," + Done + "} } } }"));
        yield return new("RC0402", Error, OperationPointer + "/parameters/0/in", "Cookies are not sent, and 'a' is required; the operation is left out.", Operation("{ \"parameters\": [ { \"name\": \"a\", \"in\": ⟦\"cookie\"⟧, \"required\": true, \"schema\": { \"type\": \"string\" } } ]," + Done + "}"));
        yield return new("RC0410", Warning, OperationPointer + "/parameters/0/in", "Cookies are not sent; 'a' is left out.", Operation("{ \"parameters\": [ { \"name\": \"a\", \"in\": ⟦\"cookie\"⟧, \"schema\": { \"type\": \"string\" } } ]," + Done + "}"));
        yield return new("RC0409", Error, OperationPointer + "/parameters/0", "'id' is a parameter of the path and does not stand in it.", Operation("{ \"parameters\": [ ⟦{⟧ \"name\": \"id\", \"in\": \"path\", \"required\": true, \"schema\": { \"type\": \"string\" } } ]," + Done + "}"));
        yield return new("RC0409", Error, "/paths/~1a~1{id}", "'{id}' stands in the path and is not declared as a parameter.", Document("{ \"paths\": { ⟦\"/a/{id}\"⟧: { \"get\": {" + Done + "} } } }"));
        yield return new("RC0409", Error, "/paths/~1a~1{id}/parameters/0/required", "The parameter 'id' stands in the path, and so must have 'required: true'.", Document("{ \"paths\": { \"/a/{id}\": { \"parameters\": [ { \"name\": \"id\", \"in\": \"path\", \"required\": ⟦false⟧, \"schema\": { \"type\": \"string\" } } ], \"get\": {" + Done + "} } } }"));
        yield return new("RC0104", Error, OperationPointer + "/parameters/0/style", "'style' takes form, spaceDelimited, pipeDelimited, deepObject in a query, found 'simple'.", Operation("{ \"parameters\": [ { \"name\": \"a\", \"in\": \"query\", \"style\": ⟦\"simple\"⟧, \"schema\": { \"type\": \"string\" } } ]," + Done + "}"));
        yield return new("RC0104", Error, OperationPointer + "/parameters/0/in", "'in' takes path, query, header or cookie, found 'body'.", Operation("{ \"parameters\": [ { \"name\": \"a\", \"in\": ⟦\"body\"⟧ } ]," + Done + "}"));
        yield return new("RC0103", Error, OperationPointer + "/parameters/0/schema", "The Parameter Object needs the keyword 'schema'.", Operation("{ \"parameters\": [ ⟦{⟧ \"name\": \"a\", \"in\": \"header\" } ]," + Done + "}"));
        foreach (string name in new[] { "Accept", "content-type", "AUTHORIZATION" })
        {
            yield return new("RC0403", Info, OperationPointer + "/parameters/0/name", $"A header parameter '{name}' is ignored, as OpenAPI says: content and security describe it.", Operation($$"""{ "parameters": [ { "name": ⟦"{{name}}"⟧, "in": "header", "schema": { "type": "string" } } ],{{Done}}}"""));
        }

        yield return new("RC0407", Error, OperationPointer + "/security/0/baerer", "'baerer' is not declared under components/securitySchemes. Is 'bearer' meant?", Operation("{ \"security\": [ { ⟦\"baerer\"⟧: [] } ]," + Done + "}")[..^1] + ", \"components\": { \"securitySchemes\": { \"bearer\": { \"type\": \"http\", \"scheme\": \"bearer\" } } } }");
        yield return new("RC0104", Error, OperationPointer + "/security/0/bearer", "A security requirement takes an array of scopes, found an object.", Operation("{ \"security\": [ { \"bearer\": ⟦{}⟧ } ]," + Done + "}")[..^1] + ", \"components\": { \"securitySchemes\": { \"bearer\": { \"type\": \"http\", \"scheme\": \"bearer\" } } } }");
        yield return new("RC0408", Error, "/paths/tickets", "The path 'tickets' does not begin with '/'.", Document("{ \"paths\": { ⟦\"tickets\"⟧: {} } }"));
        yield return new("RC0408", Error, "/paths/", "The path '' does not begin with '/'.", Document("{ \"paths\": { ⟦\"\"⟧: {} } }"));
    }

    private static IEnumerable<ReaderCase> OfBodies()
    {
        const string Content = OperationPointer + "/requestBody/content/";
        yield return new("RC0404", Warning, Content + "text~1csv", "Bodies of 'text/csv' are not read; its operation is left out. JSON is 'application/json' or a type that ends in '+json'.", Operation("{ \"requestBody\": { \"content\": { ⟦\"text/csv\"⟧: {} } }," + Done + "}"));
        yield return new("RC0405", Warning, Content + "text~1csv", "Bodies of 'text/csv' are not read; it is left out. JSON is 'application/json' or a type that ends in '+json'.", Operation("{ \"requestBody\": { \"content\": { ⟦\"text/csv\"⟧: {}, \"application/problem+json\": { \"schema\": { \"type\": \"object\" } } } }," + Done + "}"));
        yield return new("RC0405", Warning, Content + "*~1*", "'Application/JSON; charset=utf-8' stands beside '*/*' and is read in its place, which is left out.", Operation("{ \"requestBody\": { \"content\": { ⟦\"*/*\"⟧: {}, \"Application/JSON; charset=utf-8\": { \"schema\": { \"type\": \"object\" } } } }," + Done + "}"));
        foreach (string key in new[] { "4xx", "2X4", "20", "2004", "099", "600", "0XX", "6XX", "Default", "" })
        {
            yield return new("RC0406", Error, OperationPointer + "/responses/" + key, $"'{key}' is no status: use a code such as 204, a range such as 4XX, or default.", Operation($$"""{ "responses": { ⟦"{{key}}"⟧: { "description": "d" } } }"""));
        }
    }

    private static IEnumerable<ReaderCase> OfExtensions()
    {
        const string Header = OperationPointer + "/responses/204/headers/Location/";
        foreach ((string template, string fault) in new[] { ("a{b", "'{' is never closed"), ("a}b", "'}' stands without '{'"), ("{}", "'' is no name of a variable"), ("{a,}", "'' is no name of a variable"), ("{1a}", "'1a' is no name of a variable"), ("{a*}", "'a*' is no name of a variable"), ("{#a}", "'#a' is no name of a variable"), ("{?&a}", "an expression has one operator") })
        {
            yield return new("RC0501", Error, Header + "x-uri-template", $"'{template}' is no URI template: {fault}.", Operation($$"""{ "responses": { "204": { "description": "d", "headers": { "Location": { "schema": { "type": "string" }, "x-uri-template": ⟦"{{template}}"⟧ } } } } }"""));
        }

        yield return new("RC0502", Error, Header + "x-correlation", "'x-correlation' takes 'request' or 'echo', found 'Echo'.", Operation("{ \"responses\": { \"204\": { \"description\": \"d\", \"headers\": { \"Location\": { \"schema\": { \"type\": \"string\" }, \"x-correlation\": ⟦\"Echo\"⟧ } } } } }"));
        yield return new("RC0502", Error, OperationPointer + "/responses/204/x-error/code", "'error/code' is no JSON Pointer; one begins with '/' and writes '~' as '~0', '/' as '~1'.", Operation("{ \"responses\": { \"204\": { \"description\": \"d\", \"x-error\": { \"code\": ⟦\"error/code\"⟧ } } } }"));
        yield return new("RC0502", Error, OperationPointer + "/x-effect/subject", null, Operation("{ \"x-effect\": { \"destructive\": { \"pointer\": \"/a\" }, \"subject\": ⟦\"/a~2\"⟧ }," + Done + "}"));
        yield return new("RC0502", Error, OperationPointer + "/x-effect/destructive/values/0", "'values' lists strings, found a number.", Operation("{ \"x-effect\": { \"destructive\": { \"pointer\": \"/a\", \"values\": [ ⟦1⟧ ] } }," + Done + "}"));
        yield return new("RC0103", Error, OperationPointer + "/x-effect/destructive", "The x-effect needs the keyword 'destructive'.", Operation("{ \"x-effect\": ⟦{⟧ }," + Done + "}"));
        yield return new("RC0502", Error, OperationPointer + "/x-deviations/0/departures/0/accept", "'accept' takes 'absent' or 'quoted-boolean', found 'anything'.", Operation("{ \"x-deviations\": [ { \"payload\": {}, \"departures\": [ { \"at\": \"/a\", \"rule\": \"type\", \"accept\": ⟦\"anything\"⟧ } ] } ]," + Done + "}"));
        yield return new("RC0103", Error, OperationPointer + "/x-deviations/0/payload", "The x-deviations item needs the keyword 'payload'.", Operation("{ \"x-deviations\": [ ⟦{⟧ } ]," + Done + "}"));
        foreach (string name in new[] { "1st", "a-b", "", "@class", "a b", "😀" })
        {
            yield return new("RC0503", Error, SchemaPointer + "/x-csharp-name", $"'{name}' is no identifier: letters, digits and underscores, and no digit at the start.", Schema($$"""{ "type": "string", "x-csharp-name": ⟦"{{name}}"⟧ }"""));
        }

        yield return new("RC0107", Warning, SchemaPointer + "/x-ms-enum/values/0/colour", "The value of x-ms-enum has no keyword 'colour'.", Schema("{ \"type\": \"string\", \"enum\": [ \"a\" ], \"x-ms-enum\": { \"name\": \"A\", \"values\": [ { \"value\": \"a\", \"name\": \"A\", \"allowedValues\": [ \"a\" ], ⟦\"colour\"⟧: \"red\" } ] } }"));
        yield return new("RC0107", Warning, SchemaPointer + "/x-ms-enum/oldest", "The x-ms-enum has no keyword 'oldest'.", Schema("{ \"type\": \"string\", \"enum\": [ \"a\" ], \"x-ms-enum\": { ⟦\"oldest\"⟧: \"A\" } }"));
        yield return new("RC0105", Error, SchemaPointer + "/x-ms-enum/vaules", "The x-ms-enum has no keyword 'vaules'. Is 'values' meant?", Schema("{ \"type\": \"string\", \"enum\": [ \"a\" ], \"x-ms-enum\": { ⟦\"vaules\"⟧: [] } }"));
        yield return new("RC0505", Warning, SchemaPointer + "/x-csharp-nmae", "'x-csharp-nmae' is no extension that is known. Is 'x-csharp-name' meant?", Schema("{ \"type\": \"string\", ⟦\"x-csharp-nmae\"⟧: \"A\" }"));
        yield return new("RC0505", Warning, OperationPointer + "/x-error", "'x-error' has no meaning in the Operation Object; move it to where it belongs.", Operation("{ ⟦\"x-error\"⟧: {}," + Done + "}"));
    }
}
