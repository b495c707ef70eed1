using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RemediationContracts.Verification.Tests.Payloads;

/// <summary>What the page shows is what the sample, which is compiled and run, says.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData(1, "RemediateArbitraries.cs")]
    [InlineData(2, "HandWrittenTypes.cs")]
    public void The_pages_fragments_are_the_samples(int place, string file)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "verification.md"));
        string block = page.Split("```csharp fragment")[place].Split("```")[0];

        Assert.Equal(Lines(File.ReadAllText(Path.Combine(Repository.Root, "samples", "PayloadProperties", file))), Lines(block));
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("///", StringComparison.Ordinal))];
}
