using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Cli.Input;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Cli.Commands;

/// <summary>The schema by which payloads are judged, and how.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Options">How payloads are judged.</param>
internal sealed record JudgedSchema(ApiSchema Schema, ValidationOptions Options)
{
    /// <summary>Chooses the schema that is meant.</summary>
    /// <exception cref="UnusableInputException">It is not said which one, or the one that is said is not there.</exception>
    public static JudgedSchema Choose(ApiContract contract, string? operation, string? schema, ValidationProfile profile)
    {
        if (schema is not null)
        {
            return new JudgedSchema(Component(contract, schema), new ValidationOptions());
        }

        ApiOperation chosen = operation is not null ? ContractInput.Operation(contract, operation) : OnlyOne(contract);
        return chosen.RequestBody is { } declared && MediaTypeChoice.Preferred(declared.Content) is { } body
            ? new JudgedSchema(body.Schema, new ValidationOptions { Deviations = profile == ValidationProfile.Documented ? chosen.Deviations : [] })
            : throw new UnusableInputException($"The operation '{chosen.Id}' takes no body.");
    }

    private static ApiOperation OnlyOne(ApiContract contract)
    {
        ApiOperation[] usable = [.. contract.Operations.Where(operation => operation is { IsUsable: true, RequestBody: not null })];
        string? problem = usable.Length switch
        {
            1 => null,
            0 when contract.Operations.Any(static operation => !operation.IsUsable) => "No operation that takes a body can be used; 'lint' tells why.",
            0 => "No operation of the contract takes a body.",
            _ => $"Say which operation is meant with --operation: {usable.Length} operations that can be used take a body.",
        };
        return problem is null ? usable[0] : throw new UnusableInputException($"{problem} {ContractInput.Known(contract)}");
    }

    private static ApiSchema Component(ApiContract contract, string name)
    {
        IReadOnlyList<ApiSchema> found = SchemaLookup.Find(contract, name);
        if (found.Count != 1)
        {
            string problem = found.Count == 0 ? $"The contract has no schema '{name}' under components." : $"'{name}' fits {found.Count} schemas under components.";
            throw new UnusableInputException($"{problem} It has {string.Join(", ", contract.Schemas.Take(10).Select(schema => $"'{schema.ComponentName}'"))}.");
        }

        return ReachedSchemas.Of(found).All(schema => !schema.HasErrors)
            ? found[0]
            : throw new UnusableInputException($"The schema '{found[0].ComponentName}' has errors in the contract.");
    }
}
