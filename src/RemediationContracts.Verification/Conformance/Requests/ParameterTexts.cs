extern alias Runtime;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Runtime::RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>Writes the values of parameters, given as JSON, where they stand in a request.</summary>
internal static class ParameterTexts
{
    /// <summary>The value of a path parameter; null where it cannot stand there.</summary>
    public static string? Path(ApiParameter parameter, string json) =>
        Read(json) is { IsEmpty: false } value && !HasAny(value, static c => char.IsControl(c) || c is '/' or '\\') ? StyleWriter.Path(parameter.Name, value, Style(parameter), parameter.Explode) : null;

    /// <summary>The pairs of a query parameter; null where the value cannot stand there.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Query(ApiParameter parameter, string json) =>
        Read(json) is { IsEmpty: false } value && !HasAny(value, char.IsControl) ? StyleWriter.Query(parameter.Name, value, Style(parameter), parameter.Explode, parameter.AllowReserved) : null;

    /// <summary>The value of a header; null where it cannot stand there.</summary>
    public static string? Header(ApiParameter parameter, string json) =>
        Read(json) is { IsEmpty: false } value ? StyleWriter.Header(value, parameter.Explode) : null;

    /// <summary>
    /// Whether the numbers of a value are spelt as any reader spells them. <c>1.0</c> is an integer in JSON; in an address it is a text, and
    /// nothing says that a service takes it for one.
    /// </summary>
    public static bool IsPlain(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return IsPlain(document.RootElement);
    }

    private static bool IsPlain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => !value.TryGetDecimal(out decimal number) || number.ToString("G29", CultureInfo.InvariantCulture) == value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().All(IsPlain),
        JsonValueKind.Object => value.EnumerateObject().All(static member => IsPlain(member.Value)),
        _ => true,
    };

    /// <summary>Whether a text is refused by a schema however it is read: as a string, or as a number or Boolean that it spells. What is not one text is never.</summary>
    public static bool IsRefused(ApiSchema schema, string text) =>
        schema.Definition.Type is not (ApiSchemaType.Array or ApiSchemaType.Object) && Readings(text).All(json => !Fits(schema, json));

    /// <summary>
    /// Whether a list or an object is refused by its schema once it was written and read back: in its style, items are texts, and what is
    /// broken in JSON can be whole again.
    /// </summary>
    public static bool IsRefusedAsRead(ApiParameter parameter, string json)
    {
        StyledValue? read = parameter.Location switch
        {
            ApiParameterLocation.Path when Path(parameter, json) is { Length: > 0 } text => StyleReader.Path(parameter, text),
            ApiParameterLocation.Query when Query(parameter, json) is { Count: > 0 } pairs => StyleReader.Query(parameter, pairs, []),
            ApiParameterLocation.Header when Header(parameter, json) is { Length: > 0 } text => StyleReader.Header(parameter, text),
            _ => null,
        };
        return read is not null && read != StyledValue.Unreadable && !Fits(parameter.Schema, ParameterJson.Write(parameter.Schema, read));
    }

    /// <summary>Whether a text fits a schema, however it is read. What is not one text is taken to fit.</summary>
    public static bool IsTaken(ApiSchema schema, string text) =>
        schema.Definition.Type is ApiSchemaType.Array or ApiSchemaType.Object || Readings(text).Any(json => Fits(schema, json));

    private static IEnumerable<string> Readings(string text)
    {
        yield return JsonSerializer.Serialize(text);
        if (text is "true" or "false" or "null" || IsNumber(text))
        {
            yield return text;
        }
    }

    private static bool IsNumber(string text)
    {
        if (text.Length == 0 || text[0] is not ('-' or (>= '0' and <= '9')))
        {
            return false;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number && document.RootElement.GetRawText() == text;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Fits(ApiSchema schema, string json) => PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(json), new ValidationOptions { MaxViolations = 1 }).IsValid;

    /// <summary>Whether a value has characters that web servers refuse or take for others, encoded or not.</summary>
    private static bool HasAny(ParameterValue value, Func<char, bool> isRefused) =>
        (value.Items ?? value.Members?.SelectMany(static member => (string[])[member.Key, member.Value]) ?? [value.Text!]).Any(text => text.Any(isRefused));

    private static ParameterValue? Read(string json) => ParameterValue.Read(Encoding.UTF8.GetBytes(json));

    private static ParameterStyle Style(ApiParameter parameter) => Enum.Parse<ParameterStyle>(parameter.Style.ToString());
}
