using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Tells which operations use only what can be emitted, and what keeps the others out.</summary>
internal sealed class EmittableOperations(BindingDiagnostics diagnostics)
{
    private readonly HashSet<ApiSchema> _reached = [];
    private readonly Dictionary<ApiOperation, ApiParameter[]> _arguments = [];

    /// <summary>The parameters that are arguments of an operation's method. One that a request may leave out is left out where it cannot be one.</summary>
    /// <param name="operation">The operation, which can be emitted.</param>
    public IReadOnlyList<ApiParameter> ArgumentsOf(ApiOperation operation) => _arguments[operation];

    /// <summary>Whether an operation can be emitted; where it cannot, each reason is told at its place.</summary>
    public bool CanEmit(ApiOperation operation)
    {
        bool can = true;
        _reached.Clear();
        _arguments[operation] = [.. operation.Parameters.Where(ParameterShape.IsArgument).Where(p => p.Required || CanBeArgument(operation, p))];
        foreach (ApiParameter parameter in _arguments[operation].Where(static p => p.Required))
        {
            if (ParameterShape.Obstacle(parameter) is { } reason)
            {
                Refuse(operation, $"The parameter '{parameter.Name}', {reason},", parameter.Schema.Offset, parameter.Schema.Pointer);
                can = false;
                continue;
            }

            can &= CanEmit(operation, parameter.Schema.Definition);
        }

        if (operation.RequestBody is { } body)
        {
            can &= CanEmitRoot(operation, MediaTypeChoice.Preferred(body.Content)?.Schema, "a request body");
        }

        foreach (ApiResponse response in operation.Responses.Where(static r => r.Content.Count > 0))
        {
            can &= CanEmitRoot(operation, MediaTypeChoice.Preferred(response.Content)?.Schema, $"the body of response {response.Status}");
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

    private bool CanBeArgument(ApiOperation operation, ApiParameter parameter)
    {
        string? reason = ParameterShape.Obstacle(parameter)
            ?? ReachedSchemas.Of([parameter.Schema.Definition]).Select(EmissionObstacles.Of).FirstOrDefault(static o => o is not null);
        if (reason is null)
        {
            return true;
        }

        diagnostics.Add(
            GeneratorRules.ParameterLeftOut,
            $"The optional parameter '{parameter.Name}' is {reason}, for which nothing is emitted yet, so '{operation.Id}' is called without it.",
            parameter.Schema.Offset,
            parameter.Schema.Pointer);
        return false;
    }

    private bool CanEmitRoot(ApiOperation operation, ApiSchema? schema, string place)
    {
        if (schema is null)
        {
            Refuse(operation, $"For {place}, a media type that is not JSON", operation.Offset, operation.Pointer);
            return false;
        }

        return CanEmit(operation, schema);
    }

    private bool CanEmit(ApiOperation operation, ApiSchema root)
    {
        bool can = true;
        foreach (ApiSchema schema in ReachedSchemas.Of([root]).Where(_reached.Add))
        {
            if (EmissionObstacles.Of(schema) is { } reason)
            {
                Refuse(operation, $"For {reason}, a type", schema.Offset, schema.Pointer);
                can = false;
            }
        }

        return can;
    }

    private void Refuse(ApiOperation operation, string what, int offset, string pointer) =>
        diagnostics.Add(GeneratorRules.NotEmitted, $"{what} is not emitted yet, so the operation '{operation.Id}' is left out.", offset, pointer);
}
