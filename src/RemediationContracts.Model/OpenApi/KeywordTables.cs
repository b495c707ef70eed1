namespace RemediationContracts.Model.OpenApi;

/// <summary>The objects of OpenAPI 3.0.4, section 4.7, and the extensions that this toolkit reads.</summary>
internal static class KeywordTables
{
    public static readonly KeywordTable Document = new(
        "OpenAPI Object",
        read: "openapi info servers paths components security",
        remarks: "tags externalDocs");

    public static readonly KeywordTable Info = new(
        "Info Object",
        read: "title description version",
        remarks: "termsOfService contact license");

    public static readonly KeywordTable Server = new(
        "Server Object",
        read: "url description",
        unreadYet: "variables");

    public static readonly KeywordTable Components = new(
        "Components Object",
        read: "schemas responses parameters examples requestBodies headers securitySchemes",
        remarks: "links callbacks");

    public static readonly KeywordTable PathItem = new(
        "Path Item Object",
        read: "get put post delete options head patch trace parameters",
        remarks: "summary description",
        unreadYet: "$ref servers");

    public static readonly KeywordTable Operation = new(
        "Operation Object",
        read: "operationId summary description deprecated parameters requestBody responses security x-csharp-name x-deviations x-effect",
        remarks: "tags externalDocs",
        ignoredYet: "callbacks",
        unreadYet: "servers");

    public static readonly KeywordTable Parameter = new(
        "Parameter Object",
        read: "name in description required schema x-correlation",
        remarks: "deprecated example examples",
        unreadYet: "style explode allowReserved allowEmptyValue content");

    public static readonly KeywordTable RequestBody = new(
        "Request Body Object",
        read: "description content required");

    public static readonly KeywordTable MediaType = new(
        "Media Type Object",
        read: "schema example examples",
        unreadYet: "encoding");

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
        read: "description required schema x-uri-template x-correlation",
        remarks: "deprecated example examples",
        unreadYet: "style explode allowReserved allowEmptyValue content");

    public static readonly KeywordTable SecurityScheme = new(
        "Security Scheme Object",
        read: "type scheme description name in",
        remarks: "bearerFormat flows openIdConnectUrl");

    public static readonly KeywordTable Schema = new(
        "Schema Object",
        read: "type format enum nullable properties required additionalProperties items minLength maxLength minItems maxItems title description deprecated default x-csharp-name x-ms-enum",
        remarks: "example externalDocs xml",
        unreadYet: "multipleOf maximum exclusiveMaximum minimum exclusiveMinimum pattern uniqueItems maxProperties minProperties allOf oneOf anyOf not discriminator readOnly writeOnly "
            + "const examples if then else contains dependentSchemas dependentRequired patternProperties propertyNames prefixItems unevaluatedItems unevaluatedProperties $defs $id $anchor $dynamicRef $schema contentEncoding contentMediaType contentSchema minContains maxContains");

    public static readonly KeywordTable EnumDescription = new(
        "x-ms-enum",
        read: "values",
        remarks: "name modelAsString");

    public static readonly KeywordTable EnumValueDescription = new(
        "value of x-ms-enum",
        read: "value description",
        remarks: "name");

    public static readonly KeywordTable ErrorShape = new("x-error", read: "code message target details requestId clientRequestId date");

    public static readonly KeywordTable Effect = new("x-effect", read: "destructive subject");

    public static readonly KeywordTable Destructive = new("x-effect/destructive", read: "pointer values");

    public static readonly KeywordTable Deviation = new("x-deviations item", read: "payload source departures");

    public static readonly KeywordTable Departure = new("x-deviations departure", read: "at rule accept reason");
}
