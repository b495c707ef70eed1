using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace PackageTests;

/// <summary>A compiler loads the analyzers beside its own assemblies, and nothing brings it what it does not have.</summary>
[Collection(nameof(PackedPackagesCollection))]
public sealed class AnalyzerReferenceTests(PackedPackages packages)
{
    /// <summary>What the compiler of .NET SDK 8.0.100 has, and the versions that it has it in.</summary>
    private static readonly Dictionary<string, Version> OldestCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    [Fact]
    public void The_generator_refers_to_the_model_and_to_what_the_oldest_compiler_has()
    {
        IReadOnlyDictionary<string, Version> references = References("RemediationContracts.SourceGenerator");

        Assert.Equal(new Version(PackedPackages.VersionPrefix + ".0"), references["RemediationContracts.Model"]);
        Assert.All(references.Where(reference => reference.Key != "RemediationContracts.Model"), InTheOldestCompiler);
    }

    [Fact]
    public void The_model_refers_to_the_standard_library_alone() =>
        Assert.Equal(["netstandard"], References("RemediationContracts.Model").Keys);

    private static void InTheOldestCompiler(KeyValuePair<string, Version> reference)
    {
        Assert.True(OldestCompiler.TryGetValue(reference.Key, out Version? there), $"{reference.Key} is not in the compiler of .NET SDK 8.");
        Assert.True(reference.Value <= there, $"{reference.Key} {reference.Value} is newer than {there}.");
    }

    private IReadOnlyDictionary<string, Version> References(string analyzer) =>
        AssemblyFile.References(packages.All["RemediationContracts"].Bytes($"analyzers/dotnet/roslyn4.8/cs/{analyzer}.dll"));
}
