namespace RemediationContracts.Model.Json;

/// <summary>The bounds within which a text is read.</summary>
public sealed record JsonLimits
{
    /// <summary>The bounds of a contract: 256 MiB and 256 levels.</summary>
    public static JsonLimits Contract { get; } = new() { MaxBytes = 256 * 1024 * 1024, MaxDepth = 256 };

    /// <summary>The bounds of a payload: 256 MiB and 64 levels.</summary>
    public static JsonLimits Payload { get; } = new() { MaxBytes = 256 * 1024 * 1024, MaxDepth = 64 };

    /// <summary>The greatest size of a text, in bytes.</summary>
    public int MaxBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>The greatest number of objects and arrays that stand within each other; the root counts as the first.</summary>
    public int MaxDepth { get; init; } = 64;
}
