using RemediationContracts.Verification.Brownfield;
using RemediationContracts.Verification.Payloads;
using Xunit;

namespace Contoso.Soar;

/// <summary>Types that were there before the contract fit it.</summary>
public sealed class HandWrittenTypes
{
    [Fact]
    public void A_message_matches_the_contract() =>
        ContractAssert.Matches<HandWrittenEmail>(ContractPayloads.Load("contracts/remediate.openapi.json").Contract, "analyzedEmail");
}
