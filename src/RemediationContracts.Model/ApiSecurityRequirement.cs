using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>A way into an operation (OpenAPI: Security Requirement Object).</summary>
/// <param name="Schemes">The security schemes, each of which must be met.</param>
public sealed record ApiSecurityRequirement(IReadOnlyList<ApiSecurityScheme> Schemes);
