using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Tells of <c>$id</c> and <c>$schema</c>, which say how the rest of a schema is to be read.</summary>
internal static class IdentityKeywords
{
    /// <summary>Tells of both: as left out where nothing hangs on them, as not read where what stands beside or within them does.</summary>
    public static void Tell(ReadContext context, ObjectCursor cursor)
    {
        if (cursor.Find("$schema") is not null && cursor.Text("$schema") is string dialect)
        {
            Tell(
                context,
                cursor,
                "$schema",
                Dialects.IsRead(dialect) ? null : $"'$schema' asks for the dialect '{dialect}', and schemas are read in that of OpenAPI 3.1 alone, which is JSON Schema 2020-12.",
                "'$schema' names the dialect that schemas are read in anyway, and is passed over.");
        }

        if (cursor.Find("$id") is not null && cursor.Text("$id") is not null)
        {
            Tell(
                context,
                cursor,
                "$id",
                HasReference(cursor.Node) ? "'$id' is not read yet, and what '$ref' within the schema leads to depends on it." : null,
                "'$id' is not read yet, and is passed over: no '$ref' depends on it.");
        }
    }

    private static void Tell(ReadContext context, ObjectCursor cursor, string keyword, string? fault, string remark)
    {
        JsonMember member = cursor.Node.Members.First(candidate => candidate.Name == keyword);
        context.Report(fault is null ? ContractRules.IgnoredKeyword : ContractRules.UnreadKeyword, fault ?? remark, member, cursor.PointerOf(keyword));
    }

    /// <summary>Whether a reference stands in a schema, however deep. One elsewhere that names the schema by its <c>$id</c> leads out of the file, and is told there.</summary>
    private static bool HasReference(JsonNode schema)
    {
        Stack<JsonNode> open = new([schema]);
        while (open.Count > 0)
        {
            JsonNode node = open.Pop();
            if (node.Find("$ref") is not null)
            {
                return true;
            }

            foreach (JsonNode inner in node.Members.Select(member => member.Value).Concat(node.Items))
            {
                open.Push(inner);
            }
        }

        return false;
    }
}
