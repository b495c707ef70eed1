using System.Text;

namespace RemediationContracts.Tests.Laws;

/// <summary>Bytes that began as a payload: some rules broken, some bytes damaged.</summary>
public sealed record DrawnBytes(byte[] Utf8)
{
    public override string ToString() => Encoding.Latin1.GetString(Utf8);
}
