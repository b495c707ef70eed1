using System;

namespace RemediationContracts.Runtime;

/// <summary>What is wrong with a number that its type holds, in the order in which it is told.</summary>
[Flags]
internal enum NumberFaults
{
    None = 0,
    Minimum = 1,
    Maximum = 2,
    MultipleOf = 4,
    Allowed = 8,
}
