namespace RemediationContracts.Model.Json;

/// <summary>The place where a text stops being JSON, or leaves its bounds.</summary>
/// <param name="Rule"><c>json-syntax</c>, <c>json-encoding</c> or <c>json-depth</c>.</param>
/// <param name="Pointer">The JSON Pointer of the innermost value that was being read.</param>
/// <param name="Offset">The offset of the first byte that cannot stand there; the length of the text where it ends too early.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record JsonFault(string Rule, string Pointer, int Offset, string Message);
