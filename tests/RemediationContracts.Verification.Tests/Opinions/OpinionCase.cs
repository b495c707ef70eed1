using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Model;
using RemediationContracts.Model.Validation;
using RemediationContracts.Verification.Payloads;
using Direction = RemediationContracts.Model.Validation.PayloadDirection;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>Payloads of one schema, with what this repository says of each.</summary>
/// <param name="Contract">The contract, in words.</param>
/// <param name="Name">The schema, by its pointer.</param>
/// <param name="Schema">The schema, for ajv.</param>
/// <param name="Payloads">The payloads.</param>
/// <param name="Verdicts">The violations of each payload.</param>
/// <param name="ChoosesByMember">Whether a discriminator chooses what is judged, which ajv does not know.</param>
internal sealed record OpinionCase(
    string Contract,
    string Name,
    JsonNode Schema,
    IReadOnlyList<string> Payloads,
    IReadOnlyList<IReadOnlyList<PayloadViolation>> Verdicts,
    bool ChoosesByMember)
{
    private const int ValidDraws = 12;
    private const int InvalidDraws = 40;
    private const int EdgesSkipped = 7;

    /// <summary>The case of a schema; null where no payload of it can be made.</summary>
    public static OpinionCase? Of(string contract, ApiSchema schema, Direction direction, AjvSchemas schemas)
    {
        IReadOnlyList<ApiSchema> reached = [.. ReachedSchemas.Of([schema])];
        if (reached.Any(part => part.HasErrors))
        {
            return null;
        }

        string[] payloads;
        try
        {
            SchemaPayloads made = new(schema, direction);
            Random random = new(11);
            string[] valid = [.. made.DrawValid(ValidDraws, 3).Concat(made.Edges().Where((_, i) => i % EdgesSkipped == 0)).Select(payload => payload.Json)];
            payloads = [.. valid, .. valid.Select(payload => Mutants.Of(payload, random)), .. made.DrawInvalid(InvalidDraws, 5).Select(payload => payload.Json).Distinct()];
        }
        catch (ArgumentException)
        {
            return null;
        }

        ValidationOptions options = new() { Direction = direction };
        return new OpinionCase(
            contract,
            schema.Pointer,
            schemas.At(schema.Pointer),
            payloads,
            [.. payloads.Select(payload => PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(payload), options).Violations)],
            reached.Any(part => part.Discriminator is not null || part.Union?.Discriminator is not null));
    }
}
