using System;
using System.Collections.Generic;
using System.Threading;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Pact.Checking;

/// <summary>Finds members that stand twice in an object. The Pact core takes the last of them, and other readers the first.</summary>
internal static class DuplicateMembers
{
    /// <summary>Tells each of them, with a sentence, its pointer and its offset.</summary>
    public static void Find(PactValue value, Action<string, string, int> tell, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HashSet<string>? names = value.Node.Members.Count > 1 ? new(StringComparer.Ordinal) : null;
        foreach (JsonMember member in value.Node.Members)
        {
            string pointer = JsonPointer.Append(value.Pointer, member.Name);
            if (names?.Add(member.Name) == false)
            {
                tell(ViolationMessages.Duplicate(member.Name), pointer, member.NameOffset);
            }

            if (HasParts(member.Value))
            {
                Find(new PactValue(member.Value, pointer), tell, cancellationToken);
            }
        }

        for (int i = 0; i < value.Node.Items.Count; i++)
        {
            if (HasParts(value.Node.Items[i]))
            {
                Find(new PactValue(value.Node.Items[i], JsonPointer.Append(value.Pointer, i)), tell, cancellationToken);
            }
        }
    }

    private static bool HasParts(JsonNode node) => node.Members.Count + node.Items.Count > 0;
}
