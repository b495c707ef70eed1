using System.IO;
using System.Threading.Tasks;
using RemediationContracts.Testing.Node;
using Xunit;

namespace RemediationContracts.Verification.Tests.Opinions;

/// <summary>The JSON Schema test suite, and ajv, at the versions that the lock file states.</summary>
public sealed class OutsideJudges : IAsyncLifetime
{
    /// <summary>The folder that has the packages under <c>node_modules</c>.</summary>
    public string Folder { get; private set; } = string.Empty;

    /// <summary>The folder of the suite's files for draft 4.</summary>
    public string SuiteOfDraft4 => Path.Combine(Folder, "node_modules", "json-schema-test-suite", "tests", "draft4");

    public async Task InitializeAsync() => Folder = await NodePackages.InstallAsync(Repository.OutsideTools, Repository.OutsideToolsInstallation);

    public Task DisposeAsync() => Task.CompletedTask;
}
