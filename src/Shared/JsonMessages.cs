namespace RemediationContracts.Shared;

/// <summary>The words of what is wrong with a text below any schema.</summary>
internal static class JsonMessages
{
    public const string TrailingData = "Something follows the value.";
    public const string EndBeforeValue = "The text ends where a value is expected.";
    public const string ValueExpected = "A value is expected here.";
    public const string FirstNameExpected = "A name in quotes or '}' is expected here.";
    public const string NameExpected = "A name in quotes is expected here.";
    public const string ColonExpected = "':' is expected here.";
    public const string MemberEndExpected = "',' or '}' is expected here.";
    public const string ItemEndExpected = "',' or ']' is expected here.";
    public const string DigitExpected = "A digit is expected here.";
    public const string ControlCharacter = "A control character must be escaped in a string.";
    public const string NotUtf8 = "These bytes are not UTF-8.";
    public const string EndInString = "The text ends within a string.";
    public const string EndInEscape = "The text ends within an escape.";
    public const string UnknownEscape = "There is no such escape.";
    public const string LoneSurrogate = "Half of a surrogate pair is no character.";
    public const string HexDigitsExpected = "Four hexadecimal digits are expected after '\\u'.";

    public static string LiteralExpected(string literal) => "'" + literal + "' is expected here.";
}
