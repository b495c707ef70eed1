namespace RemediationContracts.Model.Lint;

/// <summary>Looks for one fault, or a few of one kind.</summary>
internal interface ILintRule
{
    /// <summary>Tells what it finds.</summary>
    void Check(LintContext context);
}
