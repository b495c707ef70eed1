using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace ArchitectureTests;

/// <summary>The toolkit knows no contract: a name that only a contract can have given stands nowhere under <c>src/</c>.</summary>
public sealed partial class VocabularyTests
{
    /// <summary>What Graph as a whole has by convention lives in one folder.</summary>
    private static readonly Dictionary<string, string> Conventions = new() { ["unknownFutureValue"] = "src/RemediationContracts.Model/Conventions/Graph/" };

    [Fact]
    public void Nothing_under_src_names_what_only_a_contract_names()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string contract in Directory.EnumerateFiles(Path.Combine(Repository.Root, "contracts"), "*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(contract));
            Collect(document.RootElement, names);
        }

        // A single word, such as "action", is anybody's; one that is put together is the contract's.
        names.RemoveWhere(name => !Compound().IsMatch(name));
        Assert.Contains("softDelete", names);
        Assert.Contains("analyzedEmails", names);
        Assert.Contains("remediationSeverity", names);

        List<string> files = [.. Repository.Files("src", "*").Where(file => Path.GetFileName(file) != "PublicAPI.txt")];
        Assert.NotEmpty(files);
        Assert.All(files, path =>
        {
            string text = File.ReadAllText(Path.Combine(Repository.Root, path));
            Assert.DoesNotContain(names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase) && !(Conventions.TryGetValue(name, out string? home) && path.StartsWith(home, StringComparison.Ordinal)));
        });
    }

    /// <summary>The names of schemas, properties, operations and members of enumerations.</summary>
    private static void Collect(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                names.UnionWith((member.Name, member.Value.ValueKind) switch
                {
                    ("properties" or "schemas", JsonValueKind.Object) => member.Value.EnumerateObject().Select(child => Last(child.Name)),
                    ("enum", JsonValueKind.Array) => member.Value.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!),
                    ("operationId", JsonValueKind.String) => member.Value.GetString()!.Split('.'),
                    _ => [],
                });
                Collect(member.Value, names);
            }
        }
    }

    private static string Last(string dotted) => dotted[(dotted.LastIndexOf('.') + 1)..];

    [GeneratedRegex("^[A-Za-z]*[a-z][A-Z][A-Za-z]*$")]
    private static partial Regex Compound();
}
