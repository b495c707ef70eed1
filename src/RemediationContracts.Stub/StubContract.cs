using System.IO;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.OpenApi;

namespace RemediationContracts.Stub;

/// <summary>Loads contracts that are to be served.</summary>
internal static class StubContract
{
    /// <summary>Loads a contract. A relative path is looked for in the current folder, and then beside the program.</summary>
    /// <exception cref="StubContractException">It cannot be served.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ApiContract Load(string path)
    {
        ContractReadResult read = ContractFile.Load(ContractFile.Find(path));
        return read.Contract is { } contract && contract.Operations.Any(operation => operation.IsUsable)
            ? contract
            : throw new StubContractException(path, read.Diagnostics);
    }
}
