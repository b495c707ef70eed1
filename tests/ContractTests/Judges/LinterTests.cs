using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RemediationContracts.Testing.Node;
using Xunit;

namespace ContractTests.Judges;

[Collection(OutsideToolsCollection.Name)]
public sealed class LinterTests(OutsideTools tools)
{
    [Fact]
    public async Task Spectral_finds_neither_error_nor_warning()
    {
        CommandResult result = await tools.SpectralAsync(Repository.Contract);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal("[]", result.Output.Trim());
    }

    [Fact]
    public async Task Spectral_finds_what_is_wrong_with_a_broken_copy()
    {
        using BrokenContract broken = new();

        CommandResult result = await tools.SpectralAsync(broken.Path);

        Assert.Equal(1, result.ExitCode);
        JsonArray findings = JsonNode.Parse(result.Output)!.AsArray();
        Assert.Contains(findings, finding => finding!["severity"]!.GetValue<int>() == 0 && Contract.Strings(finding["path"]!).Contains("remediateSendersCopy"));
    }

    [Fact]
    public async Task Redocly_finds_neither_error_nor_warning()
    {
        CommandResult result = await tools.RedoclyAsync(Repository.Contract);

        Assert.True(result.ExitCode == 0, result.ToString());
        JsonNode totals = JsonNode.Parse(result.Output)!["totals"]!;
        Assert.Equal((0, 0, 0), (totals["errors"]!.GetValue<int>(), totals["warnings"]!.GetValue<int>(), totals["ignored"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Redocly_finds_what_is_wrong_with_a_broken_copy()
    {
        using BrokenContract broken = new();

        CommandResult result = await tools.RedoclyAsync(broken.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("remediateSendersCopy", result.Output, System.StringComparison.Ordinal);
    }
}
