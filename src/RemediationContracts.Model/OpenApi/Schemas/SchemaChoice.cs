using System.Collections.Generic;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Alternatives, as one keyword gives them.</summary>
/// <param name="Kind">How many of them a value must fit.</param>
/// <param name="Branches">The alternatives, those that are only null included.</param>
/// <param name="AllowsNull">Whether null fits too.</param>
/// <param name="IsOfTypes">Whether they are those of several types, and not of <c>oneOf</c> or <c>anyOf</c>.</param>
internal sealed record SchemaChoice(ApiUnionKind Kind, IReadOnlyList<ApiSchema> Branches, bool AllowsNull, bool IsOfTypes);
