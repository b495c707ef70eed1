using RemediationContracts.Model.Validation;

namespace RemediationContracts.Model;

/// <summary>A declared property of an object.</summary>
public sealed class ApiProperty
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>Whether an object must have it.</summary>
    public required bool Required { get; init; }

    /// <summary>The schema of its value.</summary>
    public required ApiSchema Schema { get; init; }

    /// <summary>The JSON Pointer of the property in the contract.</summary>
    public required string Pointer { get; init; }

    /// <summary>The offset of the property's name in the contract.</summary>
    public required int Offset { get; init; }

    /// <summary>The name that <c>x-csharp-name</c> gives, or null.</summary>
    public string? CSharpName { get; init; }

    /// <summary>Whether a payload must have it: a read-only member is never part of a request, nor a write-only one of a response.</summary>
    /// <param name="direction">Which way the payload goes.</param>
    public bool IsRequiredIn(PayloadDirection direction) => Required && IsWrittenIn(direction);

    /// <summary>Whether a payload may have it.</summary>
    internal bool IsWrittenIn(PayloadDirection direction) =>
        !(direction == PayloadDirection.Request ? Schema.ReadOnly || Schema.Definition.ReadOnly : Schema.WriteOnly || Schema.Definition.WriteOnly);
}
