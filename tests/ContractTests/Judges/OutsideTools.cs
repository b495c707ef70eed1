using System;
using System.IO;
using System.Threading.Tasks;
using RemediationContracts.Testing.Node;
using Xunit;

namespace ContractTests.Judges;

/// <summary>Spectral, Redocly and Prism, at the versions that the lock file states.</summary>
public sealed class OutsideTools : IAsyncLifetime
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(1);

    private string _folder = string.Empty;

    public async Task InitializeAsync() => _folder = await NodePackages.InstallAsync(Repository.OutsideTools, Repository.OutsideToolsInstallation);

    public Task DisposeAsync() => Task.CompletedTask;

    internal Task<CommandResult> SpectralAsync(string contract) =>
        Command.RunAsync(
            "node",
            _folder,
            RunLimit,
            Script("@stoplight/spectral-cli/dist/index.js"),
            "lint",
            "--ruleset",
            Path.Combine(Repository.OutsideTools, "spectral.json"),
            "--fail-severity=warn",
            "--format=json",
            "--quiet",
            contract);

    internal Task<CommandResult> RedoclyAsync(string contract) =>
        Command.RunAsync("node", _folder, RunLimit, Script("@redocly/cli/bin/cli.js"), "lint", "--extends=recommended", "--format=json", contract);

    internal Task<PrismServer> StartPrismAsync(string contract) =>
        PrismServer.StartAsync(_folder, Script("@stoplight/prism-cli/dist/index.js"), contract);

    private string Script(string path) => Path.Combine(_folder, "node_modules", path);
}
