namespace RemediationContracts.Model;

/// <summary>The type of JSON that a schema allows. Several types, as OpenAPI 3.1 can list them, are a union of alternatives.</summary>
public enum ApiSchemaType
{
    /// <summary>The schema says nothing of the type: any JSON.</summary>
    Any = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>A number without fraction.</summary>
    Integer = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,

    /// <summary>Null and nothing else.</summary>
    Null = 64,
}
