namespace RemediationContracts.Pact.Checking;

/// <summary>One matcher of a rule.</summary>
/// <param name="Kind">The name under <c>match</c>, or what the other members stand for.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PactMatcher(string Kind, PactValue Place)
{
    /// <summary>Reads a matcher.</summary>
    public static PactMatcher Of(PactValue value) => new(
        value.Find("match")?.Text ?? System.Array.Find(["regex", "timestamp", "date", "time", "include"], name => value.Find(name) is not null) ?? "type",
        value);

    /// <summary>The expression of <c>regex</c>; null for another.</summary>
    public string? Regex => Kind == "regex" ? Place.Find("regex")?.Text : null;

    /// <summary>A whole number among its members, such as <c>min</c>; null where there is none.</summary>
    public int? Number(string name) =>
        Place.Find(name) is { Node.Kind: Model.Json.JsonNodeKind.Number } value
        && int.TryParse(value.Node.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
}
