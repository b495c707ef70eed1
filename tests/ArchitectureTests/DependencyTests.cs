using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace ArchitectureTests;

/// <summary>The lines hold, in what is built and in what the projects' files ask for.</summary>
public sealed class DependencyTests
{
    /// <summary>The assemblies of Microsoft.NETCore.App, by which these tests run.</summary>
    private static readonly HashSet<string> Framework =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)), "netstandard"];

    [Fact]
    public void Every_project_under_src_has_a_line() => Assert.All(
        Repository.Projects,
        project => Assert.True(Lines.All.ContainsKey(project.Name), $"Nothing says what {project.Name} may depend on. Write a line for it in tests/ArchitectureTests/Lines.cs, and draw it in docs/architecture.md."));

    [Fact]
    public void Every_line_has_its_project_unless_it_is_still_to_come() => Assert.All(
        Lines.All.Keys.Except(Lines.Planned),
        name => Assert.True(Repository.Projects.Any(project => project.Name == name), $"There is no {name} under src/, and tests/ArchitectureTests/Lines.cs has a line for it."));

    [Fact]
    public void Every_target_framework_of_every_project_is_looked_at() => Assert.All(Repository.Projects, project =>
    {
        Assert.NotEmpty(project.Frameworks);
        foreach (string framework in project.Frameworks)
        {
            Assert.True(
                Repository.Assemblies.Any(assembly => assembly.Name == project.Name && Moniker(assembly.Framework) == framework),
                $"No assembly of {project.Name} for {framework} was built for these tests. Give ArchitectureTests.csproj a ProjectReference with SetTargetFramework for it.");
        }
    });

    [Fact]
    public void Assemblies_refer_to_the_framework_and_to_what_their_line_allows() => Assert.All(Known(), assembly =>
    {
        Line line = Lines.All[assembly.Name];
        IEnumerable<string> others = assembly.References.Where(reference => !Framework.Contains(reference) && !line.Projects.Contains(reference) && !line.Assemblies.Any(allowed => Fits(reference, allowed)));

        Assert.True(!others.Any(), $"{assembly} refers to {string.Join(", ", others)}, which its line in tests/ArchitectureTests/Lines.cs does not allow.");
    });

    [Fact]
    public void Project_files_ask_for_what_their_line_allows() => Assert.All(Repository.Projects.Where(project => Lines.All.ContainsKey(project.Name)), project =>
    {
        Line line = Lines.All[project.Name];

        Assert.Empty(project.Projects.Except(line.Projects));
        Assert.Empty(project.Carried.Except(line.Carries));
        Assert.Empty(project.Packages.Except(line.Packages));
    });

    [Fact]
    public void Where_there_is_only_netstandard_nothing_else_is_referred_to_but_by_the_generator() => Assert.All(
        Repository.Assemblies.Where(assembly => Moniker(assembly.Framework) == "netstandard2.0" && assembly.Name != "RemediationContracts.SourceGenerator"),
        assembly => Assert.Equal(["netstandard"], assembly.References));

    [Fact]
    public void Nothing_that_is_shipped_refers_to_xunit()
    {
        Assert.All(Repository.Assemblies, assembly => Assert.DoesNotContain(assembly.References, IsXunit));
        Assert.All(Repository.Projects, project => Assert.DoesNotContain(project.Packages, IsXunit));
        static bool IsXunit(string name) => name.Contains("xunit", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<BuiltAssembly> Known() => Repository.Assemblies.Where(assembly => Lines.All.ContainsKey(assembly.Name));

    private static bool Fits(string reference, string allowed) =>
        allowed.EndsWith('*') ? reference.StartsWith(allowed[..^1], StringComparison.Ordinal) : reference == allowed;

    private static string Moniker(string framework) => framework
        .Replace(".NETCoreApp,Version=v", "net", StringComparison.Ordinal)
        .Replace(".NETStandard,Version=v", "netstandard", StringComparison.Ordinal);
}
