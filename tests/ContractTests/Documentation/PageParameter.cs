using System.Collections.Generic;

namespace ContractTests.Documentation;

/// <summary>A row of the page's table of parameters.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Type">The type, as the page writes it, without a link.</param>
/// <param name="IsCollection">Whether the page calls it a collection.</param>
/// <param name="Values">The possible values that the page lists; empty where it lists none.</param>
public sealed record PageParameter(string Name, string Type, bool IsCollection, IReadOnlyList<string> Values);
