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
    private readonly PayloadJsonConverter<TUnion> _union;

    /// <summary>A converter that reads and writes what goes the union's usual way.</summary>
    public AlternativeJsonConverter() => _union = new();

    /// <summary>A converter for one side of the exchange.</summary>
    /// <param name="read">The way of the payloads that are read.</param>
    /// <param name="written">The way of the payloads that are written.</param>
    public AlternativeJsonConverter(PayloadDirection read, PayloadDirection written) => _union = new(read, written);

    /// <inheritdoc/>
    public override TAlternative Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _union.Read(ref reader, typeof(TUnion), options) is TAlternative value
            ? value
            : throw new JsonException($"The value keeps the contract, and is another alternative than {typeof(TAlternative).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TAlternative value, JsonSerializerOptions options) => _union.Write(writer, value, options);
}
