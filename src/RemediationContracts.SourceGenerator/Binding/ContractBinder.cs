using System.Linq;
using System.Threading;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns a contract into what is emitted for it.</summary>
internal static class ContractBinder
{
    /// <summary>Binds a contract. Operations with an error, and those that use what is not emitted yet, are left out.</summary>
    public static BoundContract Bind(ApiContract contract, ContractOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new BindingDiagnostics(contract.Source);
        string? space = OptionValues.Namespace(options, diagnostics);
        string? accessibility = OptionValues.Accessibility(options, diagnostics);
        var emittable = new EmittableOperations(diagnostics);
        ApiOperation[] operations =
            [.. OperationSelection.Select(contract, options.Operations, diagnostics).Where(static o => o.IsUsable).Where(emittable.CanEmit)];
        cancellationToken.ThrowIfCancellationRequested();
        if (space is null || accessibility is null)
        {
            return new BoundContract(null, diagnostics.All);
        }

        string name = TypeNames.Contract(contract.Source.Path);
        ContractNames names = ContractNames.Resolve(name, operations, emittable, diagnostics, out EmittedSchemas reached);
        cancellationToken.ThrowIfCancellationRequested();
        var types = new TypeBinder(space, names, reached, diagnostics);
        var spec = new ContractSpec(
            space,
            accessibility,
            name,
            contract.Title,
            new EquatableArray<ObjectSpec>(types.Objects),
            new EquatableArray<UnionSpec>(types.Unions),
            new EquatableArray<RootSpec>(types.Roots),
            new EquatableArray<EnumSpec>(types.Enums),
            new EquatableArray<OperationSpec>(operations.Select(new OperationBinder(names, types, emittable, diagnostics).Bind)));
        return new BoundContract(operations.Length == 0 ? null : spec, diagnostics.All);
    }
}
