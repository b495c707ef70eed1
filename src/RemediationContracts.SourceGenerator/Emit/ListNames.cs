using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits loops over lists, with local names that differ within one method.</summary>
internal sealed class ListNames
{
    private int _lists;
    private int _maps;

    /// <summary>Opens a loop over a list.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="item">The items.</param>
    /// <param name="access">The list.</param>
    /// <param name="index">The name of the index.</param>
    /// <param name="local">The name of the item.</param>
    public void Open(SourceWriter writer, ValueSpec item, string access, out string index, out string local)
    {
        string suffix = Next(ref _lists);
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
    /// <returns>The name of the entry.</returns>
    public string OpenMap(SourceWriter writer, ValueSpec item, string access)
    {
        string entries = "entries" + Next(ref _maps);
        writer.Line($"global::RemediationContracts.Runtime.PayloadEntries<{ValueTypes.NullableName(item)}> {entries} = new({access});");
        writer.Open($"while ({entries}.MoveNext())");
        return entries;
    }

    private static string Next(ref int count)
    {
        count++;
        return count == 1 ? string.Empty : Utf8.Number(count);
    }
}
