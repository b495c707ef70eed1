using System;
using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>The registration of a client for IHttpClientFactory.</summary>
public sealed class RegistrationTests
{
    private const string File = "Contoso.Soar.PingClientRegistration.g.cs";

    private static readonly ContractText Ping = new("ping.openapi.json", Contracts.Ping);

    [Fact]
    public void It_is_emitted_where_the_project_has_the_factory()
    {
        GeneratorRun run = GeneratorRun.WithHttpClientFactory(Ping);

        Assert.Contains("AddPingClient(this", run.Files[File], StringComparison.Ordinal);
        Assert.Empty(run.CompilerSays());
    }

    [Fact]
    public void It_is_not_emitted_elsewhere() => Assert.DoesNotContain(File, GeneratorRun.Over(Ping).Files.Keys);

    [Fact]
    public void An_edit_of_other_code_emits_it_no_more()
    {
        GeneratorRun run = GeneratorRun.WithHttpClientFactory(Ping).WithCode("namespace Contoso.Soar;\n\ninternal static class Program { internal static int Answer => 42; }\n");

        Assert.Equal([Unchanged], run.Reasons(TrackingNames.HttpClientFactory));
        Assert.Equal([Cached], run.Reasons(TrackingNames.Registrations));
        Assert.Equal([Cached], run.OutputReasons(TrackingNames.Registrations));
    }
}
