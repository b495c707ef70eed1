using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using RemediationContracts.Http;
using RemediationContracts.Model;
using RemediationContracts.Model.Samples;

namespace RemediationContracts.Stub.Responses;

/// <summary>What can be made up of an operation before the first request: the body of its success, or why it cannot be served.</summary>
/// <param name="Fault">Why the operation cannot be served; null where it can.</param>
/// <param name="Success">The success that is declared first; null where none is.</param>
/// <param name="Status">The status of a success.</param>
/// <param name="Body">The body of a success; empty where it has none.</param>
/// <param name="HasContent">Whether an answer can have a body: not to HEAD (RFC 9110, section 9.3.2).</param>
internal sealed record PreparedOperation(string? Fault, ApiResponse? Success, int Status, ReadOnlyMemory<byte> Body, bool HasContent = true)
{
    private const int Ok = 200;

    public static PreparedOperation Of(ApiOperation operation)
    {
        if (!operation.IsUsable)
        {
            return new PreparedOperation($"The contract's operation '{operation.Id}' has errors and is not served.", null, Ok, default);
        }

        try
        {
            foreach (ApiResponse response in operation.Responses)
            {
                TryOut(response);
            }

            return ResponseChoice.Success(operation) is (ApiResponse success, int status)
                ? new PreparedOperation(null, success, status, BodyOf(success, status), operation.Method != "HEAD")
                : new PreparedOperation(null, null, Ok, default);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return new PreparedOperation($"The contract's operation '{operation.Id}' is not served: {fault.Message}", null, Ok, default);
        }
    }

    private static byte[] BodyOf(ApiResponse response, int status) =>
        MediaTypeChoice.Preferred(response.Content) is { } content && HasBody(status) ? BodyOf(content) : [];

    /// <summary>The first example of a body, or a made-up one.</summary>
    public static byte[] BodyOf(ApiMediaType content)
    {
        JsonNode? body = content.Examples is [{ } example, ..] ? ContractValue.Convert(example.Value) : SchemaSample.Of(content.Schema, Model.Validation.PayloadDirection.Response);
        return Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");
    }

    /// <summary>Whether a response of a status can have content (RFC 9110, section 6.4.1); a web server throws where one has it and must not.</summary>
    public static bool HasBody(int status) => status is not (204 or 205 or 304);

    /// <summary>Makes what an answer could need, so that no answer fails for it later.</summary>
    private static void TryOut(ApiResponse response)
    {
        foreach (ApiHeader header in response.Headers.Where(header => header.UriTemplate is not null))
        {
            UriTemplate template = new(header.UriTemplate!);
            Sendable(template.Expand(template.Variables.ToDictionary(variable => variable, _ => "1", StringComparer.Ordinal)), $"the header '{header.Name}'");
        }

        // An error is always made up; a success with an example is not.
        if (MediaTypeChoice.Preferred(response.Content) is { } body && (body.Examples.Count == 0 || !ResponseChoice.IsSuccess(response.Status)))
        {
            SchemaSample.Of(body.Schema, Model.Validation.PayloadDirection.Response);
        }

        foreach (ApiHeader header in response.Headers)
        {
            if (!FieldText.IsToken(header.Name))
            {
                throw new FormatException($"'{header.Name}' is no name of a header.");
            }

            Sendable(SchemaSample.Text(header.Schema), $"the header '{header.Name}'");
        }

        foreach (ApiMediaType content in response.Content.Take(1))
        {
            Sendable(content.Name, "the header 'Content-Type'");
        }
    }

    private static void Sendable(string? value, string header)
    {
        if (value is not null && !FieldText.IsValue(value))
        {
            throw new FormatException($"The sample of {header} cannot be sent; a header is printable ASCII.");
        }
    }
}
