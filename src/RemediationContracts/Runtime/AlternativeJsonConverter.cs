using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemediationContracts.Runtime;

/// <summary>
/// Lets System.Text.Json read and write an alternative of a union as a value of the union. It takes no converter from a base type, and would
/// write an object with the alternative's property.
/// </summary>
/// <typeparam name="TUnion">The union.</typeparam>
/// <typeparam name="TAlternative">The alternative.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlternativeJsonConverter<TUnion, TAlternative> : JsonConverter<TAlternative>
    where TUnion : class, IPayload<TUnion>
    where TAlternative : TUnion
{
    private readonly PayloadJsonConverter<TUnion> _union = new();

    /// <inheritdoc/>
    public override TAlternative Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _union.Read(ref reader, typeof(TUnion), options) is TAlternative value
            ? value
            : throw new JsonException($"The value keeps the contract, and is another alternative than {typeof(TAlternative).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TAlternative value, JsonSerializerOptions options) => _union.Write(writer, value, options);
}
