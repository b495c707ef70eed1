using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Runtime;

namespace RemediationContracts.Tests.Runtime;

/// <summary>Drives reader, writer and validation as emitted code does.</summary>
internal static class Drive
{
    /// <summary>What was read of a text, and what was told: rule, pointer and offset of each violation.</summary>
    public static (T? Value, string Told) Read<T>(string json, PayloadRead<T> read, PayloadDirection direction = PayloadDirection.Request)
    {
        PayloadReader reader = new(Encoding.UTF8.GetBytes(json), direction);
        T? value = read(ref reader);
        return (value, Places(reader.End()));
    }

    /// <summary>The words of what is told of a text.</summary>
    public static string Words<T>(string json, PayloadRead<T> read, PayloadDirection direction = PayloadDirection.Request)
    {
        PayloadReader reader = new(Encoding.UTF8.GetBytes(json), direction);
        read(ref reader);
        return string.Join(" ", reader.End().Select(static violation => violation.Message));
    }

    /// <summary>What is written.</summary>
    public static string Write(ProbeWriting write, PayloadDirection direction = PayloadDirection.Request) =>
        Encoding.UTF8.GetString(Payload.ToUtf8Json(new Probe { Writes = write }, direction));

    /// <summary>What is told of an instance: rule and pointer.</summary>
    public static string Validate(ProbeValidation validate, PayloadDirection direction = PayloadDirection.Request) =>
        string.Join(", ", Payload.Validate(new Probe { Validates = validate }, direction).Select(static violation => $"{violation.Rule} {violation.Pointer}"));

    public static string Places(IEnumerable<ContractViolation> violations) =>
        string.Join(", ", violations.Select(static violation => $"{violation.Rule} {violation.Pointer} @{violation.Offset}"));
}
