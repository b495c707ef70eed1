using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Contoso.Soar;
using FsCheck.Xunit;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Validation;
using RemediationContracts.Testing.Laws;
using Xunit;

namespace RemediationContracts.Tests.Laws;

/// <summary>The emitted reader and the interpreting validator must say the same of every payload: rule, pointer, offset, order and words.</summary>
[Trait("Kind", "Law")]
[Properties(Arbitrary = [typeof(RemediatePayloads)], MaxTest = 1000)]
public sealed class AgreementLaws
{
    private static readonly ApiSchema Schema = ReadSchema();

    [Law]
    public void They_agree_on_valid_payloads(DrawnPayload payload) => Assert.Empty(Agree(payload.Utf8));

    [Law]
    public void They_agree_on_payloads_with_one_rule_broken(DrawnBreakage breakage) => Assert.Single(Agree(breakage.Utf8));

    [Law(MaxTest = 5000)]
    public void They_agree_on_payloads_with_several_rules_broken_and_bytes_damaged(DrawnBytes bytes) => Agree(bytes.Utf8);

    [Law(MaxTest = 50)]
    public void They_agree_on_every_beginning_of_a_payload(DrawnBreakage breakage)
    {
        for (int length = 0; length <= breakage.Utf8.Length; length++)
        {
            Agree(breakage.Utf8[..length]);
        }
    }

    private static string[] Agree(byte[] payload)
    {
        bool valid = RemediateRequest.TryParse(payload, out _, out IReadOnlyList<ContractViolation> emitted);
        PayloadVerdict interpreted = PayloadValidator.Validate(Schema, payload);

        string[] ours = [.. emitted.Select(violation => $"{violation.Rule} {violation.Pointer} @{violation.Offset}: {violation.Message}")];
        string[] theirs = [.. interpreted.Violations.Select(violation => $"{violation.Rule} {violation.Pointer} @{violation.Offset}: {violation.Message}")];
        Assert.Equal(theirs, ours);
        Assert.Equal(interpreted.IsValid, valid);
        return ours;
    }

    private static ApiSchema ReadSchema()
    {
        ContractReadResult result = ContractFile.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "remediate.openapi.json"));
        return result.Contract!.Operations.Single().RequestBody!.Content.Single().Schema;
    }
}
