using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace ContractTests.Judges;

/// <summary>
/// Spectral, Redocly and Prism, at the versions and with the integrity that the lock file states. They are installed once for each
/// content of the lock file, into the build's own folder; no script of a package is run.
/// </summary>
public sealed class OutsideTools : IAsyncLifetime
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(1);

    private readonly string _folder = Path.Combine(
        Repository.OutsideToolsInstallation,
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.OutsideTools, "package-lock.json"))))[..16]);

    public async Task InitializeAsync()
    {
        if (Directory.Exists(_folder))
        {
            return;
        }

        // Into a folder of its own first, so that an install that was broken off, or another at the same time, is never taken for a whole one.
        string fresh = $"{_folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(fresh);
        foreach (string file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(Repository.OutsideTools, file), Path.Combine(fresh, file), overwrite: true);
        }

        try
        {
            CommandResult result = await Command.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm", fresh, InstallLimit, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            if (result.ExitCode != 0)
            {
                throw new InvalidOperationException($"The tools could not be installed from the npm registry: {result}");
            }

            Directory.Move(fresh, _folder);
        }
        catch (IOException) when (Directory.Exists(_folder))
        {
            // Another run was first.
        }
        finally
        {
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }
        }
    }

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
