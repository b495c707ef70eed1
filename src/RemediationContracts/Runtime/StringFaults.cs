using System;

namespace RemediationContracts.Runtime;

/// <summary>What is wrong with a string before its format is looked at, in the order in which it is told.</summary>
[Flags]
internal enum StringFaults
{
    None = 0,
    Allowed = 1,
    MinLength = 2,
    MaxLength = 4,
    Pattern = 8,
}
