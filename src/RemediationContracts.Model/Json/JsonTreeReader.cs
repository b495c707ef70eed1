using System.Threading;

namespace RemediationContracts.Model.Json;

/// <summary>Reads a text as JSON, strictly by RFC 8259, into a tree with positions.</summary>
public static class JsonTreeReader
{
    /// <summary>Reads a text. It never throws for what stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">The bounds of size and depth.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static JsonReadResult Read(JsonText text, JsonLimits limits, CancellationToken cancellationToken = default) =>
        throw new System.NotSupportedException();
}
