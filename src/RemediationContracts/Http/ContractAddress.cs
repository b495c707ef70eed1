using System;
using System.Net.Http;

namespace RemediationContracts.Http;

/// <summary>Puts the address of an operation together.</summary>
internal static class ContractAddress
{
    /// <summary>The base address of the client, else the contract's server, with the operation's path after its own, and its query.</summary>
    public static Uri Of(HttpClient client, ContractOperation operation, ContractParameters? parameters)
    {
        Uri? server = client.BaseAddress;
        // A path such as /beta is an absolute address of a file, on some systems.
        if (server is null && (!Uri.TryCreate(operation.Server, UriKind.Absolute, out server) || !server.Scheme.StartsWith("http", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("The contract names no absolute address of a server; set the HttpClient's BaseAddress.");
        }

        // Not new Uri(base, path): a path that begins with a slash would replace the base's own.
        return new Uri(server.GetLeftPart(UriPartial.Path).TrimEnd('/') + (parameters is null ? operation.Path : parameters.Path + parameters.Query));
    }
}
