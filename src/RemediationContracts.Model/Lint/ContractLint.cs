using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;

namespace RemediationContracts.Model.Lint;

/// <summary>Says of a contract that was read what it allows and hardly means: the rules of <see cref="LintRules"/>.</summary>
public static class ContractLint
{
    private static readonly ILintRule[] Rules =
    [
        new DeviationRule(),
        new ExampleRule(),
        new ComponentRule(),
        new EmptySchemaRule(),
        new OperationRule(),
        new WordsRule(),
    ];

    /// <summary>Looks through a contract. It never throws for what stands in the text.</summary>
    /// <param name="read">What the reader made of the text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The reader's diagnostics and the findings of lint, in document order. What an error reaches is looked through no further.</returns>
    public static IReadOnlyList<ContractDiagnostic> Run(ContractReadResult read, CancellationToken cancellationToken = default)
    {
        _ = read ?? throw new ArgumentNullException(nameof(read));
        if (read is not { Contract: ApiContract contract, Document: { } document })
        {
            return read.Diagnostics;
        }

        LintContext context = new(contract, document, cancellationToken);
        foreach (ILintRule rule in Rules)
        {
            rule.Check(context);
        }

        return [.. read.Diagnostics.Concat(context.Findings).Distinct().OrderBy(diagnostic => diagnostic.Start.CharIndex)];
    }
}
