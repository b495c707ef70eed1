using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;
using RemediationContracts.Pact.Matching;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Matches what stands outside a request's body.</summary>
internal static class ParameterMatch
{
    /// <summary>A parameter's value: one of its enumeration, or any text.</summary>
    internal static Matcher Of(ApiSchema schema)
    {
        string sample = Sample(schema);
        return schema.Enum is { } values ? Match.Regex(sample, SchemaMatchers.Expression(values)) : Match.Type(sample);
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
            example.Append(Uri.EscapeDataString(parameter is null ? name : Sample(parameter.Schema)));
            expression.Append("[^/]+");
            at = close + 1;
        }

        return example.Length == operation.Path.Length && example.ToString() == operation.Path
            ? Match.Equality(operation.Path)
            : Match.Regex(example.ToString(), expression.Append('$').ToString());
    }

    private static string Sample(ApiSchema schema) => schema.Type switch
    {
        ApiSchemaType.Boolean => "false",
        ApiSchemaType.Integer or ApiSchemaType.Number => "1",
        _ => SchemaSample.Text(schema),
    };
}
