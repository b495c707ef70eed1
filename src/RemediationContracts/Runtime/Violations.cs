using System.Collections.Generic;
using System.Text.Json;

namespace RemediationContracts.Runtime;

/// <summary>Violations as System.Text.Json reports faults.</summary>
internal static class Violations
{
    /// <summary>A fault of JSON that carries violations as its inner exception.</summary>
    public static JsonException InJson(IReadOnlyList<ContractViolation> violations)
    {
        ContractViolationException fault = new(violations);
        return new JsonException(fault.Message, fault);
    }
}
