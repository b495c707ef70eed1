using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads parameters (OpenAPI: Parameter Object).</summary>
internal sealed class ParameterReader(ReadContext context, ReferenceResolver references, SchemaReader schemas)
{
    /// <summary>Header parameters of these names are ignored (OpenAPI 3.0.4, section 4.7.12.2): content and security say what they would.</summary>
    private static readonly string[] OthersBusiness = ["Accept", "Content-Type", "Authorization"];

    /// <summary>The parameters of a path and of an operation on it, which takes the place of the path's of the same name.</summary>
    public IReadOnlyList<ApiParameter> Read(ObjectCursor item, ObjectCursor operation, JsonMember path, string pathPointer)
    {
        List<ApiParameter> parameters = [];
        HashSet<(string, ApiParameterLocation)> names = [];
        int faults = context.Faults;
        foreach ((JsonNode node, string pointer) in item.Items("parameters").Concat(operation.Items("parameters")))
        {
            if (Read(node, pointer) is ApiParameter parameter)
            {
                if (!names.Add(Identity(parameter)))
                {
                    parameters.RemoveAll(other => Identity(other) == Identity(parameter));
                }

                parameters.Add(parameter);
            }
        }

        if (context.Faults == faults)
        {
            TellPathParameters(parameters, path, pathPointer);
        }

        return parameters;
    }

    /// <summary>The names of headers are compared without case (RFC 9110, section 5.1).</summary>
    private static (string, ApiParameterLocation) Identity(ApiParameter parameter) =>
        (parameter.Location == ApiParameterLocation.Header ? parameter.Name.ToUpperInvariant() : parameter.Name, parameter.Location);

    private void TellPathParameters(List<ApiParameter> parameters, JsonMember path, string pathPointer)
    {
        HashSet<string> names = [.. PathTemplate.NamesIn(path.Name)];
        HashSet<string> declared = [.. parameters.Where(parameter => parameter.Location == ApiParameterLocation.Path).Select(parameter => parameter.Name)];
        foreach (string name in names.Where(name => !declared.Contains(name)))
        {
            context.Report(ContractRules.PathParameters, $"'{{{name}}}' stands in the path and is not declared as a parameter.{context.Suggest(name, declared)}", path, pathPointer);
        }

        foreach (ApiParameter parameter in parameters.Where(parameter => parameter.Location == ApiParameterLocation.Path && !names.Contains(parameter.Name)))
        {
            context.Report(ContractRules.PathParameters, $"'{parameter.Name}' is a parameter of the path and does not stand in it.{context.Suggest(parameter.Name, names)}", parameter.Offset, 1, parameter.Pointer);
        }
    }

    private ApiParameter? Read(JsonNode node, string pointer)
    {
        if (references.Resolve(node, pointer) is not (JsonNode target, string at)
            || ObjectCursor.Open(context, target, at, KeywordTables.Parameter) is not ObjectCursor cursor)
        {
            return null;
        }

        string name = cursor.RequiredText("name");
        if (ReadLocation(cursor, name) is not ApiParameterLocation location)
        {
            return null;
        }

        if (cursor.Find("schema") is not JsonNode schema)
        {
            // Of 'content', in its place, the cursor has told that it is not read.
            if (cursor.Find("content") is null)
            {
                cursor.TellMissing("schema");
            }

            return null;
        }

        bool isRequired = cursor.Flag("required");
        if (location == ApiParameterLocation.Path && !isRequired)
        {
            context.Report(ContractRules.PathParameters, $"The parameter '{name}' stands in the path, and so must have 'required: true'.", cursor.Find("required") ?? target, cursor.Find("required") is null ? at : cursor.PointerOf("required"));
        }

        ApiParameterStyle style = ParameterStyles.Read(context, cursor, location);
        return new ApiParameter
        {
            Name = name,
            Location = location,
            Required = isRequired,
            Description = cursor.Text("description"),
            Schema = schemas.Read(schema, cursor.PointerOf("schema")),
            Style = style,
            Explode = cursor.Find("explode") is null ? style == ApiParameterStyle.Form : cursor.Flag("explode"),
            AllowReserved = ReadAllowReserved(cursor, location),
            Deprecated = cursor.Flag("deprecated"),
            Pointer = at,
            Offset = target.Offset,
            CSharpName = Extensions.CSharpName(context, cursor),
            Correlation = Extensions.Correlation(context, cursor),
        };
    }

    private ApiParameterLocation? ReadLocation(ObjectCursor cursor, string name)
    {
        switch (cursor.RequiredText("in"))
        {
            case "header" when OthersBusiness.Contains(name, StringComparer.OrdinalIgnoreCase):
                context.Report(ContractRules.IgnoredHeader, $"A header parameter '{name}' is ignored, as OpenAPI says: content and security describe it.", cursor.Find("name")!, cursor.PointerOf("name"));
                return null;
            case "header":
                return ApiParameterLocation.Header;
            case "path":
                return ApiParameterLocation.Path;
            case "query":
                return ApiParameterLocation.Query;
            case "cookie" when cursor.Flag("required"):
                context.Report(ContractRules.UnreadParameter, $"Cookies are not sent, and '{name}' is required; the operation is left out.", cursor.Find("in")!, cursor.PointerOf("in"));
                return null;
            case "cookie":
                context.Report(ContractRules.IgnoredCookie, $"Cookies are not sent; '{name}' is left out.", cursor.Find("in")!, cursor.PointerOf("in"));
                return null;
            case "":
                return null;
            case var other:
                context.Report(ContractRules.WrongValue, $"'in' takes path, query, header or cookie, found '{other}'.", cursor.Find("in")!, cursor.PointerOf("in"));
                return null;
        }
    }

    private bool ReadAllowReserved(ObjectCursor cursor, ApiParameterLocation location)
    {
        bool isAllowed = cursor.Flag("allowReserved");
        if (isAllowed && location != ApiParameterLocation.Query)
        {
            context.Report(ContractRules.IdleKeyword, "'allowReserved' says nothing of a value outside a query, and is passed over.", cursor.Find("allowReserved")!, cursor.PointerOf("allowReserved"));
            return false;
        }

        return isAllowed;
    }
}
