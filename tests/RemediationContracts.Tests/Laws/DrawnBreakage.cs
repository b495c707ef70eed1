using System.Text;
using RemediationContracts.Testing;

namespace RemediationContracts.Tests.Laws;

/// <summary>A payload in which one rule is broken at one place, in one of its spellings.</summary>
public sealed record DrawnBreakage(BrokenPayload Broken, string Json)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Json);

    public override string ToString() => $"{Broken.Rule} at \"{Broken.Pointer}\" in {Json}";
}
