using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace PackageTests;

/// <summary>A consumer that is trimmed, and one that is compiled ahead of time: no warning of the linker, and the same answers.</summary>
[Collection(nameof(PackedPackagesCollection))]
public sealed class PublishTests(PackedPackages packages, ITestOutputHelper output) : IDisposable
{
    private readonly FixtureProjects _fixtures = new(packages);

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public Task A_trimmed_consumer_publishes_without_a_warning_and_runs() => PublishAsync("-p:PublishTrimmed=true", "--self-contained");

    [LinkerFact]
    public Task A_consumer_publishes_to_native_code_without_a_warning_and_runs() => PublishAsync("-p:PublishAot=true");

    private async Task PublishAsync(params string[] options)
    {
        _fixtures.WriteContract("Native", File.ReadAllText(Repository.Contract));

        DotnetResult published = (await _fixtures.PublishAsync("Native", ["-r", RuntimeInformation.RuntimeIdentifier, .. options])).Succeeded();

        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        string program = _fixtures.In("Native", "published", OperatingSystem.IsWindows() ? "Native.exe" : "Native");
        DotnetResult run = (await Dotnet.RunProgramAsync(program, _fixtures.In("Native"))).Succeeded();
        Assert.Equal(["parsed back: equal", "refusal: required", "through System.Text.Json: the same", "sent: 5"], run.Lines);
        output.WriteLine($"{new FileInfo(program).Length / 1024.0 / 1024.0:0.0} MiB, main at its end after {run.Errors.Trim()}");
    }
}
