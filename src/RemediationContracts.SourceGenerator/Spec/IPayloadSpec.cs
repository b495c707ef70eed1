namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>An emitted type that is read and written: the record of an object, a union, or a body that is neither.</summary>
internal interface IPayloadSpec
{
    /// <summary>The name in C#.</summary>
    string Name { get; }

    /// <summary>What it means, as the contract says; null where it does not.</summary>
    string? Description { get; }

    /// <summary>Whether it should no longer be used.</summary>
    bool Deprecated { get; }

    /// <summary>Whether it can be sent.</summary>
    bool InRequest { get; }

    /// <summary>Whether it can be received.</summary>
    bool InResponse { get; }

    /// <summary>Whether an instance must be written and read to find all that is wrong with it.</summary>
    bool IsReread { get; }
}
