namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>What becomes of the members that an object does not declare.</summary>
internal enum UndeclaredMembers
{
    /// <summary>They are refused.</summary>
    Refused,

    /// <summary>They are kept as they stand.</summary>
    Kept,

    /// <summary>They are values of one type.</summary>
    Typed,
}
