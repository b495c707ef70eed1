namespace RemediationContracts.Pact.Checking;

/// <summary>One matcher of a rule.</summary>
/// <param name="Kind">The name under <c>match</c>, or what the other members stand for.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PactMatcher(string Kind, PactValue Place)
{
    /// <summary>Reads a matcher.</summary>
    public static PactMatcher Of(PactValue value) => new(
        Plain(value.Find("match")?.ScalarText ?? System.Array.Find(["regex", "timestamp", "date", "time"], name => value.Find(name) is not null) ?? "type"),
        value);

    /// <summary>The one name of a matcher that has several.</summary>
    private static string Plain(string name) => name switch
    {
        "min" or "max" => "type",
        "real" => "decimal",
        "array-contains" => "arrayContains",
        "content-type" => "contentType",
        "each-key" => "eachKey",
        "each-value" => "eachValue",
        "not-empty" => "notEmpty",
        "status-code" => "statusCode",
        _ => name,
    };

    /// <summary>The expression of <c>regex</c>; null for another.</summary>
    public string? Regex => Kind == "regex" ? Place.Find("regex")?.Text : null;

    /// <summary>A whole number among its members, such as <c>min</c>; null where there is none.</summary>
    public int? Number(string name) =>
        Place.Find(name) is { Node.Kind: Model.Json.JsonNodeKind.Number } value
        && int.TryParse(value.Node.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;
}
