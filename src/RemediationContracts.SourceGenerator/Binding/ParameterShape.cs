using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Tells which parameters are arguments of a method, and which of them a request can carry.</summary>
internal static class ParameterShape
{
    private const string TokenCharacters = "!#$%&'*+-.^_`|~";

    /// <summary>Whether a parameter is an argument: the client sees to the others by itself, or OpenAPI leaves them to it.</summary>
    public static bool IsArgument(ApiParameter parameter) =>
        parameter.Location != ApiParameterLocation.Header
        || (parameter.Correlation == ApiCorrelation.None
            && parameter.Name.ToUpperInvariant() is not ("ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION"));

    /// <summary>What keeps a parameter from being an argument, or null.</summary>
    public static string? Obstacle(ApiParameter parameter)
    {
        if (parameter.Location == ApiParameterLocation.Cookie)
        {
            return "a parameter in a cookie";
        }

        if (parameter.Location == ApiParameterLocation.Header && !IsToken(parameter.Name))
        {
            return "a header whose name is no token of HTTP";
        }

        ApiSchema schema = parameter.Schema.Definition;
        if (ReachedSchemas.Of([schema]).Any(s => RereadSchemas.IsJudgedByReaderAlone(s) && (s != schema || s.Type != ApiSchemaType.Array || s.Not is not null)))
        {
            return "a parameter with a rule that only a reader judges";
        }

        if (IsScalar(schema))
        {
            return parameter.Style == ApiParameterStyle.DeepObject ? "a parameter in the style deepObject that is no object" : null;
        }

        return schema switch
        {
            { Type: ApiSchemaType.Array, Items: { } items } when IsScalar(items) && !items.AllowsNull =>
                parameter.Style == ApiParameterStyle.DeepObject ? "a parameter in the style deepObject that is no object" : null,
            { Type: ApiSchemaType.Object } when IsFlat(schema) => null,
            _ => "a parameter that is neither a scalar, nor an array or object of scalars",
        };
    }

    private static bool IsFlat(ApiSchema schema) =>
        schema.Discriminator is null
        && schema.Properties.All(static property => IsScalar(property.Schema))
        && (schema.AdditionalProperties is null || IsScalar(schema.AdditionalProperties));

    private static bool IsScalar(ApiSchema schema) =>
        schema.Definition is { Union: null, Type: ApiSchemaType.String or ApiSchemaType.Number or ApiSchemaType.Integer or ApiSchemaType.Boolean };

    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || TokenCharacters.IndexOf(c) >= 0);
}
