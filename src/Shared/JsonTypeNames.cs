namespace RemediationContracts.Shared;

/// <summary>The types of JSON, as messages name them.</summary>
internal static class JsonTypeNames
{
    public const string Object = "an object";
    public const string Array = "an array";
    public const string String = "a string";
    public const string Number = "a number";
    public const string Boolean = "a boolean";
    public const string Null = "null";
    public const string Integer = "an integer";
    public const string Any = "any value";

    /// <summary>The type of the value that begins with a byte.</summary>
    public static string Of(byte first) => (char)first switch
    {
        '{' => Object,
        '[' => Array,
        '"' => String,
        't' or 'f' => Boolean,
        'n' => Null,
        _ => Number,
    };
}
