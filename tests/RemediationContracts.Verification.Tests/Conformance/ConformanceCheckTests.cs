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
        string root = typeof(ConformanceCheckTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!;
        string guide = File.ReadAllText(Path.Combine(root, "docs", "conformance.md"));

        Assert.Equal(
            ConformanceCheck.All.Select(static check => (check.Id, check.Level.ToString().ToLowerInvariant())).Order(),
            Regex.Matches(guide, @"^\| `([a-z-]+)` \| (error|warning|info) \|", RegexOptions.Multiline).Select(static match => (match.Groups[1].Value, match.Groups[2].Value)).Order());
    }
}
