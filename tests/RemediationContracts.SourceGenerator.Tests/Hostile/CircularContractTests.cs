using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using RemediationContracts.SourceGenerator.Tests.Driver;
using RemediationContracts.Testing;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Hostile;

/// <summary>Contracts that go round in circles give types that compile, or the rule that refuses them.</summary>
public sealed class CircularContractTests
{
    public static TheoryData<string> Names => [.. CircularContracts.All.Select(static contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_refused_with_a_rule_or_compiles(string name)
    {
        (_, string? rule, string schemas) = CircularContracts.All.Single(contract => contract.Name == name);

        GeneratorRun run = GeneratorRun.Over(new ContractText("circle.openapi.json", CircularContracts.Contract(schemas)));

        Assert.Equal(rule is null ? [] : [rule], run.Diagnostics.Where(static told => told.Severity == DiagnosticSeverity.Error).Select(static told => told.Id).Distinct());
        if (rule is null)
        {
            Assert.NotEmpty(run.Files);
            Assert.Empty(run.Compile().Emit(Stream.Null).Diagnostics.Where(static told => told.Severity >= DiagnosticSeverity.Warning).Select(static told => told.ToString()));
        }
    }
}
