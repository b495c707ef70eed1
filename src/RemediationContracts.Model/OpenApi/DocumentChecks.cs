using System.Collections.Generic;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>What is checked of a text before it is read as OpenAPI.</summary>
internal static class DocumentChecks
{
    /// <summary>The rule of contracts that a fault of JSON breaks.</summary>
    public static ContractRule RuleOf(JsonFault fault) => fault.Rule switch
    {
        JsonRules.Encoding => ContractRules.NotUtf8,
        JsonRules.Depth => ContractRules.TooDeep,
        JsonRules.Size => ContractRules.TooLarge,
        _ => ContractRules.NotJson,
    };

    /// <summary>
    /// Tells the first U+FFFD. A compiler hands over a decoded text, in which every byte that was no UTF-8 has become this character;
    /// so that compiler and command line say the same, both refuse it, wherever it comes from.
    /// </summary>
    public static void TellReplacementCharacter(ReadContext context, byte[] utf8)
    {
        for (int i = 0; i + 2 < utf8.Length; i++)
        {
            if (utf8[i] == 0xEF && utf8[i + 1] == 0xBF && utf8[i + 2] == 0xBD)
            {
                context.Report(
                    ContractRules.ReplacementCharacter,
                    "The replacement character U+FFFD stands here, which is what bytes that are no UTF-8 become. Save the file as UTF-8; where the character is meant, write \\ufffd.",
                    i,
                    3,
                    JsonPointer.Root);
                return;
            }
        }
    }

    /// <summary>Tells each member that stands twice, in the whole document.</summary>
    public static void TellDuplicates(ReadContext context, JsonNode node, string pointer)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        HashSet<string>? names = node.Members.Count > 1 ? new(System.StringComparer.Ordinal) : null;
        foreach (JsonMember member in node.Members)
        {
            if (names is not null && !names.Add(member.Name))
            {
                context.Report(ContractRules.DuplicateMember, $"The member '{member.Name}' stands twice.", member, JsonPointer.Append(pointer, member.Name));
            }

            if (member.Value.Members.Count + member.Value.Items.Count > 0)
            {
                TellDuplicates(context, member.Value, JsonPointer.Append(pointer, member.Name));
            }
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            if (node.Items[i].Members.Count + node.Items[i].Items.Count > 0)
            {
                TellDuplicates(context, node.Items[i], JsonPointer.Append(pointer, i));
            }
        }
    }
}
