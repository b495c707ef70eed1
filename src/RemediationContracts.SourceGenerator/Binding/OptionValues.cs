using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Emit;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Reads what a project says about a contract.</summary>
internal static class OptionValues
{
    /// <summary>The namespace as C# writes it; empty for the global one, null where what is given is none.</summary>
    public static string? Namespace(ContractOptions options, BindingDiagnostics diagnostics)
    {
        string given = options.Namespace ?? options.RootNamespace ?? string.Empty;
        string[] segments = given.Length == 0 ? [] : given.Split('.');
        if (segments.All(SyntaxFacts.IsValidIdentifier))
        {
            return string.Join(".", segments.Select(CSharpLiteral.Identifier));
        }

        diagnostics.AddForFile(GeneratorRules.Namespace, $"'{given}' is not a namespace of C#.");
        return null;
    }

    /// <summary>The accessibility, or null where what is given is none.</summary>
    public static string? Accessibility(ContractOptions options, BindingDiagnostics diagnostics)
    {
        switch (options.Accessibility)
        {
            case null or "public":
                return "public";
            case "internal":
                return "internal";
            default:
                diagnostics.AddForFile(GeneratorRules.Accessibility, $"Accessibility is '{options.Accessibility}'; it can be 'public' or 'internal'.");
                return null;
        }
    }
}
