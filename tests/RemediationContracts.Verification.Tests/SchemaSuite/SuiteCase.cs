using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Verification.Tests.SchemaSuite;

/// <summary>A schema of the suite, with values and whether each is valid.</summary>
/// <param name="File">The file below the draft's folder, without its ending, such as <c>optional/format</c>.</param>
/// <param name="Name">What the schema is about.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Tests">The values.</param>
internal sealed record SuiteCase(string File, string Name, JsonNode Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>The cases of a draft, in a fixed order.</summary>
    /// <param name="draft">The folder of the draft.</param>
    public static IReadOnlyList<SuiteCase> ReadAll(string draft) =>
    [
        .. from path in Directory.GetFiles(draft, "*.json", SearchOption.AllDirectories).Order(System.StringComparer.Ordinal)
           let file = Path.ChangeExtension(Path.GetRelativePath(draft, path).Replace('\\', '/'), null)
           from found in JsonNode.Parse(System.IO.File.ReadAllText(path))!.AsArray()
           select new SuiteCase(file, Text(found!), found!["schema"]!, [.. found["tests"]!.AsArray().Select(test => new SuiteTest(Text(test!), Json(test!["data"]), test["valid"]!.GetValue<bool>()))]),
    ];

    private static string Text(JsonNode node) => node["description"]!.GetValue<string>();

    private static string Json(JsonNode? data) => data?.ToJsonString() ?? "null";
}
