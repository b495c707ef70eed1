using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace PackageTests;

/// <summary>What a project outside of this repository has of the package. Each test has a copy of the fixtures.</summary>
[Collection(nameof(PackedPackagesCollection))]
public sealed class ConsumerTests(PackedPackages packages) : IDisposable
{
    private static readonly string Contract = File.ReadAllText(Repository.Contract);

    private readonly FixtureProjects _fixtures = new(packages);

    public void Dispose() => _fixtures.Dispose();

    [Fact]
    public async Task A_consumer_builds_without_a_warning_for_each_framework_and_runs()
    {
        _fixtures.WriteContract("Consumer", Contract);

        (await _fixtures.BuildAsync("Consumer")).Succeeded();

        // The build for .NET 8, with C# 12, runs on what is there.
        foreach (string framework in new[] { "net8.0", "net10.0" })
        {
            Assert.Equal(
                [
                    """written: {"displayName":"Clean up Phish email","description":"Delete email","severity":"medium","action":"softDelete","approverUpn":"approver@contoso.com","remediateSendersCopy":false,"analyzedEmails":[{"id":"73ca4154-58d8-43d0-a890-08dc18c52e6d-1311265001240363512-1"}]}""",
                    "parsed back: equal",
                    "slip: refused",
                    "refusal: enum at /action",
                    "contract: beside the program",
                    $"generator: {PackedPackages.VersionPrefix}",
                ],
                (await _fixtures.RunAsync("Consumer", framework)).Lines);
        }
    }

    [Fact]
    public async Task A_broken_contract_fails_the_build_at_its_line_and_column()
    {
        string contract = _fixtures.WriteContract("Consumer", Contract.Replace("\"operationId\"", "\"operationID\"", StringComparison.Ordinal));
        (int line, int column) = Place(File.ReadAllText(contract), "\"operationID\"");

        DotnetResult built = (await _fixtures.BuildAsync("Consumer", "-f", "net10.0")).Failed();

        Assert.Contains($"{contract}({line},{column}): error RC0105: ", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_is_not_there_fails_the_build()
    {
        DotnetResult built = (await _fixtures.BuildAsync("Consumer", "-f", "net10.0")).Failed();

        Assert.Contains($"{_fixtures.In("Consumer", "Consumer.csproj")} : error RC0901: The contract 'contracts/remediate.openapi.json' does not exist.", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_member_that_is_forgotten_does_not_compile()
    {
        _fixtures.WriteContract("Consumer", Contract);
        string program = _fixtures.In("Consumer", "Program.cs");
        string text = File.ReadAllText(program).Replace("    ApproverUpn = \"approver@contoso.com\",\n", "", StringComparison.Ordinal);
        File.WriteAllText(program, text);
        (int line, int column) = Place(text, "RemediateRequest\n{");

        DotnetResult built = (await _fixtures.BuildAsync("Consumer", "-f", "net10.0")).Failed();

        Assert.Contains($"{program}({line},{column}): error CS9035: Required member 'RemediateRequest.ApproverUpn' must be set", built.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_refers_to_one_with_the_package_has_its_types_and_its_contract()
    {
        _fixtures.WriteContract("Library", Contract);

        (await _fixtures.BuildAsync("App")).Succeeded();

        Assert.Equal(["refusal: required", "contract: beside the program"], (await _fixtures.RunAsync("App", "net10.0")).Lines);
    }

    [Fact]
    public async Task A_warning_of_a_contract_can_be_given_another_severity_and_an_error_cannot()
    {
        string warned = Contract.Replace("\"info\": {", "\"info\": { \"colour\": 1,", StringComparison.Ordinal);
        _fixtures.WriteContract("Library", warned);

        // The project makes errors of warnings.
        Assert.Contains("error RC0107: ", (await _fixtures.BuildAsync("Library")).Failed().Output, StringComparison.Ordinal);
        (await _fixtures.BuildAsync("Library", "-p:NoWarn=RC0107")).Succeeded();

        File.WriteAllText(_fixtures.In("Library", ".globalconfig"), "is_global = true\ndotnet_diagnostic.RC0107.severity = none\ndotnet_diagnostic.RC0105.severity = none\n");
        (await _fixtures.BuildAsync("Library")).Succeeded();

        _fixtures.WriteContract("Library", warned.Replace("\"operationId\"", "\"operationID\"", StringComparison.Ordinal));
        Assert.Contains("error RC0105: ", (await _fixtures.BuildAsync("Library", "-p:NoWarn=RC0105")).Failed().Output, StringComparison.Ordinal);
    }

    /// <summary>Where a text stands, counted from 1 as compilers do.</summary>
    private static (int Line, int Column) Place(string text, string part)
    {
        int at = text.IndexOf(part, StringComparison.Ordinal);
        return (text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
    }
}
