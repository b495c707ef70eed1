namespace RemediationContracts.Model;

/// <summary>A value of a discriminator, and the schema that it names.</summary>
/// <param name="Value">The value in JSON.</param>
/// <param name="Schema">The schema.</param>
public sealed record ApiDiscriminatorValue(string Value, ApiSchema Schema);
