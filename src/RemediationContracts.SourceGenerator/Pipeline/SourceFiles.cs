using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using RemediationContracts.SourceGenerator.Emit;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Pipeline;

/// <summary>Puts what is emitted for a large contract into few files.</summary>
/// <remarks>
/// A compiler compares the name of each emitted file with those of all others, again with every key that is pressed in other code, and
/// makes a tree for each. With thousands of files that takes longer than the key.
/// </remarks>
internal static class SourceFiles
{
    /// <summary>As many files as a contract may have with one type in each.</summary>
    internal const int Most = 64;

    /// <summary>The files as they are where they are few; else such of many types, in the same order and of about one length.</summary>
    public static IReadOnlyList<EmittedFile> Pack(ContractSpec contract, IReadOnlyList<EmittedFile> files)
    {
        if (files.Count <= Most)
        {
            return files;
        }

        string head = GeneratedSource.Begin(contract).ToString();
        long length = 0;
        foreach (EmittedFile file in files)
        {
            length += file.Text.Length - head.Length;
        }

        var packed = new List<EmittedFile>(Most);
        var text = new StringBuilder(head);
        long done = 0;
        for (int i = 0; i < files.Count; i++)
        {
            if (!files[i].Text.StartsWith(head, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The file {files[i].Name} begins in a way of its own.");
            }

            text.Append(text.Length > head.Length ? "\n" : string.Empty).Append(files[i].Text, head.Length, files[i].Text.Length - head.Length);
            done += files[i].Text.Length - head.Length;

            // Where the next share of the whole begins, so does the next file.
            if (i == files.Count - 1 || done * Most / length > packed.Count)
            {
                packed.Add(new EmittedFile(contract.Name + ".Types" + (packed.Count + 1).ToString("00", CultureInfo.InvariantCulture), text.ToString()));
                text.Length = head.Length;
            }
        }

        return packed;
    }
}
