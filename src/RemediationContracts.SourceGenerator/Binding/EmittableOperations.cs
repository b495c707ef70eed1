using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Tells which operations use only what can be emitted, and what keeps the others out.</summary>
internal sealed class EmittableOperations(BindingDiagnostics diagnostics)
{
    private const int MostArrays = 16;

    private readonly HashSet<(ApiSchema Schema, bool Received)> _reached = [];

    /// <summary>Whether an operation can be emitted; where it cannot, each reason is told at its place.</summary>
    public bool CanEmit(ApiOperation operation)
    {
        bool can = true;
        _reached.Clear();
        foreach (ApiParameter parameter in operation.Parameters.Where(ParameterShape.IsArgument))
        {
            if (ParameterShape.Obstacle(parameter) is { } reason)
            {
                Refuse(operation, $"The parameter '{parameter.Name}', {reason},", parameter.Schema.Offset, parameter.Schema.Pointer);
                can = false;
                continue;
            }

            can &= CanEmit(operation, parameter.Schema.Definition, received: false);
        }

        if (operation.RequestBody is { } body)
        {
            can &= CanEmitRoot(operation, MediaTypeChoice.Preferred(body.Content)?.Schema, "a request body", received: false);
        }

        foreach (ApiResponse response in operation.Responses.Where(static r => r.Content.Count > 0))
        {
            can &= CanEmitRoot(operation, MediaTypeChoice.Preferred(response.Content)?.Schema, $"the body of response {response.Status}", received: true);
        }

        foreach (ApiHeader header in ResponseChoice.Successes(operation).SelectMany(static r => r.Headers))
        {
            if (header.UriTemplate is { } template && !UriTemplateVariables.CanMatch(template))
            {
                Refuse(operation, $"The template '{template}' of the header {header.Name}", header.Schema.Offset, header.Schema.Pointer);
                can = false;
            }
        }

        return can;
    }

    private bool CanEmitRoot(ApiOperation operation, ApiSchema? schema, string place, bool received)
    {
        if (schema is null)
        {
            Refuse(operation, $"For {place}, a media type that is not JSON", operation.Offset, operation.Pointer);
            return false;
        }

        if (SchemaShape.KindOf(schema, out _) is ValueKind.Object)
        {
            return CanEmit(operation, schema, received);
        }

        Refuse(operation, $"For {place}, a schema that is no plain object", schema.Offset, schema.Pointer);
        return false;
    }

    private bool CanEmit(ApiOperation operation, ApiSchema root, bool received)
    {
        // A stack of its own: schemas may lead to each other further than the compiler's stack reaches.
        bool can = true;
        Stack<ApiSchema> open = new([root]);
        while (open.Count > 0)
        {
            ApiSchema schema = open.Pop();
            if (!_reached.Add((schema, received)))
            {
                continue;
            }

            if (Obstacle(schema, received) is { } reason)
            {
                Refuse(operation, $"For {reason}, a type", schema.Offset, schema.Pointer);
                can = false;
            }

            if (schema.Items is { } items)
            {
                open.Push(items);
            }

            foreach (ApiProperty property in schema.Properties.Reverse())
            {
                open.Push(property.Schema);
            }
        }

        return can;
    }

    /// <summary>What keeps a schema from becoming a type, or null.</summary>
    private static string? Obstacle(ApiSchema schema, bool received)
    {
        if (SchemaShape.KindOf(schema, out string? reason) is not { } kind)
        {
            return reason;
        }

        if (kind == ValueKind.Enum && received && schema.Enum!.Sentinel is not null)
        {
            return "an enumeration that may grow and is received";
        }

        return kind == ValueKind.Array && IsTooDeep(schema) ? $"arrays that stand within each other more than {MostArrays} deep" : null;
    }

    /// <summary>Whether arrays are the items of arrays without end, or nearly so: such a list has no type in C#.</summary>
    private static bool IsTooDeep(ApiSchema schema)
    {
        int depth = 0;
        for (ApiSchema? at = schema; at is { Type: ApiSchemaType.Array } && depth <= MostArrays; at = at.Items)
        {
            depth++;
        }

        return depth > MostArrays;
    }

    private void Refuse(ApiOperation operation, string what, int offset, string pointer) =>
        diagnostics.Add(GeneratorRules.NotEmitted, $"{what} is not emitted yet, so the operation '{operation.Id}' is left out.", offset, pointer);
}
