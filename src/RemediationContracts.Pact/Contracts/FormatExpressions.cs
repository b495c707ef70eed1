namespace RemediationContracts.Pact.Contracts;

/// <summary>What Pact's engine can say of the formats that are enforced. Each takes every text of its format, and some more: dates that do not exist, bits that are not zero.</summary>
internal static class FormatExpressions
{
    private const string Date = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string Time = "[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?";
    private const string Offset = "([Zz]|[+-][0-9]{2}:[0-9]{2})";

    /// <summary>The expression of a format; null for one that is a remark.</summary>
    internal static string? Of(string? format) => format switch
    {
        "date-time" => $"^{Date}[Tt]{Time}{Offset}$",
        "date" => $"^{Date}$",
        "time" => $"^{Time}{Offset}?$",
        "duration" => "^-?P([0-9]+W|([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?)$",
        "uuid" => "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
        "byte" => "^[0-9A-Za-z+/]*={0,2}$",
        "base64url" => "^[0-9A-Za-z_-]*={0,2}$",
        _ => null,
    };
}
