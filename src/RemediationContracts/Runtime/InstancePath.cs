using System.Runtime.CompilerServices;

namespace RemediationContracts.Runtime;

/// <summary>The way to a value of an instance.</summary>
[InlineArray(PathStack.Depth)]
internal struct InstancePath
{
    private InstanceStep _step;
}
