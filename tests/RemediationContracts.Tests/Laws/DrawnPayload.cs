using System.Text;
using RemediationContracts.Testing;

namespace RemediationContracts.Tests.Laws;

/// <summary>A payload that the contract allows, in one of its spellings.</summary>
public sealed record DrawnPayload(PayloadTree Tree, string Json)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Json);

    public override string ToString() => Json;
}
