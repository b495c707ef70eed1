using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>The names of what a client has for itself. They are made of operations and headers, so that two could meet; then a number follows.</summary>
internal sealed class ClientMembers
{
    private readonly Dictionary<string, (string Description, string Parameters)> _operations = [];
    private readonly Dictionary<(string Operation, string Header), string> _templates = [];

    /// <summary>Names the members of a contract's client.</summary>
    public ClientMembers(ContractSpec contract)
    {
        // A field that is called like a type would hide it where the client speaks of the type.
        string[] taken = [.. TypeNames.Emitted(contract), .. contract.Operations.Select(static o => TypeNames.Method(o.Name)), "_httpClient"];
        var scope = new NameScope(StringComparer.Ordinal, taken);
        foreach (OperationSpec operation in contract.Operations)
        {
            _operations.Add(operation.Name, (scope.Take(operation.Name + "Operation", string.Empty), scope.Take(operation.Name + "Parameters", string.Empty)));
            foreach (HeaderSpec header in operation.Headers.Where(static h => h.UriTemplate is not null))
            {
                _templates.Add((operation.Name, header.Name), scope.Take($"{operation.Name}{header.Name}Template", string.Empty));
            }
        }

        Rules = RulesTable.Of(
            taken.Concat(_operations.Values.SelectMany(static names => (string[])[names.Description, names.Parameters])).Concat(_templates.Values),
            contract.Operations.SelectMany(static o => o.Parameters.Select(p => (o.Name + CSharpName.Pascal(p.Name), (ValueSpec?)p.Value))));
    }

    /// <summary>The fields with the rules of parameters.</summary>
    public RulesTable Rules { get; }

    /// <summary>The field that describes an operation.</summary>
    public string Operation(OperationSpec operation) => _operations[operation.Name].Description;

    /// <summary>The method that checks and writes an operation's parameters.</summary>
    public string Parameters(OperationSpec operation) => _operations[operation.Name].Parameters;

    /// <summary>The field with the template of a header's value.</summary>
    public string Template(OperationSpec operation, HeaderSpec header) => _templates[(operation.Name, header.Name)];
}
