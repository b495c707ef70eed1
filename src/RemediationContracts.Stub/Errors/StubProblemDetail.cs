namespace RemediationContracts.Stub.Errors;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Target">The JSON Pointer in the body, or that of a parameter: <c>/path/NAME</c>, <c>/query/NAME</c>, <c>/header/NAME</c>.</param>
internal sealed record StubProblemDetail(string Rule, string Message, string Target);
