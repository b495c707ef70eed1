using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace PackageTests;

/// <summary>The packed generator in compilers, from the oldest that it is built for on; and in one that is too old.</summary>
[Collection(nameof(PackedPackagesCollection))]
public sealed class CompilerTests(PackedPackages packages) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("4.8.0", "net8.0")]
    [InlineData("5.0.0", "net10.0")]
    public void The_generator_runs_in_a_compiler_with_nothing_beside_it_but_what_is_packed(string version, string framework)
    {
        Package runtime = packages.All["RemediationContracts"];
        string analyzers = _folder.In("analyzers");
        Directory.CreateDirectory(analyzers);
        foreach (string path in runtime.Paths.Where(static path => path.StartsWith("analyzers/", StringComparison.Ordinal)))
        {
            File.WriteAllBytes(Path.Combine(analyzers, Path.GetFileName(path)), runtime.Bytes(path));
        }

        string library = _folder.In("RemediationContracts.dll");
        File.WriteAllBytes(library, runtime.Bytes($"lib/{framework}/RemediationContracts.dll"));

        (string ran, string[] files, string[] told) = CompilerContext.Drive(version, analyzers, library, Repository.Contract);

        Assert.Equal(version[..3], ran);
        Assert.Empty(told);
        Assert.Contains("Consumer.RemediateClient.g.cs", files);
    }

    [Theory]
    [InlineData("roslyn4.7", "The compiler, Roslyn 4.7, is too old")]
    [InlineData("", "The compiler is too old")]
    public async Task A_compiler_that_is_too_old_is_one_error(string compiler, string words)
    {
        using FixtureProjects fixtures = new(packages);
        fixtures.WriteContract("Consumer", File.ReadAllText(Repository.Contract));

        DotnetResult built = (await fixtures.BuildAsync("Consumer", "-f", "net10.0", $"-p:CompilerApiVersion={compiler}")).Failed();

        string[] told = [.. built.Lines.Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];
        Assert.Contains($"{fixtures.In("Consumer", "Consumer.csproj")} : error RC0990: {words} for the generator", Assert.Single(told), StringComparison.Ordinal);
    }
}
