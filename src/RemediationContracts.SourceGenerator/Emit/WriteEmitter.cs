using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the writing of a record: declared order, names baked with the brackets and commas around them, undeclared members last.</summary>
internal static class WriteEmitter
{
    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Open($"static void global::RemediationContracts.Runtime.IPayload<{name}>.Write(ref global::RemediationContracts.Runtime.PayloadWriter writer, {name} value)");

        // Whether a comma is due is known at compile time once a required member has been written; until then it is counted.
        bool certain = type.Properties.Count > 0 && type.Properties[0].Required;
        if (!certain)
        {
            writer.Line("writer.Raw(\"{\"u8);");
            if (type.Properties.Count > 0)
            {
                writer.Line("bool any = false;");
            }
        }

        var lists = new ListNames();
        for (int i = 0; i < type.Properties.Count; i++)
        {
            PropertySpec property = type.Properties[i];
            string quoted = Utf8.JsonString(property.JsonName) + (property.Value.Kind == ValueKind.Array ? ":[" : ":");
            string access = "value." + CSharpLiteral.Identifier(property.Name);
            if (property.Required)
            {
                if (certain && property.Value.Kind == ValueKind.String)
                {
                    writer.Line($"writer.String({Utf8.Literal((i == 0 ? "{" : ",") + quoted)}, {access});");
                    continue;
                }

                writer.Line(certain
                    ? $"writer.Raw({Utf8.Literal((i == 0 ? "{" : ",") + quoted)});"
                    : $"writer.Name({Utf8.Literal("," + quoted)}, ref any);");
                EmitValue(writer, property.Value, access, lists);
                continue;
            }

            string local = ValueTypes.IsValueType(property.Value) ? access + ".Value" : access;
            writer.Open($"if ({access} is not null)");
            if (certain && property.Value.Kind == ValueKind.String)
            {
                writer.Line($"writer.String({Utf8.Literal("," + quoted)}, {access});");
                writer.Close();
                writer.Line();
                continue;
            }

            writer.Line(certain ? $"writer.Raw({Utf8.Literal("," + quoted)});" : $"writer.Name({Utf8.Literal("," + quoted)}, ref any);");
            EmitValue(writer, property.Value, local, lists);
            writer.Close();
            writer.Line();
        }

        if (type.KeepsUndeclaredMembers)
        {
            string any = type.Properties.Count == 0 ? "false" : certain ? "true" : "any";
            writer.Line($"writer.Extra(value.ExtraMembers, {any});");
        }

        writer.Line("writer.Raw(\"}\"u8);");
        writer.Close();
    }

    internal static void EmitValue(SourceWriter writer, ValueSpec value, string access, ListNames lists)
    {
        if (value.Kind != ValueKind.Array)
        {
            writer.Line(value.Kind switch
            {
                ValueKind.String => $"writer.String({access});",
                ValueKind.Boolean => $"writer.Boolean({access});",
                ValueKind.DateTime => $"writer.DateTime({access});",
                ValueKind.Uuid => $"writer.Uuid({access});",
                ValueKind.Enum => $"{value.JsonClass}.Write(ref writer, {access});",
                _ => $"writer.Object({access});",
            });
            return;
        }

        // The first bracket is baked with the name.
        if (lists.Depth > 0)
        {
            writer.Line("writer.Raw(\"[\"u8);");
        }

        lists.Open(writer, value.Item!, access, out string index, out string local);
        writer.Open($"if ({index} > 0)");
        writer.Line("writer.Raw(\",\"u8);");
        writer.Close();
        writer.Line();
        EmitValue(writer, value.Item!, local, lists);
        lists.Close(writer);
        writer.Line();
        writer.Line("writer.Raw(\"]\"u8);");
    }
}
