namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>In which direction a property is written, and required.</summary>
internal enum PropertyDirection
{
    /// <summary>In every payload of its type.</summary>
    Both,

    /// <summary>In a response alone: the type can be sent, and the member is read-only.</summary>
    Response,

    /// <summary>In a request alone: the type can be received, and the member is write-only.</summary>
    Request,

    /// <summary>In neither: it is read-only where the type can only be sent, or write-only where it can only be received.</summary>
    None,
}
