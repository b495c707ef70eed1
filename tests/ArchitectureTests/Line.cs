using System.Collections.Generic;

namespace ArchitectureTests;

/// <summary>What a project under <c>src/</c> may depend on, besides the framework.</summary>
/// <param name="Project">The project.</param>
/// <param name="Projects">The projects that it may refer to.</param>
/// <param name="Packages">The packages that its file may name.</param>
/// <param name="Assemblies">The assemblies that these packages bring, as it may refer to them; <c>*</c> at the end stands for any rest.</param>
internal sealed record Line(string Project, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Assemblies)
{
    /// <summary>The projects whose assemblies its package carries, without a reference to them.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];
}
