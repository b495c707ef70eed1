using RemediationContracts.SourceGenerator.Tests.Driver;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests;

/// <summary>Whoever changes what is emitted sees the difference, and commits it.</summary>
public class GoldenTests
{
    [Theory]
    [MemberData(nameof(EmittedContracts.Names), MemberType = typeof(EmittedContracts))]
    public void The_emitted_files_are_those_that_were_last_looked_at(string contract) =>
        GoldenFiles.Compare(contract, GeneratorRun.Over(EmittedContracts.Text(contract)).Files);
}
