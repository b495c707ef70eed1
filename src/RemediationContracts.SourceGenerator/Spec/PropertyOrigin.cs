namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>Which record declares a property.</summary>
internal enum PropertyOrigin
{
    /// <summary>The record itself.</summary>
    Own,

    /// <summary>Its base.</summary>
    Inherited,

    /// <summary>Its base, which leaves it open; the record requires it.</summary>
    Strengthened,
}
