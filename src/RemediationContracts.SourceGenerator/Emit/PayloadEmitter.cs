using System.Collections.Generic;
using System.Threading;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the types of a contract's payloads.</summary>
internal static class PayloadEmitter
{
    /// <summary>Two files a type (the type, its JSON), two an enumeration, and the resolver.</summary>
    public static IEnumerable<EmittedFile> Emit(ContractSpec contract, CancellationToken cancellationToken)
    {
        foreach (EnumSpec type in contract.Enums)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return EnumEmitter.Emit(contract, type);
            yield return EnumJsonEmitter.Emit(contract, type);
        }

        foreach (ObjectSpec type in contract.Types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return RecordEmitter.Emit(contract, type);
            yield return RecordJsonEmitter.Emit(contract, type);
        }

        foreach (UnionSpec type in contract.Unions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return UnionEmitter.Emit(contract, type);
            yield return UnionJsonEmitter.Emit(contract, type);
        }

        foreach (RootSpec type in contract.Roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return RootEmitter.Emit(contract, type);
            yield return RootEmitter.EmitJson(contract, type);
        }

        if (contract.Types.Count + contract.Unions.Count + contract.Roots.Count + contract.Enums.Count > 0)
        {
            yield return ResolverEmitter.Emit(contract);
        }
    }
}
