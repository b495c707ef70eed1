namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>A kind of scalar in C#, and what the library calls it.</summary>
/// <param name="Name">The type.</param>
/// <param name="IsValueType">Whether the type holds its value itself, so that null is a type of its own.</param>
/// <param name="Read">The method of the reader.</param>
/// <param name="Write">The method of the writer.</param>
/// <param name="Check">The method that checks an instance; null where nothing can be wrong with it.</param>
/// <param name="Rules">The class of its rules; null where it can have none.</param>
internal sealed record ScalarType(string Name, bool IsValueType, string Read, string Write, string? Check, string? Rules);
