using System.Collections.Generic;
using System.Threading;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits all files of a contract.</summary>
internal static class ContractEmitter
{
    /// <summary>The files: types first, then results, and the client last.</summary>
    public static IReadOnlyList<EmittedFile> Emit(ContractSpec contract, CancellationToken cancellationToken)
    {
        var files = new List<EmittedFile>(PayloadEmitter.Emit(contract, cancellationToken));
        foreach (OperationSpec operation in contract.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(ResultEmitter.Emit(contract, operation));
        }

        files.Add(ClientInterfaceEmitter.Emit(contract));
        files.Add(ClientEmitter.Emit(contract));
        return files;
    }
}
