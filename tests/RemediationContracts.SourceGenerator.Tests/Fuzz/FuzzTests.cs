using System.Linq;
using System.Text.Json.Nodes;
using RemediationContracts.SourceGenerator.Tests.Hostile;
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

    [Theory]
    [InlineData("""{ "a": [ 1, "x" ] }""", """{ "b": [ 1, "y" ] }""", true)]
    [InlineData("""{ "a": [ 1, "x" ] }""", """{ "a": [ 1 ] }""", false)]
    [InlineData("""{ "a": {}, "b": "x" }""", """{ "a": {} }""", false)]
    [InlineData("""{ "a": {} }""", """{ "a": [] }""", false)]
    public void Only_a_contract_of_the_same_members_is_a_twin(string one, string other, bool expected) =>
        Assert.Equal(expected, JsonPlaces.AreAlike(JsonNode.Parse(one)!, JsonNode.Parse(other)!));

    [Fact]
    public void A_harmless_letter_is_no_name_that_a_contract_has()
    {
        string[] letters = [.. Enumerable.Range(0, 1000).Select(static number => HostileText.Harmless(" ", number)).Distinct()];
        string[] names = [.. FuzzSource.Own.SelectMany(static source => JsonPlaces.Below(source.Parse())).Select(static place => place.Key)];

        Assert.All(letters, static letter => Assert.Single(letter));
        Assert.Empty(letters.Intersect(names));
    }

    [Fact]
    public void A_source_that_is_not_mutated_is_emitted()
    {
        FuzzVerdict[] verdicts = [.. FuzzSource.Own.Where(static source => source.Name != "schemas").Select(static source => FuzzJudge.Judge(source.Json, source.Json))];

        Assert.All(verdicts, static verdict => Assert.Equal((null, true), (verdict.Fault, verdict.IsEmitted)));
    }
}
