using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RemediationContracts.SourceGenerator.Tests.Hostile;

/// <summary>What emitted code is, less every text in it: how often each kind of node stands under each other, directives and documentation included.</summary>
internal static class EmittedShape
{
    /// <summary>The elements that documentation is made of here; an element of another name came out of a contract.</summary>
    private static readonly HashSet<string> Elements = ["summary", "remarks", "param", "returns", "exception", "inheritdoc", "see", "paramref", "c", "para"];

    /// <summary>The shape of all files of a run, as lines that can be compared.</summary>
    public static string[] Of(IEnumerable<SyntaxTree> trees)
    {
        Dictionary<string, int> counts = [];
        foreach (SyntaxNode node in trees.SelectMany(static tree => tree.GetRoot().DescendantNodesAndSelf(descendIntoTrivia: true)))
        {
            string? kind = Describe(node);
            if (kind is not null)
            {
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
            }
        }

        return [.. counts.Select(static entry => entry.Key + " " + entry.Value.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
    }

    private static string? Describe(SyntaxNode node)
    {
        switch (node)
        {
            // Directives count with their words, since none of them may come out of a contract.
            case DirectiveTriviaSyntax directive:
                return directive.ToString();
            case XmlElementSyntax element:
                return Element(element.StartTag.Name);
            case XmlEmptyElementSyntax element:
                return Element(element.Name);
            case XmlCrefAttributeSyntax:
                return "cref";
        }

        // Prose may have more or fewer lines; what is a fault in it the compiler tells.
        return node.IsPartOfStructuredTrivia() ? node.IsKind(SyntaxKind.XmlCDataSection) || node.IsKind(SyntaxKind.XmlComment) || node.IsKind(SyntaxKind.XmlProcessingInstruction) ? node.Kind().ToString() : null
            : $"{node.Parent?.Kind()} > {node.Kind()}";
    }

    private static string? Element(XmlNameSyntax name) => Elements.Contains(name.ToString()) ? null : $"<{name}>";
}
