namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>The names that a property of an emitted type cannot have.</summary>
internal static class MemberNames
{
    /// <summary>What a property that meets a taken name is called besides: <c>parse</c> becomes <c>ParseValue</c>.</summary>
    public const string Suffix = "Value";

    /// <summary>Members of every emitted record: ours, those of a record, and those of <see cref="object"/>.</summary>
    public static readonly string[] OfRecord =
    [
        "Parse", "TryParse", "Validate", "ToUtf8Json", "WriteTo", "ExtraMembers", "AdditionalProperties", "Read", "Write",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    /// <summary>Members of every emitted union: a nested record cannot have the name of one.</summary>
    public static readonly string[] OfUnion = [.. OfRecord];

    /// <summary>Members of the class with an enumeration's strings, where the enumeration is spoken of by its name alone.</summary>
    public static readonly string[] OfJsonClass = ["Allowed", "Values", "ToJsonString", "Converter", "ToText", "ReadOpen", "MatchText", "MemberTable", "OpenConverter"];

    /// <summary>Members of every emitted result, less those that are declared by the contract.</summary>
    public static readonly string[] OfResult =
    [
        "StatusCode", "RequestId", "ClientRequestId", "Body",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];
}
