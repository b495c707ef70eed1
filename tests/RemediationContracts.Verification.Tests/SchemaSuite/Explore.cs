using System;
using System.IO;
using System.Linq;
using Xunit;
namespace RemediationContracts.Verification.Tests.SchemaSuite;
public sealed class Explore
{
    [Fact]
    public void Dump()
    {
        foreach ((string name, string folder, string version) in new[] { ("npm30", "/tmp/mx/suite/package/tests/draft4", "3.0.3"), ("npm31", "/tmp/mx/suite/package/tests/draft4", "3.1.0"), ("d4", "/tmp/mx/official/tests/draft4", "3.0.3"), ("2020", "/tmp/mx/official/tests/draft2020-12", "3.1.0") })
        {
            var cases = SuiteCase.ReadAll(folder);
            File.WriteAllLines("/tmp/mx/out-" + name + ".tsv", cases.SelectMany(c => { try { return SuiteJudge.Judge(c, version); } catch (Exception e) { return [new SuiteGap(c.File, c.Name, "*", "THROWN " + e.Message.ReplaceLineEndings(" "))]; } }).Select(g => $"{g.File}\t{g.Case}\t{g.Test}\t{g.Told}").Append($"TOTAL {cases.Count} {cases.Sum(c => c.Tests.Count)}"));
        }
    }
}
