using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using RemediationContracts;
using RemediationContracts.Verification.Payloads;
using Xunit;

namespace Contoso.Soar;

/// <summary>Properties of a team's own code; here of the emitted types, which every team has.</summary>
public sealed class RemediateProperties
{
    /// <summary>How much of the contract the breakages reach: every rule, at each place where it applies.</summary>
    [Fact]
    public void Every_rule_of_the_contract_can_be_broken() => Assert.Empty(RemediateArbitraries.Coverage.Missed);

    [Property(Arbitrary = [typeof(RemediateArbitraries)])]
    public bool What_is_written_is_read_back(RemediateRequest request) => RemediateRequest.Parse(request.ToUtf8Json()) == request;

    [Property(Arbitrary = [typeof(RemediateArbitraries)])]
    public bool What_the_contract_allows_is_read(ValidPayload payload) => RemediateRequest.TryParse(payload.ToUtf8(), out _, out _);

    [Property(Arbitrary = [typeof(RemediateArbitraries)])]
    public bool What_breaks_a_rule_is_refused_for_that_rule(InvalidPayload payload) =>
        !RemediateRequest.TryParse(payload.ToUtf8(), out _, out IReadOnlyList<ContractViolation> violations)
        && violations.Single().Rule == payload.Broken.Rule
        && violations.Single().Pointer == payload.Pointer;
}
