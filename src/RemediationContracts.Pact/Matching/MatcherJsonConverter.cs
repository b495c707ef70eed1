using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Pact.Matching;

/// <summary>Writes a matcher as the Pact core reads it, so that it may stand in any object that is serialized as a body.</summary>
internal sealed class MatcherJsonConverter : JsonConverter<Matcher>
{
    /// <inheritdoc/>
    public override Matcher Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A matcher is written, and never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Matcher value, JsonSerializerOptions options) =>
        value.ToJsonNode().WriteTo(writer, options);
}
