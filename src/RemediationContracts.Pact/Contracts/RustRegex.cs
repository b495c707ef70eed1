using System.Text;

namespace RemediationContracts.Pact.Contracts;

/// <summary>Writes regular expressions for the core, which reads the syntax of Rust's <c>regex</c>.</summary>
internal static class RustRegex
{
    private const string Special = @"\.+*?()|[]{}^$";

    /// <summary>An expression that takes the text and nothing else.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (Special.Contains(character, System.StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
