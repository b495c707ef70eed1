using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.Lint;

/// <summary>Looks for members and parameters that nobody describes: a finding a schema and a finding an operation, so that many do not hide the rest.</summary>
internal sealed class WordsRule : ILintRule
{
    private const int MostNames = 5;

    public void Check(LintContext context)
    {
        foreach (ApiOperation operation in context.Contract.Operations.Where(operation => operation.IsUsable))
        {
            ApiParameter[] silent = [.. operation.Parameters.Where(parameter => IsSilent(parameter.Description, parameter.Schema))];
            if (silent.Length > 0)
            {
                context.Report(
                    LintRules.WithoutWords, $"{Names("parameter", silent.Select(parameter => parameter.Name))} of '{operation.Id}' {(silent.Length == 1 ? "has" : "have")} no 'description'. Say what to send.",
                    operation.Offset, operation.Method.Length + 2, operation.Pointer);
            }
        }

        foreach (ApiSchema schema in context.Schemas.Where(schema => schema.Alias is null))
        {
            ApiProperty[] silent = [.. schema.Properties.Where(property => IsSilent(property.Schema.Description, property.Schema))];
            if (silent.Length > 0)
            {
                string of = schema.ComponentName is { } name ? $" of '{name}'" : string.Empty;
                context.Report(
                    LintRules.WithoutWords, $"{Names("member", silent.Select(property => property.Name))}{of} {(silent.Length == 1 ? "has" : "have")} no 'description', and {(silent.Length == 1 ? "its schema has" : "their schemas have")} none. Say what is meant.",
                    schema.Offset, 1, schema.Pointer);
            }
        }
    }

    /// <summary>Whether neither the thing itself nor the schema that it names is described.</summary>
    private static bool IsSilent(string? description, ApiSchema schema) => string.IsNullOrWhiteSpace(description) && string.IsNullOrWhiteSpace(schema.Definition.Description);

    private static string Names(string what, IEnumerable<string> names)
    {
        string[] all = [.. names];
        string more = all.Length > MostNames ? $" and {all.Length - MostNames} more" : string.Empty;
        return $"The {what}{(all.Length == 1 ? string.Empty : "s")} {string.Join(", ", all.Take(MostNames).Select(name => $"'{name}'"))}{more}";
    }
}
