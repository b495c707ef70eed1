using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Picks the operations that a project asks for.</summary>
internal static class OperationSelection
{
    /// <summary>The operations that a list names, in the contract's order; all of them where there is no list.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="list">Ids, last segments of ids, or methods with paths (<c>POST /path</c>); commas between.</param>
    /// <param name="diagnostics">Told of each name that fits no operation, or several.</param>
    public static IReadOnlyList<ApiOperation> Select(ApiContract contract, string? list, BindingDiagnostics diagnostics)
    {
        string[] names = (list ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries);
        names = [.. names.Select(static name => name.Trim()).Where(static name => name.Length > 0)];
        if (names.Length == 0)
        {
            return contract.Operations;
        }

        var selected = new HashSet<ApiOperation>();
        foreach (string name in names)
        {
            IReadOnlyList<ApiOperation> fitting = OperationLookup.Find(contract, name);
            if (fitting.Count == 1)
            {
                selected.Add(fitting[0]);
            }
            else
            {
                string known = string.Join(", ", contract.Operations.Take(10).Select(static o => $"'{o.Id}'"));
                string problem = fitting.Count == 0 ? "fits no operation of the contract" : "fits several operations of the contract";
                diagnostics.AddForFile(GeneratorRules.UnknownOperation, $"'{name}' in Operations {problem}; it has {known}.");
            }
        }

        return [.. contract.Operations.Where(selected.Contains)];
    }
}
