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

        foreach (ApiSchema schema in context.Schemas)
        {
            JsonNode? place = JsonPointer.Find(context.Document, schema.Pointer);
            if (place?.Find("example") is JsonNode example)
            {
                Check(context, schema, example, JsonPointer.Append(schema.Pointer, "example"));
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

    /// <summary>A parameter's example may be written as in a request, which is a string; only what stands as the value itself is judged.</summary>
    private static void CheckParameter(LintContext context, ApiParameter parameter)
    {
        if (JsonPointer.Find(context.Document, parameter.Pointer)?.Find("example") is JsonNode example
            && (example.Kind != JsonNodeKind.String || parameter.Schema.Definition.Type == ApiSchemaType.String))
        {
            Check(context, parameter.Schema, example, JsonPointer.Append(parameter.Pointer, "example"));
        }
    }

    /// <summary>Judges an example that may be meant of requests or of responses: one of them is enough.</summary>
    private static void Check(LintContext context, ApiSchema schema, JsonNode example, string pointer)
    {
        if (!PayloadValidator.Validate(schema, example, Response, context.CancellationToken).IsValid)
        {
            Tell(context, PayloadValidator.Validate(schema, example, Request, context.CancellationToken), pointer);
        }
    }

    private static void Tell(LintContext context, PayloadVerdict verdict, string pointer)
    {
        foreach (PayloadViolation violation in verdict.Violations)
        {
            string place = violation.Pointer.Length == 0 ? string.Empty : $" at '{violation.Pointer}'";
            context.Report(
                LintRules.UnfitExample,
                $"The example breaks '{violation.Rule}'{place}. {violation.Message} Correct the example, or the schema.",
                violation.Offset,
                1,
                pointer + violation.Pointer);
        }
    }
}
