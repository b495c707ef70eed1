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
internal sealed record PreparedOperation(string? Fault, ApiResponse? Success, int Status, ReadOnlyMemory<byte> Body)
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
                ? new PreparedOperation(null, success, status, BodyOf(success))
                : new PreparedOperation(null, null, Ok, default);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return new PreparedOperation($"The contract's operation '{operation.Id}' is not served: {fault.Message}", null, Ok, default);
        }
    }

    private static byte[] BodyOf(ApiResponse response)
    {
        if (MediaTypeChoice.Preferred(response.Content) is not { } content)
        {
            return [];
        }

        JsonNode? body = content.Examples is [{ } example, ..] ? ContractValue.Convert(example.Value) : SchemaSample.Of(content.Schema);
        return Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");
    }

    /// <summary>Makes what an answer could need, so that no answer fails for it later.</summary>
    private static void TryOut(ApiResponse response)
    {
        foreach (ApiHeader header in response.Headers.Where(header => header.UriTemplate is not null))
        {
            _ = new UriTemplate(header.UriTemplate!);
        }

        foreach (ApiSchema schema in response.Headers.Select(header => header.Schema).Append(MediaTypeChoice.Preferred(response.Content)?.Schema).OfType<ApiSchema>())
        {
            SchemaSample.Of(schema);
        }
    }
}
