namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>How a property says that its member is absent, and how that it is null.</summary>
internal enum PropertyForm
{
    /// <summary><c>required T</c>, or <c>required T?</c> where null is a value.</summary>
    Required,

    /// <summary><c>T?</c>: null is absent.</summary>
    Optional,

    /// <summary><c>Optional&lt;T?&gt;</c>: absent and null are two things.</summary>
    OptionalNullable,

    /// <summary><c>T</c> with the one value that is allowed.</summary>
    Constant,
}
