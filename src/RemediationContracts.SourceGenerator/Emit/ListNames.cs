using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits loops over lists, with local names that differ within one method.</summary>
internal sealed class ListNames
{
    private int _lists;

    /// <summary>Opens a loop over a list.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="item">The items.</param>
    /// <param name="access">The list.</param>
    /// <param name="index">The name of the index.</param>
    /// <param name="local">The name of the item.</param>
    public void Open(SourceWriter writer, ValueSpec item, string access, out string index, out string local)
    {
        string suffix = Next();
        index = "i" + suffix;
        local = "item" + suffix;
        string type = ValueTypes.NullableName(item);
        writer.Line($"global::RemediationContracts.Runtime.PayloadItems<{type}> items{suffix} = new({access});");
        writer.Open($"for (int {index} = 0; {index} < items{suffix}.Count; {index}++)");
        writer.Line($"{type} {local} = items{suffix}[{index}];");
    }

    /// <summary>Opens a loop over a map.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="item">The values.</param>
    /// <param name="access">The map.</param>
    /// <param name="any">The variable that says whether a member was written already; one is declared where it is null.</param>
    /// <returns>The name of the entry.</returns>
    public string OpenMap(SourceWriter writer, ValueSpec item, string access, ref string? any)
    {
        string suffix = Next();
        if (any is null)
        {
            any = "any" + (suffix.Length == 0 ? "1" : suffix);
            writer.Line($"bool {any} = false;");
        }

        return Open(writer, item, access, suffix);
    }

    /// <summary>Opens a loop over a map that is only looked at.</summary>
    public string OpenMap(SourceWriter writer, ValueSpec item, string access) => Open(writer, item, access, Next());

    /// <summary>Closes the loop.</summary>
    public void Close(SourceWriter writer) => writer.Close();

    private static string Open(SourceWriter writer, ValueSpec item, string access, string suffix)
    {
        writer.Open($"foreach (global::System.Collections.Generic.KeyValuePair<string, {ValueTypes.NullableName(item)}> entry{suffix} in {access})");
        return "entry" + suffix;
    }

    private string Next()
    {
        _lists++;
        return _lists == 1 ? string.Empty : Utf8.Number(_lists);
    }
}
