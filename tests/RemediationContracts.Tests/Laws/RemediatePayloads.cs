using System.Text.Json.Nodes;
using FsCheck;
using RemediationContracts.Testing;

namespace RemediationContracts.Tests.Laws;

/// <summary>Payloads of the remediate action, drawn from its contract file.</summary>
public static class RemediatePayloads
{
    private static readonly ContractDocument Contract = ContractDocument.Load("contracts/remediate.openapi.json");

    /// <summary>The schema of the request body, as the file has it.</summary>
    public static JsonObject Schema { get; } = Contract.RequestSchema("/security/collaboration/analyzedEmails/remediate", "post");

    /// <summary>A property's schema, references followed.</summary>
    public static JsonObject Property(string name) => Contract.Resolve(Schema["properties"]![name]!);

    public static Arbitrary<DrawnPayload> Valid() => PayloadArbitraries.Valid(Contract, Schema);

    public static Arbitrary<DrawnBreakage> Broken() => PayloadArbitraries.Broken(Contract, Schema);

    public static Arbitrary<DrawnBytes> Damaged() => PayloadArbitraries.Damaged(Contract, Schema);
}
