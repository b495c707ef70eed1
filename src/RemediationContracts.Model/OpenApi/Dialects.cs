namespace RemediationContracts.Model.OpenApi;

/// <summary>The dialects of JSON Schema that schemas are read in.</summary>
internal static class Dialects
{
    /// <summary>OpenAPI's own, which schemas of OpenAPI 3.1 are of where nothing else is said.</summary>
    public const string OpenApi = "https://spec.openapis.org/oas/3.1/dialect/base";

    /// <summary>What it extends; of the keywords that it adds none changes what the others mean.</summary>
    private const string JsonSchema = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Whether schemas are read in a dialect.</summary>
    public static bool IsRead(string dialect) => dialect.TrimEnd('#') is OpenApi or JsonSchema;
}
