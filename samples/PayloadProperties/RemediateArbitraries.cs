using FsCheck;
using RemediationContracts.Verification.Payloads;

namespace Contoso.Soar;

/// <summary>What FsCheck draws the parameters of a property from, by their type.</summary>
public static class RemediateArbitraries
{
    private static readonly SchemaPayloads Requests = ContractPayloads.Load("contracts/remediate.openapi.json").Request("remediate");

    public static Arbitrary<RemediateRequest> Request => Requests.ValidAs<RemediateRequest>();

    public static Arbitrary<ValidPayload> Valid => Requests.Valid();

    public static Arbitrary<InvalidPayload> Invalid => Requests.Invalid();

    public static PayloadCoverage Coverage => Requests.Coverage();
}
