using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads parameters (OpenAPI 3.0: Parameter Object).</summary>
internal sealed class ParameterReader(ReadContext context, ReferenceResolver references, SchemaReader schemas)
{
    /// <summary>Header parameters of these names are ignored (OpenAPI 3.0.4, section 4.7.12.2): content and security say what they would.</summary>
    private static readonly string[] OthersBusiness = ["Accept", "Content-Type", "Authorization"];

    /// <summary>The parameters of a path and of an operation on it, which takes the place of the path's of the same name.</summary>
    public IReadOnlyList<ApiParameter> Read(ObjectCursor path, ObjectCursor operation)
    {
        List<ApiParameter> parameters = [];
        HashSet<(string, ApiParameterLocation)> names = [];
        foreach ((JsonNode node, string pointer) in path.Items("parameters").Concat(operation.Items("parameters")))
        {
            if (Read(node, pointer) is ApiParameter parameter)
            {
                if (!names.Add((parameter.Name, parameter.Location)))
                {
                    parameters.RemoveAll(other => other.Name == parameter.Name && other.Location == parameter.Location);
                }

                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    private ApiParameter? Read(JsonNode node, string pointer)
    {
        if (references.Resolve(node, pointer) is not (JsonNode target, string at)
            || ObjectCursor.Open(context, target, at, KeywordTables.Parameter) is not ObjectCursor cursor)
        {
            return null;
        }

        string name = cursor.RequiredText("name");
        switch (cursor.RequiredText("in"))
        {
            case "header" when OthersBusiness.Contains(name, StringComparer.OrdinalIgnoreCase):
                context.Report(ContractRules.IgnoredHeader, $"A header parameter '{name}' is ignored, as OpenAPI says: content and security describe it.", cursor.Find("name")!, cursor.PointerOf("name"));
                return null;
            case "header":
                break;
            case "path" or "query" or "cookie":
                context.Report(ContractRules.UnreadParameter, $"Parameters in '{cursor.Text("in")}' are not read yet; the operation is left out.", cursor.Find("in")!, cursor.PointerOf("in"));
                return null;
            case "":
                return null;
            case string other:
                context.Report(ContractRules.WrongValue, $"'in' takes path, query, header or cookie, found '{other}'.", cursor.Find("in")!, cursor.PointerOf("in"));
                return null;
        }

        if (cursor.Find("schema") is not JsonNode schema)
        {
            cursor.TellMissing("schema");
            return null;
        }

        return new ApiParameter
        {
            Name = name,
            Location = ApiParameterLocation.Header,
            Required = cursor.Flag("required"),
            Description = cursor.Text("description"),
            Schema = schemas.Read(schema, cursor.PointerOf("schema")),
            Correlation = Extensions.Correlation(context, cursor),
        };
    }
}
