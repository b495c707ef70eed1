namespace RemediationContracts.Verification.Payloads.Places;

/// <summary>How a place lies in the one around it.</summary>
internal enum PlaceStep
{
    /// <summary>The whole payload.</summary>
    Root,

    /// <summary>A declared member of an object.</summary>
    Member,

    /// <summary>Every undeclared member of an object.</summary>
    Undeclared,

    /// <summary>Every item of an array.</summary>
    Item,

    /// <summary>An alternative of a union; the pointer is the union's.</summary>
    Branch,

    /// <summary>A schema that a hierarchy's discriminator names; the pointer is that of the object.</summary>
    Descendant,

    /// <summary>A hierarchy's object as it is declared, its discriminator naming no schema.</summary>
    Declared,
}
