using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace RemediationContracts.Verification.Tests.Payloads;

/// <summary>What the page shows is what the sample, which is compiled and run, says.</summary>
public sealed class DocumentationTests
{
    private static readonly string Root =
        typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_pages_arbitraries_are_the_samples()
    {
        string page = File.ReadAllText(Path.Combine(Root, "docs", "verification.md"));
        string block = page.Split("```csharp fragment")[1].Split("```")[0];

        Assert.Equal(Lines(File.ReadAllText(Path.Combine(Root, "samples", "PayloadProperties", "RemediateArbitraries.cs"))), Lines(block));
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("///", StringComparison.Ordinal))];
}
