using System.Linq;
using System.Text.Json.Nodes;
using Xunit;
using Xunit.Abstractions;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>A share of what <c>./build.sh fuzz</c> tries.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Mutated_contracts_are_emitted_as_code_that_compiles_or_refused_in_words()
    {
        const int Count = 120;
        FuzzRun run = new(FuzzSource.Own, seed: 1, folder: null);
        run.Try(threads: 1, static number => number < Count);

        output.WriteLine($"{run.Tried} contracts, of which {run.Emitted} were emitted.");
        Assert.True(run.Failures.Count == 0, string.Join('\n', run.Failures));
        Assert.Equal(Count, run.Tried);
        Assert.True(run.Emitted > Count / 5, "Enough contracts must get as far as to be emitted.");
    }

    [Fact]
    public void A_case_is_the_same_again_by_seed_and_number()
    {
        Assert.All(Enumerable.Range(0, 20), static number =>
        {
            FuzzCase one = FuzzCase.Draw(FuzzSource.Own, 7, number);
            FuzzCase other = FuzzCase.Draw(FuzzSource.Own, 7, number);

            Assert.Equal(one.Json, other.Json);
            Assert.Equal(one.Twin, other.Twin);
        });
    }

    [Fact]
    public void Only_a_contract_of_the_same_members_is_a_twin()
    {
        // A name is put only where it is new, so that one of the two may have a member less than the other.
        FuzzCase[] cases = [.. Enumerable.Range(0, 300).Select(static seed => new FuzzCase(FuzzSource.Own[3], [.. Enumerable.Range(seed, 6).Select(static each => ("property renamed", each))]))];

        Assert.Contains(cases, static each => each.Twin is null);
        Assert.All(cases.Where(static each => each.Twin is not null), static each =>
            Assert.Equal(JsonPlaces.Below(JsonNode.Parse(each.Json)!).Count, JsonPlaces.Below(JsonNode.Parse(each.Twin!)!).Count));
    }

    [Fact]
    public void A_source_that_is_not_mutated_is_emitted()
    {
        FuzzVerdict[] verdicts = [.. FuzzSource.Own.Where(static source => source.Name != "schemas").Select(static source => FuzzJudge.Judge(source.Json, source.Json))];

        Assert.All(verdicts, static verdict => Assert.Equal((null, true), (verdict.Fault, verdict.IsEmitted)));
    }
}
