using System;
using System.IO;
using RemediationContracts.Verification.Payloads;
using Xunit;

namespace RemediationContracts.Verification.Tests.Payloads;

public sealed class ContractPayloadsTests
{
    private readonly ContractPayloads _payloads = ContractPayloads.Load("contracts/remediate.openapi.json");

    [Fact]
    public void Names_are_those_of_the_contract_or_their_last_segments()
    {
        Assert.Same(_payloads.Request("remediate").Schema, _payloads.Request("POST /security/collaboration/analyzedEmails/remediate").Schema);
        Assert.Equal("microsoft.graph.security.analyzedEmail", _payloads.Schema("analyzedEmail").Schema.ComponentName);
        Assert.Equal(Model.Validation.PayloadDirection.Response, _payloads.Response("remediate", "400").Direction);
    }

    [Fact]
    public void An_operation_that_is_not_there_is_told() =>
        Assert.StartsWith("'nothing' fits 0 operations of the contract; it has 'security.collaboration.analyzedEmails.remediate'.", Assert.Throws<ArgumentException>(() => _payloads.Request("nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_response_or_a_schema_that_is_not_there_is_told()
    {
        Assert.Contains("has no response '299'; it has 2", Assert.Throws<ArgumentException>(() => _payloads.Response("remediate", "299")).Message, StringComparison.Ordinal);
        Assert.Contains("There is no JSON body", Assert.Throws<ArgumentException>(() => _payloads.Response("remediate", "204")).Message, StringComparison.Ordinal);
        Assert.Contains("'none' fits 0 schemas under components; the contract has 'microsoft.graph.security.remediationSeverity', ", Assert.Throws<ArgumentException>(() => _payloads.Schema("none")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_contract_is_told_with_its_errors()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "no-contract.json");
        File.WriteAllText(path, "{");
        Assert.Contains("RC0001 at line 1, column 2", Assert.Throws<ArgumentException>(() => ContractPayloads.Load(path)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => ContractPayloads.Load("nowhere.json"));
    }
}
