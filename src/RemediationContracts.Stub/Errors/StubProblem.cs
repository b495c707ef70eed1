using System.Collections.Generic;

namespace RemediationContracts.Stub.Errors;

/// <summary>Why a request is refused.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Code">The reason, for programs.</param>
/// <param name="Message">The reason, for people.</param>
internal sealed record StubProblem(int Status, string Code, string Message)
{
    /// <summary>Each single thing that is wrong; empty where the message says it all.</summary>
    public IReadOnlyList<StubProblemDetail> Details { get; init; } = [];

    /// <summary>Headers that belong to the status, such as <c>Allow</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
