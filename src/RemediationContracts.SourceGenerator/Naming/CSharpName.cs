using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>Turns a contract's names into names of C#.</summary>
internal static class CSharpName
{
    // The compiler refuses a name of more than 1,023 bytes, and file systems one of more than 255: there is room for what is put before and behind.
    public const int MaxLength = 120;

    /// <summary>
    /// A name in PascalCase. What cannot stand in an identifier separates words; each word's first letter is raised, and the rest
    /// kept, except in a name that has several words and no small letter (<c>ALL_CAPS</c> → <c>AllCaps</c>).
    /// </summary>
    /// <returns>An identifier; one that would begin with a digit begins with <c>_</c>, and <c>Value</c> stands for no word at all. It is cut where it is longer than a name should be.</returns>
    public static string Pascal(string text)
    {
        List<string> words = Words(text);
        bool shouts = words.Count > 1 && !HasLower(text);
        var name = new StringBuilder(text.Length + 1);
        foreach (string word in words)
        {
            name.Append(char.ToUpperInvariant(word[0]));
            name.Append(shouts ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        if (name.Length == 0)
        {
            return "Value";
        }

        if (name.Length > MaxLength)
        {
            name.Length = MaxLength;
        }

        if (!SyntaxFacts.IsIdentifierStartCharacter(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    /// <summary>A name in camelCase, for parameters; it may be a keyword. Capitals at the beginning are one word: <c>IDToken</c> → <c>idToken</c>.</summary>
    public static string Camel(string text)
    {
        string pascal = Pascal(text);
        int capitals = 1;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]) && (capitals + 1 == pascal.Length || !char.IsLower(pascal[capitals + 1])))
        {
            capitals++;
        }

        return pascal.Substring(0, capitals).ToLowerInvariant() + pascal.Substring(capitals);
    }

    /// <summary>What is put behind a name: its first letter is raised, and it may begin with a digit.</summary>
    public static string Suffix(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Whether a name that a contract gives (<c>x-csharp-name</c>) can be taken as it stands: an identifier of bearable length that is no word of C#.</summary>
    public static bool IsUsable(string name) =>
        name.Length <= MaxLength
        && SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None
        && name is not ("dynamic" or "nint" or "nuint" or "notnull" or "_");

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text)
        {
            // An underscore may stand in an identifier, but in PascalCase it separates words.
            if (c != '_' && SyntaxFacts.IsIdentifierPartCharacter(c) && !IsInvisible(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // C# ignores format characters when it compares identifiers, so two names that differ in one would meet.
    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;

    private static bool HasLower(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
