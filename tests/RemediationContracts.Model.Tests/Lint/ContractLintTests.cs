using RemediationContracts.Model.Lint;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class ContractLintTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "openapi": "3.0.4", "paths": [] }""")]
    public void Of_a_text_that_is_no_contract_the_readers_word_stands(string text)
    {
        ContractReadResult read = SmallContract.Read(text);

        Assert.NotEmpty(read.Diagnostics);
        Assert.Equal(read.Diagnostics, ContractLint.Run(read));
    }

    [Fact]
    public void The_contract_of_this_repository_is_clean()
    {
        ContractReadResult read = ContractFile.Load(System.IO.Path.Combine(Repository.Root, "contracts", "remediate.openapi.json"));

        Assert.Empty(ContractLint.Run(read));
    }

    [Fact]
    public void A_reading_is_cancelled() =>
        Assert.Throws<System.OperationCanceledException>(() => ContractLint.Run(
            SmallContract.Read(SmallContract.Operation("""{ "responses": { "204": { "description": "Opened." } }, "x-deviations": [ { "payload": {} } ] }""")),
            new System.Threading.CancellationToken(canceled: true)));
}
