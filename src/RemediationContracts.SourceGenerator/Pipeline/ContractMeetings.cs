using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>What only the whole project shows: files that are listed twice, types of one name, and a runtime that does not fit.</summary>
/// <param name="Held">The files whose contracts are not emitted, or not as often as they are listed.</param>
/// <param name="Firsts">Of those that are listed twice the first, which is emitted.</param>
/// <param name="Diagnostics">What there is to tell.</param>
internal sealed record ContractMeetings(EquatableArray<string> Held, EquatableArray<NamedContract> Firsts, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Compares the contracts of a project, in the order in which it lists them. Without a runtime that fits, none is emitted.</summary>
    public static ContractMeetings Among(ImmutableArray<NamedContract> contracts, RuntimeReference runtime)
    {
        if (contracts.IsEmpty)
        {
            return new ContractMeetings(default, default, default);
        }

        if (runtime.Fault() is { } fault)
        {
            return new ContractMeetings(
                new EquatableArray<string>(contracts.Select(static contract => contract.Path).Distinct()), default, new EquatableArray<DiagnosticInfo>([fault]));
        }

        var held = new List<string>();
        var firsts = new List<NamedContract>();
        var diagnostics = new List<DiagnosticInfo>();
        // Without case, since the names of generated files are compared so.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, NamedContract> listed in contracts.GroupBy(static contract => contract.Path, StringComparer.Ordinal))
        {
            NamedContract contract = listed.First();
            bool isTwice = listed.Skip(1).Any();
            diagnostics.AddRange(listed.Skip(1).Select(static again => DiagnosticInfo.ForFile(
                GeneratorRules.ListedTwice, "The project names this contract twice; to add metadata, write Update instead of Include.", again.Path)));

            string[] names = [.. TypeNames.Emitted(contract.Spec).Select(name => SourceOutput.HintName(contract.Spec.Namespace, name))];
            string? met = names.FirstOrDefault(owners.ContainsKey);
            if (isTwice || met is not null)
            {
                held.Add(contract.Path);
            }

            if (met is not null)
            {
                string type = met.Substring(0, met.Length - ".g.cs".Length);
                diagnostics.Add(DiagnosticInfo.ForFile(
                    GeneratorRules.ContractsMeet, $"The type {type} is emitted for {owners[met]} already; give one of the contracts another Namespace.", contract.Path));
                continue;
            }

            if (isTwice)
            {
                firsts.Add(contract);
            }

            foreach (string name in names)
            {
                owners[name] = TypeNames.FileOf(contract.Path);
            }
        }

        return new ContractMeetings(new EquatableArray<string>(held), new EquatableArray<NamedContract>(firsts), new EquatableArray<DiagnosticInfo>(diagnostics));
    }
}
