using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace RemediationContracts.Http;

/// <summary>Reads what a service says of an error. The body is untrusted: what does not fit is left out, and never a fault.</summary>
internal static class ErrorBody
{
    private const int MostDetails = 100;

    /// <summary>Adds what the body says, where the shape says that it stands.</summary>
    public static ContractApiError Read(ContractApiError error, ContractErrorShape? shape)
    {
        if (shape is null || error.IsBodyTruncated || error.Body.Length == 0)
        {
            return error;
        }

        try
        {
            ReadOnlyMemory<byte> body = error.Body.Span.StartsWith("\uFEFF"u8) ? error.Body[3..] : error.Body;
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            return error with
            {
                Code = JsonPointerLookup.Text(root, shape.Code),
                Message = JsonPointerLookup.Text(root, shape.Message),
                Target = JsonPointerLookup.Text(root, shape.Target),
                Details = Details(root, shape.Details),
                RequestId = error.RequestId ?? JsonPointerLookup.Text(root, shape.RequestId),
                ClientRequestId = JsonPointerLookup.Text(root, shape.ClientRequestId) ?? error.ClientRequestId,
                Date = Date(JsonPointerLookup.Text(root, shape.Date)) ?? error.Date,
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter where a name that is compared is no text: half of a surrogate pair, escaped.
            return error;
        }
    }

    private static List<ContractApiErrorDetail> Details(JsonElement root, string? pointer)
    {
        if (JsonPointerLookup.Find(root, pointer) is not { ValueKind: JsonValueKind.Array } list)
        {
            return [];
        }

        return
        [
            .. list.EnumerateArray().Take(MostDetails).Select(static item => new ContractApiErrorDetail(
                JsonPointerLookup.Text(item, "/code"), JsonPointerLookup.Text(item, "/message"), JsonPointerLookup.Text(item, "/target"))),
        ];
    }

    // Services write dates without an offset too (Graph does); they mean UTC.
    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
