using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the members that every type has which is read and written.</summary>
internal static class PayloadMembers
{
    private const string Direction = "global::RemediationContracts.PayloadDirection";

    /// <summary>Opens the type, with its converter and its interface.</summary>
    public static void Begin(SourceWriter writer, IPayloadSpec type, string keywords, string contract)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::RemediationContracts.Runtime.PayloadJsonConverter<{name}>))]");
        writer.Open($"{keywords} {name} : global::RemediationContracts.Runtime.{contract}<{name}>");
    }

    /// <summary>Emits the members.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="type">The type.</param>
    /// <param name="inherits">Whether it extends another such type.</param>
    public static void Emit(SourceWriter writer, IPayloadSpec type, bool inherits)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        bool isBoth = type.InRequest && type.InResponse;
        EmitReading(writer, name, isBoth, inherits);
        if (!inherits)
        {
            writer.Line();
            EmitWriting(writer, isBoth);
        }

        EmitTraits(writer, name, type);
    }

    /// <summary>Emits what the library takes otherwise where nothing is said: a request, judged whole by its instance, and an object.</summary>
    private static void EmitTraits(SourceWriter writer, string name, IPayloadSpec type)
    {
        (bool Applies, string Trait)[] traits =
        [
            (!type.InRequest && type.InResponse, $"{Direction} global::RemediationContracts.Runtime.IPayload<{name}>.DefaultDirection => {Direction}.Response;"),
            (type.IsReread, $"bool global::RemediationContracts.Runtime.IPayload<{name}>.IsReread => true;"),
            (type is not ObjectSpec, $"bool global::RemediationContracts.Runtime.IPayload<{name}>.IsObject => false;"),
        ];
        foreach ((_, string trait) in traits.Where(static t => t.Applies))
        {
            writer.Line();
            writer.Line("static " + trait);
        }
    }

    private static void EmitReading(SourceWriter writer, string name, bool isBoth, bool inherits)
    {
        string hides = inherits ? "new " : string.Empty;
        (string parameter, string lastParameter, string argument, string says) = Parts(isBoth, name);
        writer.Line($$"""
            /// <summary>Reads a payload.</summary>
            /// <param name="utf8Json">The payload: JSON in UTF-8, with or without a byte-order mark.</param>{{says}}
            /// <returns>The value.</returns>
            /// <exception cref="global::RemediationContracts.ContractViolationException">The payload breaks the contract; the violations are in it, 100 at most.</exception>
            public static {{hides}}{{name}} Parse(global::System.ReadOnlySpan<byte> utf8Json{{parameter}}) =>
                global::RemediationContracts.Runtime.Payload.Parse<{{name}}>(utf8Json{{argument}});

            /// <summary>Reads a payload, and says what is wrong with it.</summary>
            /// <param name="utf8Json">The payload: JSON in UTF-8, with or without a byte-order mark.</param>
            /// <param name="value">The value; null where the payload breaks the contract.</param>
            /// <param name="violations">The violations, 100 at most, in the order of the document; empty where there is none.</param>{{says}}
            /// <returns>Whether the payload keeps the contract.</returns>
            public static bool TryParse(
                global::System.ReadOnlySpan<byte> utf8Json,
                [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{name}}? value,
                out global::System.Collections.Generic.IReadOnlyList<global::RemediationContracts.ContractViolation> violations{{lastParameter}}) =>
                global::RemediationContracts.Runtime.Payload.TryParse(utf8Json{{argument}}, out value, out violations);
            """);
    }

    private static void EmitWriting(SourceWriter writer, bool isBoth)
    {
        string only = isBoth ? $"{Direction} direction = {Direction}.Request" : string.Empty;
        (string parameter, _, string argument, string says) = Parts(isBoth, string.Empty);
        writer.Line($$"""
            /// <summary>Writes the value as JSON in UTF-8.</summary>{{says}}
            /// <returns>The bytes.</returns>
            /// <exception cref="global::RemediationContracts.ContractViolationException">The value breaks the contract; nothing is written.</exception>
            public byte[] ToUtf8Json({{only}}) => global::RemediationContracts.Runtime.Payload.ToUtf8Json(this{{argument}});

            /// <summary>Writes the value as JSON in UTF-8.</summary>
            /// <param name="output">Where it is written to.</param>{{says}}
            /// <exception cref="global::RemediationContracts.ContractViolationException">The value breaks the contract; nothing is written.</exception>
            public void WriteTo(global::System.Buffers.IBufferWriter<byte> output{{parameter}}) => global::RemediationContracts.Runtime.Payload.WriteTo(this, output{{argument}});

            /// <summary>Says what the compiler cannot see.</summary>{{says}}
            /// <returns>The violations, 100 at most, in the contract's order; none where the value keeps the contract.</returns>
            public global::System.Collections.Generic.IReadOnlyList<global::RemediationContracts.ContractViolation> Validate({{only}}) =>
                global::RemediationContracts.Runtime.Payload.Validate(this{{argument}});
            """);
    }

    // A type that goes one way has nothing to choose.
    private static (string Parameter, string LastParameter, string Argument, string Says) Parts(bool isBoth, string name) => isBoth
        ? ($", {Direction} direction = {Direction}.Request",
            $",\n    {Direction} direction = {Direction}.Request",
            ", direction",
            "\n/// <param name=\"direction\">Which way the payload goes; what a service answered is a response.</param>")
        : (string.Empty, string.Empty, string.Empty, string.Empty);
}
