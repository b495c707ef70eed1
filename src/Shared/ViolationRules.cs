namespace RemediationContracts.Shared;

/// <summary>The ids of the rules that a payload can break: keywords of JSON Schema, and what lies below the schema.</summary>
internal static class ViolationRules
{
    public const string JsonSyntax = "json-syntax";
    public const string JsonEncoding = "json-encoding";
    public const string JsonDepth = "json-depth";
    public const string JsonDuplicate = "json-duplicate";
    public const string Type = "type";
    public const string Required = "required";
    public const string AdditionalProperties = "additionalProperties";
    public const string Enum = "enum";
    public const string Sentinel = "sentinel";
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string Format = "format";
    public const string Range = "range";
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MultipleOf = "multipleOf";
    public const string Pattern = "pattern";
    public const string Const = "const";
    public const string UniqueItems = "uniqueItems";
    public const string MinProperties = "minProperties";
    public const string MaxProperties = "maxProperties";
    public const string OneOf = "oneOf";
    public const string AnyOf = "anyOf";
    public const string Not = "not";
    public const string Discriminator = "discriminator";

    /// <summary>A parameter's value cannot be written or read in its style, at its place.</summary>
    public const string Style = "style";
}
