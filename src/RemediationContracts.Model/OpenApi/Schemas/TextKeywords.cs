using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.Patterns;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Reads the keywords of strings, and <c>format</c>.</summary>
internal static class TextKeywords
{
    public static void Read(ReadContext context, ObjectCursor cursor, ApiSchema schema)
    {
        (schema.MinLength, schema.MaxLength) = cursor.Limits("minLength", "maxLength");
        schema.Format = cursor.Text("format") ?? EncodingFormat(context, cursor);
        if (cursor.Text("pattern") is not string pattern)
        {
            return;
        }

        if (EcmaPattern.TryTranslate(pattern, out _, out string problem))
        {
            schema.Pattern = pattern;
        }
        else
        {
            context.Report(ContractRules.UnreadPattern, $"The pattern cannot be matched: {problem}.", cursor.Find("pattern")!, cursor.PointerOf("pattern"));
        }
    }

    /// <summary>Tells a format that nobody knows.</summary>
    public static void TellUnknownFormat(ReadContext context, ObjectCursor cursor)
    {
        if (cursor.Text("format") is string format && !Formats.IsKnown(format))
        {
            context.Report(ContractRules.UnknownFormat, $"The format '{format}' is unknown here, and so a mere remark.", cursor.Find("format")!, cursor.PointerOf("format"));
        }
    }

    private static string? EncodingFormat(ReadContext context, ObjectCursor cursor)
    {
        switch (cursor.Text("contentEncoding"))
        {
            case null:
                return null;
            case "base64":
                return "byte";
            case "base64url":
                return "base64url";
            case string other:
                JsonNode node = cursor.Find("contentEncoding")!;
                context.Report(ContractRules.UnknownFormat, $"The encoding '{other}' is unknown here, and so a mere remark.", node, cursor.PointerOf("contentEncoding"));
                return null;
        }
    }
}
