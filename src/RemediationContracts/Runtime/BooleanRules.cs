using System.ComponentModel;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>The one Boolean that a contract allows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BooleanRules
{
    /// <summary>The value that alone is allowed.</summary>
    public bool Allowed { get; init; }

    /// <summary>Whether it is the value of <c>const</c>, and not that of an enumeration.</summary>
    public bool IsConst { get; init; }

    /// <summary>The rule and the words where a value is the other one.</summary>
    internal (string Rule, string Words) Describe() => IsConst
        ? (ViolationRules.Const, ViolationMessages.Const(Text(Allowed), Text(!Allowed)))
        : (ViolationRules.Enum, ViolationMessages.Enum(Text(!Allowed), Text(Allowed)));

    private static string Text(bool value) => value ? "true" : "false";
}
