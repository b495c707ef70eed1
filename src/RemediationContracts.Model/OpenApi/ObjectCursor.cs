using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi;

/// <summary>
/// Reads one object of the document by its table of keywords. What is not in the table, or not read yet, is told when the cursor
/// opens; what is read is asked for by name and kind.
/// </summary>
internal sealed class ObjectCursor
{
    private static readonly string[] OurExtensions =
        ["x-csharp-name", "x-deviations", "x-effect", "x-error", "x-correlation", "x-uri-template", "x-ms-enum", "x-ms-enum-flags"];

    private readonly ReadContext _context;
    private readonly KeywordTable _table;

    private ObjectCursor(ReadContext context, JsonNode node, string pointer, KeywordTable table)
    {
        _context = context;
        _table = table;
        Node = node;
        Pointer = pointer;
    }

    public JsonNode Node { get; }

    public string Pointer { get; }

    /// <summary>Opens an object; null, with the fault told, where the value is none.</summary>
    public static ObjectCursor? Open(ReadContext context, JsonNode node, string pointer, KeywordTable table)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (node.Kind != JsonNodeKind.Object)
        {
            context.Report(ContractRules.WrongValue, $"Expected an object ({table.Name}), found {JsonKindNames.Of(node.Kind)}.", node, pointer);
            return null;
        }

        ObjectCursor cursor = new(context, node, pointer, table);
        cursor.TellUnreadKeywords();
        return cursor;
    }

    /// <summary>The pointer of a member.</summary>
    public string PointerOf(string keyword) => JsonPointer.Append(Pointer, keyword);

    /// <summary>A keyword's value as it stands, or null.</summary>
    public JsonNode? Find(string keyword) => Node.Find(keyword);

    /// <summary>A keyword that is a string; null where it is absent, or no string (which is told).</summary>
    public string? Text(string keyword) => OfKind(keyword, "a string", JsonNodeKind.String)?.Text;

    /// <summary>A string that must be there; empty where it is not (which is told).</summary>
    public string RequiredText(string keyword)
    {
        if (Find(keyword) is null)
        {
            TellMissing(keyword);
        }

        return Text(keyword) ?? string.Empty;
    }

    /// <summary>A keyword that is true or false.</summary>
    public bool Flag(string keyword) => OfKind(keyword, "true or false", JsonNodeKind.True, JsonNodeKind.False)?.Kind == JsonNodeKind.True;

    /// <summary>A keyword that is an object.</summary>
    public JsonNode? Object(string keyword) => OfKind(keyword, "an object", JsonNodeKind.Object);

    /// <summary>The items of a keyword that is an array, with their pointers; none where it is absent.</summary>
    public IEnumerable<(JsonNode Node, string Pointer)> Items(string keyword) =>
        OfKind(keyword, "an array", JsonNodeKind.Array) is JsonNode array
            ? array.Items.Select((item, index) => (item, JsonPointer.Append(PointerOf(keyword), index)))
            : [];

    /// <summary>
    /// The members of a keyword that is a map from names to values; none where it is absent. Of all that are asked for, OpenAPI lets only
    /// paths and the responses of an operation be extended: in every other one a name may begin with <c>x-</c> and is a name.
    /// </summary>
    public IEnumerable<(JsonMember Member, string Pointer)> Map(string keyword) =>
        Object(keyword) is JsonNode map
            ? map.Members.Where(member => !member.Name.StartsWith("x-", System.StringComparison.Ordinal) || keyword is not ("paths" or "responses"))
                .Select(member => (member, JsonPointer.Append(PointerOf(keyword), member.Name)))
            : [];

    /// <summary>A limit: a whole number from 0 up; <c>2.0</c> is one, as JSON Schema has it.</summary>
    public int? Limit(string keyword)
    {
        if (Find(keyword) is not JsonNode node)
        {
            return null;
        }

        // Whether it is whole is asked of its digits, since a decimal rounds what is too small for it.
        if (node.Kind == JsonNodeKind.Number
            && NumberText.Parse(node.Text!).IsInteger
            && decimal.TryParse(node.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal limit)
            && limit is >= 0 and <= int.MaxValue)
        {
            return (int)limit;
        }

        _context.Report(ContractRules.WrongValue, $"'{keyword}' takes a whole number from 0 to 2147483647.", node, PointerOf(keyword));
        return null;
    }

    /// <summary>A lower and an upper limit; one above the other is told.</summary>
    public (int? Least, int? Most) Limits(string leastKeyword, string mostKeyword)
    {
        int? least = Limit(leastKeyword);
        int? most = Limit(mostKeyword);
        if (least > most)
        {
            _context.Report(ContractRules.ContradictoryLimits, $"'{leastKeyword}' is greater than '{mostKeyword}', so that no value fits.", Find(leastKeyword)!, PointerOf(leastKeyword));
        }

        return (least, most);
    }

    /// <summary>Tells that a keyword must be there.</summary>
    public void TellMissing(string keyword) =>
        _context.Report(ContractRules.MissingKeyword, $"The {_table.Name} needs the keyword '{keyword}'.", Node.Offset, 1, PointerOf(keyword));

    private JsonNode? OfKind(string keyword, string expected, params JsonNodeKind[] kinds)
    {
        if (Find(keyword) is not JsonNode node)
        {
            return null;
        }

        if (kinds.Contains(node.Kind))
        {
            return node;
        }

        _context.Report(ContractRules.WrongValue, $"'{keyword}' takes {expected}, found {JsonKindNames.Of(node.Kind)}.", node, PointerOf(keyword));
        return null;
    }

    private void TellUnreadKeywords()
    {
        foreach (JsonMember member in Node.Members)
        {
            string pointer = PointerOf(member.Name);
            switch (_table.Find(member.Name))
            {
                case KeywordUse.UnreadYet:
                    _context.Report(ContractRules.UnreadKeyword, $"'{member.Name}' is not read yet, and ignoring it would change what the contract allows.", member, pointer);
                    break;
                case KeywordUse.IgnoredYet:
                    _context.Report(ContractRules.IgnoredKeyword, $"'{member.Name}' is not read yet; what it says is left out.", member, pointer);
                    break;
                case null when member.Name.StartsWith("x-", System.StringComparison.Ordinal):
                    TellMisspeltExtension(member, pointer);
                    break;
                case null:
                    // One that may be a misspelling of another is an error everywhere: its place is then missing what was meant.
                    string suggestion = _context.Suggest(member.Name, _table.Keywords);
                    ContractRule rule = _table.IsHarmless && suggestion.Length == 0 ? ContractRules.IgnoredKeyword : ContractRules.UnknownKeyword;
                    string advice = member.Name == "$ref" ? " Put what it names in its place; a bundler does so." : suggestion;
                    _context.Report(rule, $"The {_table.Name} has no keyword '{member.Name}'.{advice}", member, pointer);
                    break;
            }
        }
    }

    private void TellMisspeltExtension(JsonMember member, string pointer)
    {
        if (OurExtensions.Contains(member.Name))
        {
            _context.Report(ContractRules.MisspeltExtension, $"'{member.Name}' has no meaning in the {_table.Name}; move it to where it belongs.", member, pointer);
        }
        else if (NearMiss.Find(member.Name, OurExtensions) is string meant)
        {
            _context.Report(ContractRules.MisspeltExtension, $"'{member.Name}' is no extension that is known. Is '{meant}' meant?", member, pointer);
        }
    }
}
