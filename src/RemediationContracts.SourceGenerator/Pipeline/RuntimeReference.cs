using System;
using Microsoft.CodeAnalysis;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>The runtime that a project refers to: what emitted code calls.</summary>
/// <param name="Version">Its version; null where the project refers to none.</param>
/// <param name="IsMarked">Whether it says that it keeps what emitted code is made for.</param>
internal sealed record RuntimeReference(Version? Version, bool IsMarked)
{
    private const string AssemblyName = "RemediationContracts";

    // The number of the agreement that emitted code keeps. A runtime has a constant for each that it still keeps too.
    private const string MarkerType = "RemediationContracts.Runtime.RuntimeVersion";
    private const string Marker = "Version2";

    private static readonly Version Ours = typeof(RuntimeReference).Assembly.GetName().Version;

    /// <summary>Looks it up. After an edit of code the answer is equal to the one before; the symbols are asked and not kept.</summary>
    public static RuntimeReference In(Compilation compilation)
    {
        IAssemblySymbol? newest = null;
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (string.Equals(assembly.Name, AssemblyName, StringComparison.OrdinalIgnoreCase) && (newest is null || assembly.Identity.Version > newest.Identity.Version))
            {
                newest = assembly;
            }
        }

        return new RuntimeReference(
            newest?.Identity.Version,
            newest?.GetTypeByMetadataName(MarkerType)?.GetMembers(Marker).IsEmpty == false);
    }

    /// <summary>Why nothing can be emitted; null where the runtime fits.</summary>
    public DiagnosticInfo? Fault()
    {
        if (Version is null)
        {
            const string Missing = "Emitted code calls the assembly RemediationContracts, to which the project does not refer; refer to the package RemediationContracts, its assets of the kind 'compile' included.";
            return DiagnosticInfo.ForProject(GeneratorRules.RuntimeMissing, Missing);
        }

        return IsMarked && Fits(Ours, Version)
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
