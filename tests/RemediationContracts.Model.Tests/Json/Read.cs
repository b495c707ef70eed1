using System.Text;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Tests.Json;

/// <summary>Reads texts for tests, within the bounds of a payload.</summary>
internal static class Read
{
    public static JsonReadResult Bytes(byte[] utf8) => JsonTreeReader.Read(new JsonText("test.json", utf8), JsonLimits.Payload);

    public static JsonReadResult Text(string json) => Bytes(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a text in which each byte is one character, so that any byte can stand in it.</summary>
    public static JsonReadResult Latin1(string bytes) => Bytes(Encoding.Latin1.GetBytes(bytes));
}
