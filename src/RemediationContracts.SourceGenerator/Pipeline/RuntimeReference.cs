using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>The runtime that a project refers to: what emitted code calls.</summary>
/// <param name="Version">Its version; null where the project refers to none.</param>
internal sealed record RuntimeReference(Version? Version)
{
    private const string AssemblyName = "RemediationContracts";

    private static readonly Version Ours = typeof(RuntimeReference).Assembly.GetName().Version;

    /// <summary>Looks it up by name alone: no symbol is made, and after an edit of code the answer is equal to the one before.</summary>
    public static RuntimeReference In(Compilation compilation) => new(
        compilation.ReferencedAssemblyNames
            .Where(static identity => string.Equals(identity.Name, AssemblyName, StringComparison.OrdinalIgnoreCase))
            .Select(static identity => identity.Version)
            .Max());

    /// <summary>Why nothing can be emitted; null where the runtime fits.</summary>
    public DiagnosticInfo? Fault()
    {
        if (Version is null)
        {
            const string Missing = "Emitted code calls the assembly RemediationContracts, to which the project does not refer; refer to the package RemediationContracts, its assets of the kind 'compile' included.";
            return DiagnosticInfo.ForProject(GeneratorRules.RuntimeMissing, Missing);
        }

        return Fits(Ours, Version)
            ? null
            : DiagnosticInfo.ForProject(
                GeneratorRules.RuntimeUnfit,
                $"The generator is of version {Ours.ToString(3)} and the assembly RemediationContracts, to which the project refers, of version {Version.ToString(3)}; take both out of one package.");
    }

    /// <summary>Whether code that a generator emits can call a runtime, by semantic versioning: one of its own version, or a later one that is compatible.</summary>
    internal static bool Fits(Version generator, Version runtime) =>
        generator.Major == runtime.Major
        && (generator.Major > 0 || generator.Minor == runtime.Minor)
        && runtime >= generator;
}
