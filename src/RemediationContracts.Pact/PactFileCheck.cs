using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Pact;

/// <summary>Looks at a pact's file before the core does: a pact is others' text.</summary>
internal static class PactFileCheck
{
    /// <summary>The greatest size of a pact's file, in bytes: 64 MiB.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    internal static void EnsureReadable(string file, string provider)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            throw new FileNotFoundException($"The pact '{file}' is not there.", file);
        }

        if (info.Length > MaxBytes)
        {
            throw new InvalidDataException($"The pact '{file}' has {info.Length} bytes; {MaxBytes} is the most that is read.");
        }

        JsonText text = new(file, File.ReadAllBytes(file));
        try
        {
            PactContents contents = PactContents.Read(text);
            if (contents.Provider != provider)
            {
                // The core verifies a file for whichever provider it is given.
                throw new InvalidDataException($"The pact '{file}' is not one with the provider '{provider}': /provider/name differs.");
            }
        }
        catch (PactFormatException fault)
        {
            TextPosition at = text.GetPosition(fault.Offset);
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The pact '{file}' cannot be verified. Line {at.Line}, column {at.Column}, at '{fault.Pointer}': {fault.Message}"), fault);
        }
    }

    /// <summary>The matching rules for whose sake the core takes no interaction of a pact, and says nothing of it.</summary>
    internal static IEnumerable<string> Refusals(string file)
    {
        JsonText text = new(file, File.ReadAllBytes(file));
        foreach (PactFinding finding in PactReader.Read(text, default).Findings.Where(static finding => finding.Rule == PactRules.MatcherRefused))
        {
            TextPosition at = text.GetPosition(finding.Offset);
            yield return string.Create(CultureInfo.InvariantCulture, $"No interaction of '{file}' was tried. Line {at.Line}, column {at.Column}, at '{finding.Pointer}': {finding.Message}");
        }
    }
}
