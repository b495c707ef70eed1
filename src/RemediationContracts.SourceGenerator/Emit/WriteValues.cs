using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the writing of values.</summary>
/// <param name="writer">The writer of the code.</param>
internal sealed class WriteValues(SourceWriter writer)
{
    private readonly ListNames _lists = new();
    private int _maps;

    /// <summary>Emits the writing of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="access">The expression that has it.</param>
    /// <param name="opened">Whether the bracket of a list has been written, with the name before it.</param>
    public void Emit(ValueSpec value, string access, bool opened = false)
    {
        if (value.Nullable)
        {
            writer.Open($"if ({access} is null)");
            writer.Line("writer.Null();");
            writer.Close();
            writer.Open("else");
            EmitPresent(value, ValueTypes.IsValueType(value) ? access + ".Value" : access, opened);
            writer.Close();
            writer.Line();
            return;
        }

        EmitPresent(value, access, opened);
    }

    private void EmitPresent(ValueSpec value, string access, bool opened)
    {
        switch (value.Kind)
        {
            case ValueKind.Array:
                EmitArray(value.Item!, access, opened);
                break;
            case ValueKind.Map:
                EmitMap(value.Item!, access);
                break;
            case ValueKind.Enum:
                writer.Line($"{value.JsonClass}.Write(ref writer, {access});");
                break;
            case ValueKind.Object or ValueKind.Union:
                writer.Line($"writer.Object({access});");
                break;
            default:
                writer.Line($"writer.{ValueTypes.Scalar(value)!.Write}({access});");
                break;
        }
    }

    private void EmitArray(ValueSpec item, string access, bool opened)
    {
        if (!opened)
        {
            writer.Line("writer.Raw(\"[\"u8);");
        }

        _lists.Open(writer, item, access, out string index, out string local);
        writer.Open($"if ({index} > 0)");
        writer.Line("writer.Raw(\",\"u8);");
        writer.Close();
        writer.Line();
        Emit(item, local);
        writer.Close();
        writer.Line();
        writer.Line("writer.Raw(\"]\"u8);");
    }

    private void EmitMap(ValueSpec item, string access)
    {
        _maps++;
        string any = _maps == 1 ? "anyEntry" : "anyEntry" + Utf8.Number(_maps);
        writer.Line("writer.Raw(\"{\"u8);");
        writer.Line($"bool {any} = false;");
        EmitEntries(item, access, any);
        writer.Line("writer.Raw(\"}\"u8);");
    }

    /// <summary>Emits the writing of a map's entries.</summary>
    /// <param name="item">The values.</param>
    /// <param name="access">The expression that has the map.</param>
    /// <param name="any">The variable that says whether a member was written already.</param>
    public void EmitEntries(ValueSpec item, string access, string any)
    {
        string entry = _lists.OpenMap(writer, item, access);
        writer.Line($"writer.Key({entry}.Name, ref {any});");
        Emit(item, entry + ".Value");
        writer.Close();
        writer.Line();
    }
}
