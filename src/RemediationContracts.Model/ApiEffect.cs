using System.Collections.Generic;

namespace RemediationContracts.Model;

/// <summary>What an operation destroys (<c>x-effect</c>).</summary>
/// <param name="DestructivePointer">Where in the request body the value stands that decides.</param>
/// <param name="DestructiveValues">The values that destroy.</param>
/// <param name="SubjectPointer">Where in the request body the things stand that are destroyed; <c>*</c> is every index. Null where the contract does not say.</param>
public sealed record ApiEffect(string DestructivePointer, IReadOnlyList<string> DestructiveValues, string? SubjectPointer);
