using System.Linq;

namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>All that is emitted for one contract.</summary>
/// <remarks>
/// No spec holds a position, a symbol, a syntax node, a location or a text of the compiler: reformatting a contract gives an equal
/// spec, and an equal spec emits nothing again.
/// </remarks>
/// <param name="Namespace">The namespace of every emitted type.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Name">The contract's own name in C#, such as <c>Remediate</c>; client and resolver are named by it.</param>
/// <param name="Title">The title of the API.</param>
/// <param name="Types">The object types.</param>
/// <param name="Unions">The unions.</param>
/// <param name="Roots">The bodies that are neither objects nor unions.</param>
/// <param name="Enums">The enumerations.</param>
/// <param name="Operations">The operations of the client.</param>
internal sealed record ContractSpec(
    string Namespace,
    string Accessibility,
    string Name,
    string Title,
    EquatableArray<ObjectSpec> Types,
    EquatableArray<UnionSpec> Unions,
    EquatableArray<RootSpec> Roots,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<OperationSpec> Operations)
{
    /// <summary>Whether the contract calls anything deprecated that is emitted with <c>[Obsolete]</c>. Asked for by every file, so looked for once.</summary>
    public bool HasDeprecated { get; } =
        Types.Any(static t => t.Deprecated || t.Properties.Any(static p => p.Deprecated))
        || Unions.Any(static u => u.Deprecated)
        || Roots.Any(static r => r.Deprecated)
        || Enums.Any(static e => e.Deprecated)
        || Operations.Any(static o => o.Deprecated);

    /// <summary>What stands before an emitted type where a member may have its name.</summary>
    public string Root { get; } = Namespace.Length == 0 ? "global::" : $"global::{Namespace}.";

    /// <summary>Whether the contract gives a type a name of small letters alone, of which the compiler warns.</summary>
    public bool HasLowerCaseType { get; } =
        Types.Select(static t => t.Name).Concat(Unions.Select(static u => u.Name)).Concat(Roots.Select(static r => r.Name)).Concat(Enums.Select(static e => e.Name))
            .Any(static name => name.All(static c => c is >= 'a' and <= 'z'));
}
