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

        for (int i = 0; i < type.Properties.Count; i++)
        {
            PropertySpec property = type.Properties[i];
            string quoted = Utf8.JsonString(property.JsonName) + (property.Value.Kind == ValueKind.Array ? ":[" : ":");
            string access = "value." + CSharpLiteral.Identifier(property.Name);
            if (property.Required)
            {
                writer.Line(certain
                    ? $"writer.Raw({Utf8.Literal((i == 0 ? "{" : ",") + quoted)});"
                    : $"writer.Name({Utf8.Literal("," + quoted)}, ref any);");
                EmitValue(writer, property.Value, access, 0);
                continue;
            }

            string local = ValueTypes.IsValueType(property.Value) ? access + ".Value" : access;
            writer.Open($"if ({access} is not null)");
            writer.Line(certain ? $"writer.Raw({Utf8.Literal("," + quoted)});" : $"writer.Name({Utf8.Literal("," + quoted)}, ref any);");
            EmitValue(writer, property.Value, local, 0);
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

    private static void EmitValue(SourceWriter writer, ValueSpec value, string access, int depth)
    {
        if (value.Kind != ValueKind.Array)
        {
            writer.Line(value.Kind switch
            {
                ValueKind.String => $"writer.String({access});",
                ValueKind.Boolean => $"writer.Boolean({access});",
                ValueKind.DateTime => $"writer.DateTime({access});",
                ValueKind.Uuid => $"writer.Uuid({access});",
                ValueKind.Enum => $"{value.TypeName}Json.Write(ref writer, {access});",
                _ => $"writer.Object({access});",
            });
            return;
        }

        string index = new('i', depth + 1);
        if (depth > 0)
        {
            // The first bracket is baked with the name.
            writer.Line("writer.Raw(\"[\"u8);");
        }

        writer.Open($"for (int {index} = 0; {index} < {access}.Count; {index}++)");
        writer.Open($"if ({index} > 0)");
        writer.Line("writer.Raw(\",\"u8);");
        writer.Close();
        writer.Line();
        EmitValue(writer, value.Item!, $"{access}[{index}]", depth + 1);
        writer.Close();
        writer.Line();
        writer.Line("writer.Raw(\"]\"u8);");
    }
}
