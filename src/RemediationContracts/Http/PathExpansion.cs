using System;
using System.Collections.Generic;
using System.Text;

namespace RemediationContracts.Http;

/// <summary>Puts values into a path of the contract, such as <c>/users/{id}</c>.</summary>
internal static class PathExpansion
{
    /// <summary>Puts values into a path.</summary>
    /// <param name="template">The path, as the contract writes it.</param>
    /// <param name="values">The values, as they are written in the path, by name.</param>
    /// <param name="wrong">Takes the names of the parameters that would lead to another path: nothing would be written for them, or their segment would be <c>.</c> or <c>..</c>.</param>
    /// <exception cref="InvalidOperationException">The path has a name without a value.</exception>
    public static string Expand(string template, IReadOnlyDictionary<string, string> values, ICollection<string> wrong)
    {
        var path = new StringBuilder(template.Length + 64);
        string? first = null;
        int segment = 0;
        int at = 0;
        while (at < template.Length)
        {
            int close = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (close < 0)
            {
                if (template[at] == '/')
                {
                    End();
                    segment = path.Length + 1;
                }

                path.Append(template[at++]);
                continue;
            }

            string name = template[(at + 1)..close];
            if (!values.TryGetValue(name, out string? value))
            {
                throw new InvalidOperationException($"The path has the parameter '{name}', which has no value.");
            }

            if (value.Length == 0)
            {
                wrong.Add(name);
            }

            path.Append(value);
            first ??= name;
            at = close + 1;
        }

        End();
        return path.ToString();

        void End()
        {
            if (first is not null && path.ToString(segment, path.Length - segment) is ("." or ".."))
            {
                wrong.Add(first);
            }

            first = null;
        }
    }
}
