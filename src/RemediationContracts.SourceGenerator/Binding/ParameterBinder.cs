using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Turns the parameters of an operation into arguments of its method.</summary>
internal sealed class ParameterBinder(ContractNames names, TypeBinder types, BindingDiagnostics diagnostics)
{
    /// <summary>The arguments as they are emitted: those of the path first, then of the query, then of headers; each in the contract's order.</summary>
    public EquatableArray<ParameterSpec> Bind(ApiOperation operation, IReadOnlyList<ApiParameter> arguments)
    {
        string name = names.Of(operation);
        ApiParameter[] parameters = [.. arguments.OrderBy(static p => p.Location)];
        var scope = new NameScope(StringComparer.Ordinal, Taken(name), names.All);
        string[] resolved = MemberNaming.Resolve(
            [.. parameters.Select(static p => new NameRequest(p.Name, false, p.CSharpName, p.Offset))],
            scope,
            name + "Async",
            diagnostics,
            CSharpName.Camel);
        return new EquatableArray<ParameterSpec>(parameters.Select((p, i) => new ParameterSpec(
            p.Name,
            resolved[i],
            PlaceOf(p.Location),
            p.Style.ToString(),
            p.Explode,
            p.AllowReserved,
            p.Required,
            p.Deprecated,
            Text.OrNull(p.Description) ?? Text.OrNull(p.Schema.Description),
            p.Required ? null : Text.DefaultOf(p.Schema),
            types.BindParameter(p.Schema))));
    }

    /// <summary>What an argument would hide, beside types: the other arguments, and what the method speaks of by its name alone.</summary>
    private static IEnumerable<string> Taken(string operation) =>
        ["request", "cancellationToken", "_httpClient", operation + "Operation", operation + "Parameters", TypeNames.Result(operation)];

    private static ParameterPlace PlaceOf(ApiParameterLocation location) => location switch
    {
        ApiParameterLocation.Path => ParameterPlace.Path,
        ApiParameterLocation.Query => ParameterPlace.Query,
        ApiParameterLocation.Header => ParameterPlace.Header,
        _ => throw new InvalidOperationException("An operation with a parameter in a cookie was not left out."),
    };
}
