using System;
using System.Linq;
using System.Threading.Tasks;
using RemediationContracts.Testing;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>Contracts that go round in circles, through everything that reads one.</summary>
public sealed class CircularContractTests : IDisposable
{
    private readonly PayloadFolder _folder = new();

    public static TheoryData<string> Names => [.. CircularContracts.All.Select(contract => contract.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_refused_with_a_rule_or_goes_all_the_way(string name)
    {
        (_, string? rule, string schemas) = CircularContracts.All.Single(contract => contract.Name == name);
        string contract = _folder.Add("circle.json", CircularContracts.Contract(schemas));
        string payload = _folder.Add("payload.json", """{ "kind": "b", "next": { "kind": "b", "next": { "kind": "nobody" } } }""");

        CommandRun linted = await CommandRun.OfAsync("lint", contract);
        CommandRun[] others =
        [
            await CommandRun.OfAsync("verify", contract, "--cases", "10"),
            await CommandRun.OfAsync("validate", contract, payload),
            await CommandRun.OfAsync("pact", "generate", contract, "--consumer", "c", "-o", _folder.Path),
        ];

        if (rule is null)
        {
            Assert.Equal([0, 0], [linted.ExitCode, others[0].ExitCode]);
            Assert.InRange(others[1].ExitCode, 0, 1);
            Assert.Equal(0, others[2].ExitCode);
        }
        else
        {
            Assert.Contains($"error {rule} ", linted.Out, StringComparison.Ordinal);
            Assert.All(others, run => Assert.Equal(2, run.ExitCode));
        }
    }
}
