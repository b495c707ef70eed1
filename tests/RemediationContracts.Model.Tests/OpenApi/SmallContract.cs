using System.Diagnostics.CodeAnalysis;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using RemediationContracts.Testing;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>Small contracts around a piece that a test is about, none of them Graph's. The piece stands in them as it is written.</summary>
internal static class SmallContract
{
    /// <summary>The pointer of the operation.</summary>
    public const string OperationPointer = "/paths/~1tickets/post";

    /// <summary>The pointer of the schema that is given to <see cref="Schema"/>.</summary>
    public const string SchemaPointer = OperationPointer + "/requestBody/content/application~1json/schema/properties/title";

    /// <summary>A contract with these members, and with <c>openapi</c>, <c>info</c> and <c>paths</c>.</summary>
    public static string Document([StringSyntax(StringSyntaxAttribute.Json)] string members) => Wrap("document", members);

    /// <summary>A contract with this operation.</summary>
    public static string Operation([StringSyntax(StringSyntaxAttribute.Json)] string operation) => Wrap("operation", operation);

    /// <summary>A contract with an operation whose body has one property of this schema.</summary>
    public static string Schema([StringSyntax(StringSyntaxAttribute.Json)] string schema) => Wrap("schema", schema);

    /// <summary>A contract with these component schemas and an operation whose body is the first.</summary>
    public static string Schemas([StringSyntax(StringSyntaxAttribute.Json)] string schemas) => Wrap("schemas", schemas);

    public static ContractReadResult Read(string contract) => ApiContractReader.Read(JsonText.FromString("contract.json", contract));

    private static string Wrap(string kind, string text) => new RuleSnippet("json " + kind, text).ToContract()!;
}
