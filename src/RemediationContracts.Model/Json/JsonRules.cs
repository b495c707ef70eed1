namespace RemediationContracts.Model.Json;

/// <summary>The ids of what can be wrong with a text below any schema.</summary>
internal static class JsonRules
{
    public const string Syntax = Shared.ViolationRules.JsonSyntax;
    public const string Encoding = Shared.ViolationRules.JsonEncoding;
    public const string Depth = Shared.ViolationRules.JsonDepth;
    public const string Size = "json-size";
}
