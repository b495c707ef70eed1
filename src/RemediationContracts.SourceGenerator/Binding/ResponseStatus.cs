namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Reads the key of a response.</summary>
internal static class ResponseStatus
{
    /// <summary>Whether the key is a code or a range of success.</summary>
    public static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2';
}
