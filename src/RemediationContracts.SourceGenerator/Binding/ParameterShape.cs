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
        if (ReachedSchemas.Of([schema]).FirstOrDefault(s => RereadSchemas.IsJudgedByReaderAlone(s) && !IsScalarUnion(s) && (s != schema || s.Type != ApiSchemaType.Array || s.Not is not null)) is { } judged)
        {
            return $"a parameter with {RuleOf(judged)}, which only a reader judges";
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
            _ => "a parameter that is neither a scalar, nor one of several, nor an array or object of them",
        };
    }

    private static string RuleOf(ApiSchema schema) => schema switch
    {
        { Not: not null } => "'not'",
        { Union: not null } => "alternatives that are no scalars or that JSON does not tell apart",
        { UniqueItems: true } => "'uniqueItems' in what it holds",
        { MinProperties: not null } or { MaxProperties: not null } => "a number of members",
        { Pattern: not null } => $"'pattern' beside the format '{schema.Format}'",
        _ => $"a length beside the format '{schema.Format}'",
    };

    private static bool IsFlat(ApiSchema schema) =>
        schema.Discriminator is null
        && schema.Properties.All(static property => IsScalar(property.Schema))
        && (schema.AdditionalProperties is null || IsScalar(schema.AdditionalProperties));

    private static bool IsScalar(ApiSchema schema) =>
        schema.Definition is var definition
        && (definition.Union is null
            ? definition.Type is ApiSchemaType.String or ApiSchemaType.Number or ApiSchemaType.Integer or ApiSchemaType.Boolean
            : IsScalarUnion(definition));

    /// <summary>
    /// Whether a value is one of several scalars, and a value that fits its alternative fits the whole: <c>oneOf</c> of values that JSON tells apart,
    /// or <c>anyOf</c>. A request carries text alone, so that the service takes it for whatever fits.
    /// </summary>
    private static bool IsScalarUnion(ApiSchema schema)
    {
        if (schema is not { Union: { Discriminator: null } union, Not: null })
        {
            return false;
        }

        ApiSchema[] branches = [.. union.Branches.Select(static branch => branch.Definition)];
        return branches.All(static branch => branch.Union is null && IsScalar(branch))
            && (union.Kind == ApiUnionKind.AnyOf
                || branches.Select(static branch => branch.Type == ApiSchemaType.Integer ? ApiSchemaType.Number : branch.Type).Distinct().Count() == branches.Length);
    }

    private static bool IsToken(string name) =>
        name.Length > 0 && name.All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') || TokenCharacters.IndexOf(c) >= 0);
}
