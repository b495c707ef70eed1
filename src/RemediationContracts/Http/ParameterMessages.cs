namespace RemediationContracts.Http;

/// <summary>What is said of values that cannot be written. The value itself is not in it: it may be a secret.</summary>
internal static class ParameterMessages
{
    public const string InHeader = "The value cannot be sent in a header: it is printable ASCII without spaces around it, and an item of it neither is empty nor has a comma.";

    public const string InStyle = "The value cannot be written in the parameter's style, which could not tell its parts again.";

    public const string InPath = "The value cannot be part of a path: one that is empty, '.' or '..' would lead to another path.";

    public const string Twice = "The value has a member of the name of another parameter.";

    public const string Empty = "The value is empty, and its style writes nothing then; the parameter is required.";
}
