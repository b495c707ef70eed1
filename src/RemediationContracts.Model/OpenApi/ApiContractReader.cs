using System.Threading;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads an OpenAPI document into an <see cref="ApiContract"/>, and lists every fault at its position.</summary>
public static class ApiContractReader
{
    /// <summary>Reads a contract. It never throws for what stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">The bounds; null is <see cref="JsonLimits.Contract"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ContractReadResult Read(JsonText text, JsonLimits? limits = null, CancellationToken cancellationToken = default) =>
        throw new System.NotSupportedException();
}
