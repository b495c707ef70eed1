namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>The body of a response; of a successful one a property of the result.</summary>
/// <param name="Statuses">The codes and ranges of the responses that carry it.</param>
/// <param name="TypeName">The emitted record.</param>
/// <param name="Name">The property's name in C#; empty where it is none.</param>
internal sealed record ResponseBodySpec(EquatableArray<string> Statuses, string TypeName, string Name);
