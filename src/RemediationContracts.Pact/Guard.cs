using System;
using System.IO;

namespace RemediationContracts.Pact;

/// <summary>Checks at the boundary to native code.</summary>
internal static class Guard
{
    /// <summary>A text that native code sees whole: not empty, and without the character that ends it there.</summary>
    internal static string Text(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return value.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("The text holds the character U+0000.", parameter)
            : value;
    }

    /// <summary>A text that becomes part of a file's name.</summary>
    internal static string FileNamePart(string value, string parameter)
    {
        Text(value, parameter);
        return value is "." or ".." || value.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || value.IndexOfAny(['/', '\\', ':']) >= 0
            ? throw new ArgumentException($"'{value}' cannot be a part of a file's name.", parameter)
            : value;
    }
}
