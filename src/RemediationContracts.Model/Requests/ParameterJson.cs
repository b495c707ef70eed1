#if NET
using System.Linq;
using System.Text;
using System.Text.Json;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model.Requests;

/// <summary>Writes what was taken out of a request as JSON, by the types that its schema gives; what is of no such type stays a string, and is judged so.</summary>
internal static class ParameterJson
{
    /// <summary>The value as JSON.</summary>
    public static string Write(ApiSchema schema, StyledValue value)
    {
        ApiSchema definition = schema.Definition;
        return value switch
        {
            { Items: { } items } => "[" + string.Join(',', items.Select(item => Scalar(definition.Items, item))) + "]",
            { Members: { } members } => "{" + string.Join(',', members.Select(member => String(member.Key) + ":" + Scalar(SchemaOf(definition, member.Key), member.Value))) + "}",
            _ => Scalar(schema, value.Text!),
        };
    }

    private static ApiSchema? SchemaOf(ApiSchema schema, string name) =>
        schema.Properties.FirstOrDefault(property => property.Name == name)?.Schema ?? schema.AdditionalProperties;

    private static string Scalar(ApiSchema? schema, string text)
    {
        bool isLiteral = text is "true" or "false" || IsNumber(text);
        return schema?.Definition switch
        {
            { Type: ApiSchemaType.Boolean } when text is "true" or "false" => text,
            { Type: ApiSchemaType.Integer or ApiSchemaType.Number } when IsNumber(text) => text,

            // Of several types it is the one that fits.
            { Type: ApiSchemaType.Any } when isLiteral && PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(text)).IsValid => text,
            _ => String(text),
        };
    }

    private static string String(string text) => JsonSerializer.Serialize(text);

    private static bool IsNumber(string text)
    {
        if (text.Length == 0 || text[0] is not ('-' or (>= '0' and <= '9')) || text[^1] is not (>= '0' and <= '9'))
        {
            return false;
        }

        try
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
#endif
