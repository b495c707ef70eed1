using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.Lint;

public sealed class OperationRuleTests
{
    private const string Path = """{ "paths": { "/a": { ▶"get": { %, "responses": { "204": { "description": "d" } } } } } }""";

    [Fact]
    public void An_operation_without_anything_is_told_at_its_method()
    {
        string bare = SmallContract.Document(Path.Replace("%, ", string.Empty, System.StringComparison.Ordinal));

        Assert.Single(LintRun.Of(LintRules.OperationWithoutId, bare));
        Assert.Single(LintRun.Of(LintRules.OperationWithoutWords, bare));
        Assert.Single(LintRun.Of(LintRules.NoErrorResponse, bare));
    }

    [Theory]
    [InlineData("\"4XX\"")]
    [InlineData("\"404\"")]
    [InlineData("\"500\"")]
    [InlineData("\"default\"")]
    public void An_operation_that_says_all_is_right(string status)
    {
        string whole = SmallContract.Operation($$"""{ "operationId": "a", "description": "d", "responses": { "204": { "description": "d" }, {{status}}: { "description": "d" } } }""");

        LintRun.IsSilent(LintRules.OperationWithoutId, whole);
        LintRun.IsSilent(LintRules.OperationWithoutWords, whole);
        LintRun.IsSilent(LintRules.NoErrorResponse, whole);
    }
}
