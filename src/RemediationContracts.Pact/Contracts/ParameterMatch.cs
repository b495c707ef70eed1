using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Matches what stands outside a request's body.</summary>
internal static class ParameterMatch
{
    /// <summary>The value of a header: what its schema's expression takes, or any text.</summary>
    internal static Matcher Of(ApiSchema schema) => OfText(schema.Definition, SchemaSample.Text(schema));

    /// <summary>The values of a query parameter, one for each time that its name is written.</summary>
    internal static IEnumerable<Matcher> Query(ApiParameter parameter)
    {
        ApiSchema schema = parameter.Schema.Definition;
        return schema.Type == ApiSchemaType.Array && parameter.Explode
            ? [.. ((JsonArray)SchemaSample.Of(schema, Model.Validation.PayloadDirection.Request)!).Select(item => OfText(schema.Items?.Definition, Text(item)))]
            : [Of(parameter.Schema)];
    }

    /// <summary>The path, each of its parameters as one segment of any text.</summary>
    internal static Matcher Path(ApiOperation operation)
    {
        var example = new StringBuilder();
        var expression = new StringBuilder("^");
        int at = 0;
        while (at < operation.Path.Length)
        {
            int open = operation.Path.IndexOf('{', at);
            int close = open < 0 ? -1 : operation.Path.IndexOf('}', open);
            string literal = close < 0 ? operation.Path[at..] : operation.Path[at..open];
            example.Append(literal);
            expression.Append(RustRegex.Escape(literal));
            if (close < 0)
            {
                break;
            }

            string name = operation.Path[(open + 1)..close];
            ApiParameter? parameter = operation.Parameters.FirstOrDefault(declared => declared.Name == name && declared.Location == ApiParameterLocation.Path);
            string value = parameter is null ? name : SchemaSample.Text(parameter.Schema);
            if (value.Length == 0)
            {
                throw new ArgumentException($"The parameter '{name}' of the operation '{operation.Id}' would leave its segment of the path empty; no interaction follows from it.", nameof(operation));
            }

            // Commas between items stand as they are.
            example.AppendJoin(',', value.Split(',').Select(Uri.EscapeDataString));
            expression.Append("[^/]+");
            at = close + 1;
        }

        return example.Length == operation.Path.Length && example.ToString() == operation.Path
            ? Match.Equality(operation.Path)
            : Match.Regex(example.ToString(), expression.Append('$').ToString());
    }

    /// <summary>Refuses an operation whose requests are beyond what is written here.</summary>
    /// <exception cref="ArgumentException">A parameter that is written has such a style.</exception>
    internal static void EnsureSimple(ApiOperation operation)
    {
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => parameter.Required || parameter.Location == ApiParameterLocation.Path))
        {
            bool isSimple = parameter.Location switch
            {
                ApiParameterLocation.Query => parameter.Style == ApiParameterStyle.Form || IsPlain(parameter.Schema),
                ApiParameterLocation.Path => parameter.Style == ApiParameterStyle.Simple,
                ApiParameterLocation.Header => true,
                _ => false,
            };
            if (!isSimple || parameter.Schema.Definition is { Type: ApiSchemaType.Object } or { Union: not null })
            {
                throw new ArgumentException(
                    $"The parameter '{parameter.Name}' of the operation '{operation.Id}' is no single value and no list in the plain style of the path, the query or a header; no interaction follows from it.",
                    nameof(operation));
            }
        }
    }

    /// <summary>Whether a value is written in the query as <c>name=value</c>, whatever the style.</summary>
    private static bool IsPlain(ApiSchema schema) => schema.Definition.Type is not (ApiSchemaType.Array or ApiSchemaType.Object);

    private static Matcher OfText(ApiSchema? schema, string sample) =>
        schema?.Type == ApiSchemaType.String && SchemaMatchers.Expression(schema) is { } expression ? Match.Regex(sample, expression) : Match.Type(sample);

    private static string Text(JsonNode? item) => item?.ToString() ?? "null";
}
