using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace PackageTests;

/// <summary>
/// The packages of every project under <c>src/</c>, packed once for all tests. Nothing that the outer build uses is touched, since it may
/// still run: outputs and intermediate files go to a temporary folder.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A version of our own, so that it is seen where it arrives, and no package of an earlier run can take its place.</summary>
    internal const string VersionPrefix = "97.98.99";

    /// <summary>The version of all packages.</summary>
    internal string Version { get; } = $"{VersionPrefix}-test.{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    /// <summary>The packages by id.</summary>
    internal IReadOnlyDictionary<string, Package> All { get; private set; } = new Dictionary<string, Package>();

    /// <summary>The folder that the packages lie in.</summary>
    internal string Source => _folder.In("source");

    /// <summary>The folder that fixtures install packages into.</summary>
    internal string InstalledPackages => _folder.In("installed");

    public async Task InitializeAsync()
    {
        // A solution of src/ alone; the tests need not be restored again for it.
        string solution = _folder.In("src.slnx");
        new XElement("Solution", Repository.Projects.Select(project => new XElement("Project", new XAttribute("Path", project)))).Save(solution);
        string pactCore = Path.Combine(Repository.Root, "src", "RemediationContracts.Pact", "obj", "pact-core");

        // Analyzers have their say in the build of the solution.
        DotnetResult packed = await Dotnet.RunAsync(
            Repository.Root,
            packages: null,
            ["pack", solution, "-c", "Release", "-o", Source, "--artifacts-path", _folder.In("artifacts"), $"-p:VersionPrefix={VersionPrefix}", $"-p:VersionSuffix={Version[(VersionPrefix.Length + 1)..]}", $"-p:PactCoreCache={pactCore}", "-p:RunAnalyzers=false"]);
        packed.Succeeded();
        Assert.DoesNotContain("warning", packed.Output, StringComparison.OrdinalIgnoreCase);
        All = Directory.EnumerateFiles(Source, "*.nupkg").Select(Package.Read).ToDictionary(package => package.Id);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
