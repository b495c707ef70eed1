namespace RemediationContracts.Stub.Errors;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Target">The JSON Pointer in the body, or the header's name.</param>
internal sealed record StubProblemDetail(string Rule, string Message, string Target);
