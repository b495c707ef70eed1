using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Where contracts of one project meet: files that are listed twice, and types of one name.</summary>
/// <param name="Apart">The contracts that can be emitted beside each other; of those that meet the first.</param>
/// <param name="Diagnostics">What there is to tell of the others.</param>
internal sealed record ContractMeetings(EquatableArray<NamedContract> Apart, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Compares the contracts of a project, in the order in which it lists them.</summary>
    public static ContractMeetings Among(ImmutableArray<NamedContract> contracts)
    {
        var apart = new List<NamedContract>();
        var diagnostics = new List<DiagnosticInfo>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        // Without case, since the names of generated files are compared so.
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (NamedContract contract in contracts)
        {
            if (!paths.Add(contract.Path))
            {
                diagnostics.Add(DiagnosticInfo.ForFile(
                    GeneratorRules.ListedTwice, "The project names this contract twice; to add metadata, write Update instead of Include.", contract.Path));
                continue;
            }

            string[] names = [.. TypeNames.Emitted(contract.Spec).Select(name => SourceOutput.HintName(contract.Spec.Namespace, name))];
            string? met = names.FirstOrDefault(owners.ContainsKey);
            if (met is not null)
            {
                string type = met.Substring(0, met.Length - ".g.cs".Length);
                diagnostics.Add(DiagnosticInfo.ForFile(
                    GeneratorRules.ContractsMeet, $"The type {type} is emitted for {owners[met]} already; give one of the contracts another Namespace.", contract.Path));
                continue;
            }

            apart.Add(contract);
            foreach (string name in names)
            {
                owners[name] = TypeNames.FileOf(contract.Path);
            }
        }

        return new ContractMeetings(new EquatableArray<NamedContract>(apart), new EquatableArray<DiagnosticInfo>(diagnostics));
    }
}
