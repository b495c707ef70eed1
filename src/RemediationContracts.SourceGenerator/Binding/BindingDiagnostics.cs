using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Collects what binding has to tell, each at its place in the contract.</summary>
internal sealed class BindingDiagnostics(JsonText text)
{
    private readonly List<ContractDiagnostic> _diagnostics = [];

    /// <summary>What was told, in order.</summary>
    public IReadOnlyList<ContractDiagnostic> All => _diagnostics;

    /// <summary>Tells of the token that begins at an offset.</summary>
    public void Add(ContractRule rule, string message, int offset, string pointer = "") =>
        _diagnostics.Add(new ContractDiagnostic(rule, message, pointer, text.GetPosition(offset), text.GetPosition(EndOfToken(offset))));

    /// <summary>Tells of the contract as a whole.</summary>
    public void AddForFile(ContractRule rule, string message)
    {
        TextPosition start = text.GetPosition(0);
        _diagnostics.Add(new ContractDiagnostic(rule, message, string.Empty, start, start));
    }

    private int EndOfToken(int offset)
    {
        byte[] utf8 = text.Utf8;
        if (offset >= utf8.Length || utf8[offset] != '"')
        {
            return offset + 1;
        }

        int end = offset + 1;
        while (end < utf8.Length && utf8[end] != '"')
        {
            end += utf8[end] == '\\' ? 2 : 1;
        }

        return end + 1;
    }
}
