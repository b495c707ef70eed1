using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what a record can do with JSON. The library does the work; emitted is what depends on the schema.</summary>
internal static class RecordJsonEmitter
{
    /// <summary>The file of the record's other part.</summary>
    public static EmittedFile Emit(ContractSpec contract, ObjectSpec type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::RemediationContracts.Runtime.PayloadJsonConverter<{name}>))]");
        writer.Open($"partial record {name} : global::RemediationContracts.Runtime.IPayload<{name}>");
        EmitPublicMembers(writer, name);
        writer.Line();
        ReadEmitter.Emit(writer, type);
        writer.Line();
        WriteEmitter.Emit(writer, type);
        writer.Line();
        ValidateEmitter.Emit(writer, type);
        writer.Close();
        return new EmittedFile(type.Name + ".Json", writer.ToString());
    }

    private static void EmitPublicMembers(SourceWriter writer, string name) => writer.Line($$"""
        /// <summary>Reads a payload.</summary>
        /// <param name="utf8Json">The payload: JSON in UTF-8, with or without a byte-order mark.</param>
        /// <exception cref="global::RemediationContracts.ContractViolationException">The payload breaks the contract; every violation is in it.</exception>
        public static {{name}} Parse(global::System.ReadOnlySpan<byte> utf8Json) =>
            global::RemediationContracts.Runtime.Payload.Parse<{{name}}>(utf8Json);

        /// <summary>Reads a payload, and says what is wrong with it.</summary>
        /// <param name="utf8Json">The payload: JSON in UTF-8, with or without a byte-order mark.</param>
        /// <param name="value">The value; null where the payload breaks the contract.</param>
        /// <param name="violations">Every violation, in the order of the document; empty where there is none.</param>
        /// <returns>Whether the payload keeps the contract.</returns>
        public static bool TryParse(
            global::System.ReadOnlySpan<byte> utf8Json,
            [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{name}}? value,
            out global::System.Collections.Generic.IReadOnlyList<global::RemediationContracts.ContractViolation> violations) =>
            global::RemediationContracts.Runtime.Payload.TryParse(utf8Json, out value, out violations);

        /// <summary>Writes the value as JSON in UTF-8.</summary>
        /// <exception cref="global::RemediationContracts.ContractViolationException">The value breaks the contract; nothing is written.</exception>
        public byte[] ToUtf8Json() => global::RemediationContracts.Runtime.Payload.ToUtf8Json(this);

        /// <summary>Writes the value as JSON in UTF-8.</summary>
        /// <param name="output">Where it is written to.</param>
        /// <exception cref="global::RemediationContracts.ContractViolationException">The value breaks the contract; nothing is written.</exception>
        public void WriteTo(global::System.Buffers.IBufferWriter<byte> output) => global::RemediationContracts.Runtime.Payload.WriteTo(this, output);

        /// <summary>Says what the compiler cannot see: every violation, in the contract's order; none where the value keeps the contract.</summary>
        public global::System.Collections.Generic.IReadOnlyList<global::RemediationContracts.ContractViolation> Validate() =>
            global::RemediationContracts.Runtime.Payload.Validate(this);
        """);
}
