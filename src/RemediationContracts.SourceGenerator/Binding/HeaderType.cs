using RemediationContracts.Model;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>What the value of a response's header is in C#, and which method of <c>ContractResponse</c> reads it.</summary>
/// <param name="Name">The type.</param>
/// <param name="Reader">The method.</param>
/// <param name="IsConverted">Whether the text can be there and yet be no such value.</param>
internal sealed record HeaderType(string Name, string Reader, bool IsConverted)
{
    private static readonly HeaderType Text = new("string", "Header", false);

    /// <summary>The type of a header: where nothing is lost by it that of its schema, else the text.</summary>
    public static HeaderType Of(ApiHeader header)
    {
        ApiSchema schema = header.Schema.Definition;
        if (header.UriTemplate is not null)
        {
            return new HeaderType("global::System.Uri", "UriHeader", false);
        }

        return schema.Type switch
        {
            ApiSchemaType.Boolean => new HeaderType("bool", "BooleanHeader", true),
            ApiSchemaType.Integer => Integer(schema.Format),
            ApiSchemaType.String when schema.Enum is null => schema.Format switch
            {
                "uri" or "uri-reference" => new HeaderType("global::System.Uri", "UriHeader", false),
                "date-time" => new HeaderType("global::System.DateTimeOffset", "DateTimeHeader", true),
                "uuid" => new HeaderType("global::System.Guid", "UuidHeader", true),
                _ => Text,
            },
            _ => Text,
        };
    }

    private static HeaderType Integer(string? format)
    {
        string type = format switch
        {
            "int8" => "sbyte",
            "uint8" => "byte",
            "int16" => "short",
            "uint16" => "ushort",
            "int32" => "int",
            "uint32" => "uint",
            "uint64" => "ulong",
            _ => "long",
        };
        return new HeaderType(type, $"IntegerHeader<{type}>", true);
    }
}
