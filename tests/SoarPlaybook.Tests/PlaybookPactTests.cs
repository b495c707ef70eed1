using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Contoso.Soar;
using RemediationContracts.Pact;
using RemediationContracts.Pact.Contracts;
using RemediationContracts.Stub;
using Xunit;

namespace SoarPlaybook.Tests;

/// <summary>
/// The playbook as the consumer of a pact. <c>contracts/pacts</c> holds what it writes, for the provider's team; RC_UPDATE_GOLDEN=1 puts
/// the present one there.
/// </summary>
[Collection(PlaybookCollection.Name)]
public sealed class PlaybookPactTests : IDisposable
{
    private static readonly string Held = Path.Combine(Root(), "contracts", "pacts", "soar-playbook-microsoft-graph.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("pacts-").FullName;

    public PlaybookPactTests() => Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, "any-token");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PlaybookOptions.TokenVariable, null);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_playbook_makes_every_call_of_the_contract_and_the_pact_is_the_one_that_is_shared()
    {
        var pact = new PactBuilderV4("soar-playbook", "microsoft-graph", new PactConfig { PactDir = _folder });
        await pact.VerifyEachAsync(ContractInteractions.Load("contracts/remediate.openapi.json"), PlayAsync);

        string written = await File.ReadAllTextAsync(pact.PactFile);
        if (Environment.GetEnvironmentVariable("RC_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Held)!);
            await File.WriteAllTextAsync(Held, written);
        }

        Assert.Equal(await File.ReadAllTextAsync(Held), written, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_stub_keeps_the_pact()
    {
        using var stub = new ContractStubHandler("contracts/remediate.openapi.json", new StubOptions { TakesProviderStates = true });

        PactVerificationResult result = new PactVerifier("microsoft-graph")
            .WithHttpHandler(stub)
            .WithProviderStateUrl(new Uri("/_pact/provider-states", UriKind.Relative))
            .WithFileSource(Held)
            .Verify();

        Assert.Equal(15, result.Interactions.Count);
        Assert.Equal(
            RemediationActionJson.Values.Order(StringComparer.Ordinal),
            stub.Journal.Received<RemediateRequest>().Select(request => request.Action.ToJsonString()).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Runs the playbook with the options that lead to the call of the interaction.</summary>
    private static async Task PlayAsync(ContractInteraction interaction, ConsumerContext context)
    {
        JsonNode body = JsonNode.Parse(interaction.RequestBody!.Value.Span)!;
        using StringWriter output = new();
        using StringWriter errors = new();

        int code = await PlaybookCommand.RunAsync(["--action", (string)body["action"]!, "--severity", (string)body["severity"]!, "--base-url", context.MockServerUri.AbsoluteUri], output, errors);

        Assert.Equal((interaction.IsRefusal ? ExitCode.Refused : ExitCode.Accepted, interaction.IsRefusal), (code, errors.ToString().Contains($"status {interaction.Status}", StringComparison.Ordinal)));
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RemediationContracts.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
    }
}
