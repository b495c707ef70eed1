using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>The names of the types that belong to no schema; a schema that meets one takes a longer name.</summary>
internal static class TypeNames
{
    /// <summary>The client of a contract.</summary>
    public static string Client(string contract) => contract + "Client";

    /// <summary>The interface of the client.</summary>
    public static string ClientInterface(string contract) => "I" + Client(contract);

    /// <summary>The resolver of type information, for <c>System.Text.Json</c>.</summary>
    public static string Resolver(string contract) => contract + "JsonTypeInfoResolver";

    /// <summary>The class that holds the strings of an enumeration.</summary>
    public static string JsonClass(string enumeration) => enumeration + "Json";

    /// <summary>The class that registers the client for <c>IHttpClientFactory</c>.</summary>
    public static string Registration(string contract) => Client(contract) + "Registration";

    /// <summary>The method of an operation. No type has its name, since the client speaks of types by their names alone.</summary>
    public static string Method(string operation) => operation + "Async";

    /// <summary>The result of an operation.</summary>
    public static string Result(string operation) => operation + "Result";

    /// <summary>The name of a contract by its file: without folders and <c>.openapi.json</c> or <c>.json</c>, in PascalCase.</summary>
    public static string Contract(string path)
    {
        string file = FileOf(path);
        foreach (string extension in (string[])[".openapi.json", ".json"])
        {
            if (file.EndsWith(extension, System.StringComparison.OrdinalIgnoreCase))
            {
                return CSharpName.Pascal(file.Substring(0, file.Length - extension.Length));
            }
        }

        return CSharpName.Pascal(file);
    }

    /// <summary>A path's last part.</summary>
    public static string FileOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>Every type that is emitted for a contract.</summary>
    public static IEnumerable<string> Emitted(ContractSpec contract) =>
        contract.Types.Select(static t => t.Name)
            .Concat(contract.Unions.Select(static u => u.Name))
            .Concat(contract.Roots.Select(static r => r.Name))
            .Concat(contract.Enums.Select(static e => e.Name))
            .Concat(contract.Enums.Select(static e => e.JsonClass))
            .Concat(OfContract(contract.Name, contract.Operations.Select(static o => o.Name)));

    /// <summary>Names that no schema can have: those of the types that belong to none, and those of members that emitted types have.</summary>
    public static IEnumerable<string> Reserved(string contract, IEnumerable<string> operations) =>
        OfContract(contract, operations).Concat(operations.Select(Method)).Concat(MemberNames.OfRecord).Concat(MemberNames.OfJsonClass);

    private static IEnumerable<string> OfContract(string contract, IEnumerable<string> operations) =>
        operations.Select(Result).Concat([Client(contract), ClientInterface(contract), Registration(contract), Resolver(contract)]);
}
