using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model.Lint;

/// <summary>Holds the examples of bodies, schemas and parameters to their schemas.</summary>
internal sealed class ExampleRule : ILintRule
{
    private const int MostOfExample = 10;

    private static readonly ValidationOptions Request = new() { MaxViolations = MostOfExample };

    private static readonly ValidationOptions Response = Request with { Direction = PayloadDirection.Response };

    public void Check(LintContext context)
    {
        foreach (ApiOperation operation in context.Contract.Operations.Where(operation => operation.IsUsable))
        {
            Check(context, operation.RequestBody?.Content ?? [], Request);
            Check(context, operation.Responses.SelectMany(response => response.Content), Response);
            foreach (ApiParameter parameter in operation.Parameters)
            {
                CheckParameter(context, parameter);
            }
        }

        foreach (ApiHeader header in context.Contract.Operations.Where(operation => operation.IsUsable).SelectMany(operation => operation.Responses).SelectMany(response => response.Headers).Distinct())
        {
            CheckTexts(context, header.Schema, header.Pointer);
        }

        foreach (ApiSchema schema in context.Schemas)
        {
            JsonNode? place = JsonPointer.Find(context.Document, schema.Pointer);
            if (place?.Find("example") is JsonNode example)
            {
                Check(context, schema, example, JsonPointer.Append(schema.Pointer, "example"));
            }

            // A list of values in a schema, as OpenAPI 3.1 has it.
            for (int i = 0; place?.Find("examples") is { Kind: JsonNodeKind.Array } examples && i < examples.Items.Count; i++)
            {
                Check(context, schema, examples.Items[i], JsonPointer.Append(JsonPointer.Append(schema.Pointer, "examples"), i));
            }

            if (place?.Find("default") is JsonNode standard)
            {
                Check(context, schema, standard, JsonPointer.Append(schema.Pointer, "default"), "default");
            }
        }
    }

    private static void Check(LintContext context, IEnumerable<ApiMediaType> content, ValidationOptions options)
    {
        foreach (ApiMediaType type in content)
        {
            foreach (ApiExample example in type.Examples)
            {
                Tell(context, PayloadValidator.Validate(type.Schema, example.Value, options, context.CancellationToken), example.Pointer);
            }
        }
    }

    private static void CheckParameter(LintContext context, ApiParameter parameter) => CheckTexts(context, parameter.Schema, parameter.Pointer);

    /// <summary>An example of a parameter or a header may be written as in a message, which is a string; only what stands as the value itself is judged.</summary>
    private static void CheckTexts(LintContext context, ApiSchema schema, string pointer)
    {
        JsonNode? place = JsonPointer.Find(context.Document, pointer);
        if (place?.Find("example") is JsonNode example)
        {
            CheckText(context, schema, example, JsonPointer.Append(pointer, "example"));
        }

        foreach (JsonMember named in place?.Find("examples")?.Members ?? [])
        {
            if (named.Value.Find("value") is JsonNode value)
            {
                CheckText(context, schema, value, JsonPointer.Append(JsonPointer.Append(JsonPointer.Append(pointer, "examples"), named.Name), "value"));
            }
        }
    }

    private static void CheckText(LintContext context, ApiSchema schema, JsonNode example, string pointer)
    {
        if (example.Kind != JsonNodeKind.String || schema.Definition.Type == ApiSchemaType.String)
        {
            Check(context, schema, example, pointer);
        }
    }

    /// <summary>Judges an example that may be meant of requests or of responses: one of them is enough.</summary>
    private static void Check(LintContext context, ApiSchema schema, JsonNode example, string pointer, string what = "example")
    {
        if (!PayloadValidator.Validate(schema, example, Response, context.CancellationToken).IsValid)
        {
            Tell(context, PayloadValidator.Validate(schema, example, Request, context.CancellationToken), pointer, what);
        }
    }

    private static void Tell(LintContext context, PayloadVerdict verdict, string pointer, string what = "example")
    {
        foreach (PayloadViolation violation in verdict.Violations)
        {
            string place = violation.Pointer.Length == 0 ? string.Empty : $" at '{violation.Pointer}'";
            context.Report(
                LintRules.UnfitExample,
                $"The {what} breaks '{violation.Rule}'{place}. {violation.Message} Correct the {what}, or the schema.",
                violation.Offset,
                1,
                pointer + violation.Pointer);
        }
    }
}
