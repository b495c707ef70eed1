using System.IO;
using System.Text.Json;
using RemediationContracts.Pact.Native;
using Xunit;

namespace RemediationContracts.Pact.Tests;

public sealed class PactLibraryTests
{
    [Fact]
    public void The_core_lies_beside_the_assembly_and_loads()
    {
        Assert.Contains(PactLibrary.Candidates(PactLibrary.PortableRuntimeIdentifier()), File.Exists);
        Assert.Matches(@"^\d+\.\d+\.\d+", PactLibrary.Version);
    }

    [Theory]
    [InlineData("linux-musl-arm64", "libpact_ffi.so")]
    [InlineData("osx-arm64", "libpact_ffi.dylib")]
    [InlineData("win-x64", "pact_ffi.dll")]
    public void Each_platform_has_its_own_folder_and_file_name(string runtimeIdentifier, string file) =>
        Assert.Contains(PactLibrary.Candidates(runtimeIdentifier), path => path.EndsWith(Path.Combine("runtimes", runtimeIdentifier, "native", file), System.StringComparison.Ordinal));

    [Fact]
    public void Every_locked_package_is_pinned_with_its_integrity_and_without_an_address()
    {
        string folder = Path.Combine(Repository.Root, "src", "RemediationContracts.Pact", "native");
        using JsonDocument package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package.json")));
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package-lock.json")));
        JsonProperty[] wanted = [.. package.RootElement.GetProperty("optionalDependencies").EnumerateObject()];
        Assert.Equal(7, wanted.Length);
        foreach (JsonProperty dependency in wanted)
        {
            JsonElement entry = locked.RootElement.GetProperty("packages").GetProperty("node_modules/" + dependency.Name);
            Assert.Equal(dependency.Value.GetString(), entry.GetProperty("version").GetString());
            Assert.StartsWith("sha512-", entry.GetProperty("integrity").GetString(), System.StringComparison.Ordinal);
            Assert.False(entry.TryGetProperty("resolved", out _));
        }
    }
}
