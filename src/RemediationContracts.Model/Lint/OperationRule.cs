using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.Lint;

/// <summary>Looks for what a reader of an operation misses: an id, words, and what is answered when it fails.</summary>
internal sealed class OperationRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (ApiOperation operation in context.Contract.Operations)
        {
            if (!operation.HasOperationId)
            {
                Tell(context, LintRules.OperationWithoutId, $"'{operation.Id}' has no 'operationId', so that its names in code come from its path. Give it one.", operation);
            }

            if (string.IsNullOrWhiteSpace(operation.Summary) && string.IsNullOrWhiteSpace(operation.Description))
            {
                Tell(context, LintRules.OperationWithoutWords, $"'{operation.Id}' has neither 'summary' nor 'description'. Say what it does.", operation);
            }

            if (operation.IsUsable && !operation.Responses.Any(response => response.Status == "default" || response.Status[0] is '4' or '5'))
            {
                Tell(context, LintRules.NoErrorResponse, $"'{operation.Id}' declares no response for an error. Declare '4XX', '5XX' or 'default', with the body that it has.", operation);
            }
        }
    }

    private static void Tell(LintContext context, ContractRule rule, string message, ApiOperation operation) =>
        context.Report(rule, message, operation.Offset, operation.Method.Length + 2, operation.Pointer);
}
