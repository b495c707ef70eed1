using System;

namespace RemediationContracts.Model;

/// <summary>The types of JSON that a schema allows; several where OpenAPI 3.1 lists several.</summary>
[Flags]
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
}
