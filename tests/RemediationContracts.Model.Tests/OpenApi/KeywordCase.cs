namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>A keyword, put into an object where the specification has it.</summary>
/// <param name="Object">The object, by its name in docs/contract-format.md.</param>
/// <param name="Pointer">Where in the contract of <see cref="KeywordCases"/> the object stands.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Value">A value that the specification allows, and that is not what the contract says already.</param>
internal sealed record KeywordCase(string Object, string Pointer, string Keyword, string Value);
