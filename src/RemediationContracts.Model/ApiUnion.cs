using System;
using System.Collections.Generic;
using RemediationContracts.Shared;

namespace RemediationContracts.Model;

/// <summary>The alternatives of a value.</summary>
/// <param name="Kind">How many of them a value must fit.</param>
/// <param name="Branches">The alternatives, in document order; at least two, and none of them only null.</param>
/// <param name="Discriminator">What tells them apart, or null where each must be tried.</param>
public sealed record ApiUnion(ApiUnionKind Kind, IReadOnlyList<ApiSchema> Branches, ApiDiscriminator? Discriminator)
{
    /// <summary>What an alternative is called in messages: its component's name, or its type.</summary>
    /// <param name="branch">The alternative.</param>
    public static string LabelOf(ApiSchema branch)
    {
        _ = branch ?? throw new ArgumentNullException(nameof(branch));
        ApiSchema definition = branch.Definition;
        return branch.ComponentName ?? definition.ComponentName ?? definition.Type switch
        {
            ApiSchemaType.Object => JsonTypeNames.Object,
            ApiSchemaType.Array => JsonTypeNames.Array,
            ApiSchemaType.String => JsonTypeNames.String,
            ApiSchemaType.Boolean => JsonTypeNames.Boolean,
            ApiSchemaType.Number => JsonTypeNames.Number,
            ApiSchemaType.Integer => JsonTypeNames.Integer,
            ApiSchemaType.Null => JsonTypeNames.Null,
            _ => JsonTypeNames.Any,
        };
    }
}
