using Microsoft.CodeAnalysis;

namespace RemediationContracts.Benchmarks.Generator;

/// <summary>The floor: a generator that looks at nothing and emits nothing.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static _ => { });
}
