using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RemediationContracts.Verification.Tests.Opinions;
using Xunit;

namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>
/// Reader and validator against the JSON Schema test suite of draft 4, whose keywords are those of OpenAPI 3.0, written as contracts of both
/// versions. What is not as the suite says stands in a table, with the reason; it is exact both ways.
/// </summary>
[Collection(OutsideJudgesCollection.Name)]
public sealed class SuiteTests(OutsideJudges judges)
{
    [Theory]
    [InlineData("3.0.3", "draft4-in-3.0", 295, 158)]
    [InlineData("3.1.0", "draft4-in-3.1", 295, 187)]
    public void Each_case_is_judged_as_the_suite_says_or_stands_in_the_table(string version, string table, int tests, int passed)
    {
        IReadOnlyList<SuiteCase> cases = SuiteCase.ReadAll(judges.SuiteOfDraft4);
        SuiteGap[] gaps = [.. cases.SelectMany(tried => SuiteJudge.Judge(tried, version))];
        int failed = gaps.Sum(gap => gap.Test != SuiteGap.EveryTest ? 1 : cases.First(tried => tried.File == gap.File && tried.Name == gap.Case).Tests.Count);

        Assert.Equal(Table(table).Order(StringComparer.Ordinal), gaps.Select(Line).Order(StringComparer.Ordinal));
        Assert.Equal((tests, passed), (cases.Sum(tried => tried.Tests.Count), cases.Sum(tried => tried.Tests.Count) - failed));
    }

    private static string Line(SuiteGap gap) => string.Join('\t', gap.File, gap.Case, gap.Test, gap.Told);

    private static IEnumerable<string> Table(string name)
    {
        string path = Path.Combine(Repository.Root, "tests", "RemediationContracts.Verification.Tests", "SchemaSuite", name + ".gaps.tsv");
        foreach (string[] parts in File.ReadAllLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            Assert.True(parts is [_, _, _, _, { Length: > 0 }], $"No reason: {string.Join(' ', parts)}");
            yield return string.Join('\t', parts[..4]);
        }
    }
}
