namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>The body of a successful response, as a property of the result.</summary>
/// <param name="Statuses">The codes and ranges of the responses that carry it.</param>
/// <param name="TypeName">The emitted record.</param>
/// <param name="Name">The property's name in C#.</param>
internal sealed record ResponseBodySpec(EquatableArray<string> Statuses, string TypeName, string Name);
