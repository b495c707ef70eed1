namespace RemediationContracts.Verification.Conformance.Judging;

/// <summary>What is to happen to a request.</summary>
internal enum ExpectationKind
{
    /// <summary>The contract accepts it.</summary>
    Accepted,

    /// <summary>It breaks a rule.</summary>
    Refused,

    /// <summary>A required parameter is not there.</summary>
    ParameterMissing,

    /// <summary>The path does not have its method.</summary>
    MethodRefused,

    /// <summary>Its body is of another media type.</summary>
    MediaTypeRefused,

    /// <summary>It has no credentials.</summary>
    Unauthenticated,

    /// <summary>Its credentials are wrong.</summary>
    WrongCredentials,
}
