using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RemediationContracts.Verification.Conformance;
using Xunit;

namespace RemediationContracts.Verification.Tests.Conformance;

public sealed class ConformanceCheckTests
{
    [Fact]
    public void The_guide_lists_each_check_with_its_level()
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "conformance.md"));

        Assert.Equal(
            ConformanceCheck.All.Select(static check => (check.Id, check.Level.ToString().ToLowerInvariant())).Order(),
            Regex.Matches(guide, @"^\| `([a-z-]+)` \| (error|warning|info) \|", RegexOptions.Multiline).Select(static match => (match.Groups[1].Value, match.Groups[2].Value)).Order());
    }
}
