using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads the small extensions of this toolkit.</summary>
internal static class Extensions
{
    /// <summary>The name that <c>x-csharp-name</c> gives.</summary>
    public static string? CSharpName(ReadContext context, ObjectCursor cursor)
    {
        if (cursor.Text("x-csharp-name") is not string name)
        {
            return null;
        }

        if (IsIdentifier(name))
        {
            return name;
        }

        context.Report(ContractRules.BadCSharpName, $"'{name}' is no identifier: letters, digits and underscores, and no digit at the start.", cursor.Find("x-csharp-name")!, cursor.PointerOf("x-csharp-name"));
        return null;
    }

    /// <summary>The name that an inline property schema gives to its property; its own reader tells what is wrong with it.</summary>
    public static string? CSharpNameBeside(JsonNode schema) =>
        schema.Find("$ref") is null && schema.Find("x-csharp-name") is { Kind: JsonNodeKind.String } name && IsIdentifier(name.Text!) ? name.Text : null;

    /// <summary>What <c>x-correlation</c> says.</summary>
    public static ApiCorrelation Correlation(ReadContext context, ObjectCursor cursor)
    {
        switch (cursor.Text("x-correlation"))
        {
            case null:
                return ApiCorrelation.None;
            case "request":
                return ApiCorrelation.Request;
            case "echo":
                return ApiCorrelation.Echo;
            case string other:
                context.Report(ContractRules.BadExtension, $"'x-correlation' takes 'request' or 'echo', found '{other}'.", cursor.Find("x-correlation")!, cursor.PointerOf("x-correlation"));
                return ApiCorrelation.None;
        }
    }

    /// <summary>A keyword that is a JSON Pointer.</summary>
    public static string? Pointer(ReadContext context, ObjectCursor cursor, string keyword)
    {
        if (cursor.Text(keyword) is not string pointer)
        {
            return null;
        }

        if (IsJsonPointer(pointer))
        {
            return pointer;
        }

        context.Report(ContractRules.BadExtension, $"'{pointer}' is no JSON Pointer; one begins with '/' and writes '~' as '~0', '/' as '~1'.", cursor.Find(keyword)!, cursor.PointerOf(keyword));
        return null;
    }

    /// <summary>What <c>x-error</c> says.</summary>
    public static ApiErrorShape? ErrorShape(ReadContext context, ObjectCursor response)
    {
        if (response.Find("x-error") is not JsonNode node
            || ObjectCursor.Open(context, node, response.PointerOf("x-error"), KeywordTables.ErrorShape) is not ObjectCursor cursor)
        {
            return null;
        }

        return new ApiErrorShape
        {
            Code = Pointer(context, cursor, "code"),
            Message = Pointer(context, cursor, "message"),
            Target = Pointer(context, cursor, "target"),
            Details = Pointer(context, cursor, "details"),
            RequestId = Pointer(context, cursor, "requestId"),
            ClientRequestId = Pointer(context, cursor, "clientRequestId"),
            Date = Pointer(context, cursor, "date"),
        };
    }

    /// <summary>What <c>x-effect</c> says.</summary>
    public static ApiEffect? Effect(ReadContext context, ObjectCursor operation)
    {
        if (operation.Find("x-effect") is not JsonNode node
            || ObjectCursor.Open(context, node, operation.PointerOf("x-effect"), KeywordTables.Effect) is not ObjectCursor effect)
        {
            return null;
        }

        if (effect.Find("destructive") is not JsonNode inner)
        {
            effect.TellMissing("destructive");
            return null;
        }

        if (ObjectCursor.Open(context, inner, effect.PointerOf("destructive"), KeywordTables.Destructive) is not ObjectCursor destructive)
        {
            return null;
        }

        if (destructive.Find("pointer") is null)
        {
            destructive.TellMissing("pointer");
        }

        List<string> values = [];
        foreach ((JsonNode value, string pointer) in destructive.Items("values"))
        {
            if (value.Kind == JsonNodeKind.String)
            {
                values.Add(value.Text!);
            }
            else
            {
                context.Report(ContractRules.BadExtension, $"'values' lists strings, found {JsonKindNames.Of(value.Kind)}.", value, pointer);
            }
        }

        string? subject = Pointer(context, effect, "subject");
        return Pointer(context, destructive, "pointer") is string decides ? new ApiEffect(decides, values, subject) : null;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static bool IsJsonPointer(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return text.Length == 0 || text[0] == '/';
    }
}
