using System.Collections.Generic;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Names within one emitted type or method that never meet.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> _taken;

    public LocalNames(IEnumerable<string> taken) => _taken = [.. taken];

    /// <summary>The name where it is free; else with a number from 2 behind it.</summary>
    public string Take(string name)
    {
        string candidate = name;
        for (int number = 2; !_taken.Add(candidate); number++)
        {
            candidate = name + Utf8.Number(number);
        }

        return candidate;
    }
}
