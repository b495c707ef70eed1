using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>What System.Text.Json needs to write a string without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class StringMetadata : JsonSerializerContext
{
}
