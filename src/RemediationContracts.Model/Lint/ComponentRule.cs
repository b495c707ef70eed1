using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Lint;

/// <summary>Finds the components that no operation reaches. A contract without paths is a library of components, and none of them is told.</summary>
internal sealed class ComponentRule : ILintRule
{
    private static readonly string[] Kinds = ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes"];

    public void Check(LintContext context)
    {
        if (context.Document.Find("components") is not { Kind: JsonNodeKind.Object } components || context.Document.Find("paths") is not { Members.Count: > 0 })
        {
            return;
        }

        HashSet<JsonMember> reached = new ComponentReach(context.Document, context.CancellationToken).Find();
        foreach (string kind in Kinds)
        {
            string parent = JsonPointer.Append(JsonPointer.Append(JsonPointer.Root, "components"), kind);
            foreach (JsonMember member in (components.Find(kind)?.Members ?? []).Where(member => !reached.Contains(member)))
            {
                context.Report(
                    LintRules.UnusedComponent,
                    $"No operation reaches '{member.Name}' under '{kind}'. Take it away, or refer to it.",
                    member.NameOffset,
                    member.NameLength,
                    JsonPointer.Append(parent, member.Name));
            }
        }
    }
}
