namespace RemediationContracts.Model.OpenApi;

/// <summary>The objects of OpenAPI 3.0.4, section 4.7, and of 3.1.1, section 4.8, and the extensions that this toolkit reads.</summary>
internal static class KeywordTables
{
    public static readonly KeywordTable Document = new(
        "OpenAPI Object",
        read: "openapi info servers paths components security",
        remarks: "tags externalDocs")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable Document31 = new(
        "OpenAPI Object",
        read: "openapi info servers paths components security jsonSchemaDialect",
        remarks: "tags externalDocs",
        ignoredYet: "webhooks")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable Info = new(
        "Info Object",
        read: "title description version",
        remarks: "termsOfService contact license")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable Info31 = new(
        "Info Object",
        read: "title description version",
        remarks: "summary termsOfService contact license")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable Server = new(
        "Server Object",
        read: "url description variables");

    public static readonly KeywordTable ServerVariable = new(
        "Server Variable Object",
        read: "default enum",
        remarks: "description");

    public static readonly KeywordTable Components = new(
        "Components Object",
        read: "schemas responses parameters examples requestBodies headers securitySchemes",
        remarks: "links callbacks")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable Components31 = new(
        "Components Object",
        read: "schemas responses parameters examples requestBodies headers securitySchemes pathItems",
        remarks: "links callbacks")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable PathItem = new(
        "Path Item Object",
        read: "get put post delete options head patch trace parameters servers $ref",
        remarks: "summary description");

    public static readonly KeywordTable Operation = new(
        "Operation Object",
        read: "operationId summary description deprecated parameters requestBody responses security servers x-csharp-name x-deviations x-effect",
        remarks: "tags externalDocs",
        ignoredYet: "callbacks");

    public static readonly KeywordTable Parameter = new(
        "Parameter Object",
        read: "name in description required schema style explode allowReserved deprecated x-correlation x-csharp-name",
        remarks: "example examples",
        ignoredYet: "allowEmptyValue",
        unreadYet: "content");

    public static readonly KeywordTable RequestBody = new(
        "Request Body Object",
        read: "description content required");

    public static readonly KeywordTable MediaType = new(
        "Media Type Object",
        read: "schema example examples",
        remarks: "encoding");

    public static readonly KeywordTable Example = new(
        "Example Object",
        read: "summary value",
        remarks: "description",
        ignoredYet: "externalValue");

    public static readonly KeywordTable Response = new(
        "Response Object",
        read: "description headers content x-error",
        ignoredYet: "links");

    public static readonly KeywordTable Header = new(
        "Header Object",
        read: "description required schema style explode x-uri-template x-correlation",
        remarks: "deprecated example examples",
        unreadYet: "allowReserved allowEmptyValue content");

    public static readonly KeywordTable SecurityScheme = new(
        "Security Scheme Object",
        read: "type scheme description name in",
        remarks: "bearerFormat flows openIdConnectUrl");

    public static readonly KeywordTable Schema = new(
        "Schema Object",
        read: "$ref type format enum const nullable properties required additionalProperties unevaluatedProperties minProperties maxProperties items minItems maxItems uniqueItems "
            + "minLength maxLength pattern contentEncoding minimum maximum exclusiveMinimum exclusiveMaximum multipleOf allOf oneOf anyOf not discriminator readOnly writeOnly "
            + "title description deprecated default $id $schema x-csharp-name x-ms-enum x-ms-enum-flags",
        remarks: "example examples externalDocs xml $comment $defs contentMediaType contentSchema",
        unreadYet: "if then else contains minContains maxContains prefixItems unevaluatedItems patternProperties propertyNames dependentSchemas dependentRequired "
            + "$anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary");

    public static readonly KeywordTable Discriminator = new("Discriminator Object", read: "propertyName mapping");

    public static readonly KeywordTable EnumFlags = new("x-ms-enum-flags", read: "isFlags");

    public static readonly KeywordTable EnumDescription = new(
        "x-ms-enum",
        read: "values",
        remarks: "name modelAsString")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable EnumValueDescription = new(
        "value of x-ms-enum",
        read: "value description",
        remarks: "name allowedValues")
    {
        IsHarmless = true,
    };

    public static readonly KeywordTable ErrorShape = new("x-error", read: "code message target details requestId clientRequestId date");

    public static readonly KeywordTable Effect = new("x-effect", read: "destructive subject");

    public static readonly KeywordTable Destructive = new("x-effect/destructive", read: "pointer values");

    public static readonly KeywordTable Deviation = new("x-deviations item", read: "payload source departures");

    public static readonly KeywordTable Departure = new("x-deviations departure", read: "at rule accept reason");
}
