using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads servers (OpenAPI: Server Object); a variable in an address stands for its default.</summary>
internal static class ServerReader
{
    /// <summary>The servers of a document, a path or an operation.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="cursor">The document, the path or the operation.</param>
    /// <param name="outer">The servers that count where it lists none: "it will be overridden by this value" (OpenAPI: Path Item Object, Operation Object).</param>
    public static IReadOnlyList<ApiServer> Read(ReadContext context, ObjectCursor cursor, IReadOnlyList<ApiServer> outer)
    {
        List<ApiServer> servers = [];
        foreach ((JsonNode node, string pointer) in cursor.Items("servers"))
        {
            if (ObjectCursor.Open(context, node, pointer, KeywordTables.Server) is ObjectCursor server)
            {
                string url = server.RequiredText("url");
                servers.Add(new ApiServer(Substitute(context, server, url, ReadVariables(context, server, url)), server.Text("description")));
            }
        }

        return servers.Count > 0 ? servers : outer;
    }

    private static Dictionary<string, string> ReadVariables(ReadContext context, ObjectCursor server, string url)
    {
        Dictionary<string, string> variables = new(System.StringComparer.Ordinal);
        foreach ((JsonMember member, string pointer) in server.Map("variables"))
        {
            if (ObjectCursor.Open(context, member.Value, pointer, KeywordTables.ServerVariable) is not ObjectCursor cursor)
            {
                continue;
            }

            if (!url.Contains("{" + member.Name + "}"))
            {
                context.Report(ContractRules.IdleKeyword, $"The variable '{member.Name}' does not stand in the address, and is passed over.", member, pointer);
            }

            string value = cursor.RequiredText("default");
            JsonNode[] values = [.. cursor.Items("enum").Select(item => item.Node)];
            if (values.Length > 0 && !values.Any(allowed => allowed.Kind == JsonNodeKind.String && allowed.Text == value))
            {
                context.Report(ContractRules.WrongValue, $"The default '{value}' is none of the values under 'enum'.", cursor.Find("default") ?? member.Value, cursor.PointerOf("default"));
            }

            variables[member.Name] = value;
        }

        return variables;
    }

    private static string Substitute(ReadContext context, ObjectCursor server, string url, Dictionary<string, string> variables)
    {
        StringBuilder text = new();
        int at = 0;
        while (at < url.Length)
        {
            int open = url.IndexOf('{', at);
            int close = open < 0 ? -1 : url.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            string name = url.Substring(open + 1, close - open - 1);
            if (!variables.TryGetValue(name, out string? value))
            {
                context.Report(ContractRules.WrongValue, $"The variable '{name}' of the address is not declared under 'variables'.", server.Find("url")!, server.PointerOf("url"));
            }

            text.Append(url, at, open - at).Append(value);
            at = close + 1;
        }

        return text.Append(url, at, url.Length - at).ToString();
    }
}
