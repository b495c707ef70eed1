using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <summary>What a contract asks of a number beyond its type. Numbers are texts, as the contract writes them, and are compared exactly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberRules
{
    /// <summary>The least number; null where there is none.</summary>
    public string? Minimum { get; init; }

    /// <summary>Whether <see cref="Minimum"/> itself is refused.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>The greatest number; null where there is none.</summary>
    public string? Maximum { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is refused.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>What the number is a multiple of; null where there is nothing.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The numbers that alone are allowed; null where the contract does not say.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Whether <see cref="Allowed"/> is the one value of <c>const</c>.</summary>
    public bool IsConst { get; init; }

    // Two threads may both make them, and they are the same.
    private Limits Exact => field ??= new Limits(this);

    /// <summary>What is wrong with a number.</summary>
    internal NumberFaults Judge(in ExactNumber number)
    {
        Limits limits = Exact;
        NumberFaults faults = NumberFaults.None;
        if (limits.Minimum is ExactNumber minimum)
        {
            int order = number.CompareTo(minimum);
            faults |= order < 0 || (order == 0 && ExclusiveMinimum) ? NumberFaults.Minimum : NumberFaults.None;
        }

        if (limits.Maximum is ExactNumber maximum)
        {
            int order = number.CompareTo(maximum);
            faults |= order > 0 || (order == 0 && ExclusiveMaximum) ? NumberFaults.Maximum : NumberFaults.None;
        }

        if (limits.MultipleOf is ExactNumber factor && !number.IsMultipleOf(factor))
        {
            faults |= NumberFaults.MultipleOf;
        }

        return limits.Allowed is not null && !Has(limits.Allowed, number) ? faults | NumberFaults.Allowed : faults;
    }

    /// <summary>The rule and the words of one fault.</summary>
    internal (string Rule, string Words) Describe(NumberFaults fault, string found) => fault switch
    {
        NumberFaults.Minimum when ExclusiveMinimum => (ViolationRules.ExclusiveMinimum, ViolationMessages.ExclusiveMinimum(Minimum!, found)),
        NumberFaults.Minimum => (ViolationRules.Minimum, ViolationMessages.Minimum(Minimum!, found)),
        NumberFaults.Maximum when ExclusiveMaximum => (ViolationRules.ExclusiveMaximum, ViolationMessages.ExclusiveMaximum(Maximum!, found)),
        NumberFaults.Maximum => (ViolationRules.Maximum, ViolationMessages.Maximum(Maximum!, found)),
        NumberFaults.MultipleOf => (ViolationRules.MultipleOf, ViolationMessages.MultipleOf(MultipleOf!, found)),
        _ when IsConst => (ViolationRules.Const, ViolationMessages.Const(Allowed![0], found)),
        _ => (ViolationRules.Enum, ViolationMessages.Enum(found, string.Join(", ", Allowed!))),
    };

    private static bool Has(ExactNumber[] allowed, in ExactNumber number)
    {
        foreach (ExactNumber one in allowed)
        {
            if (number.CompareTo(one) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The limits as numbers; made when the first number is judged.</summary>
    private sealed class Limits(NumberRules rules)
    {
        public readonly ExactNumber? Minimum = Of(rules.Minimum);
        public readonly ExactNumber? Maximum = Of(rules.Maximum);
        public readonly ExactNumber? MultipleOf = Of(rules.MultipleOf);
        public readonly ExactNumber[]? Allowed = rules.Allowed?.Select(static text => new ExactNumber(text)).ToArray();

        private static ExactNumber? Of(string? text) => text is null ? null : new ExactNumber(text);
    }
}
