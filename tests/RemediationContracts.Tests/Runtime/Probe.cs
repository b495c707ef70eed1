using RemediationContracts.Runtime;

namespace RemediationContracts.Tests.Runtime;

internal delegate void ProbeWriting(ref PayloadWriter writer);

internal delegate void ProbeValidation(ref InstanceValidation validation);

/// <summary>A payload of one value, written and checked by what a test says; so the library is tried without the generator.</summary>
internal sealed class Probe : IPayload<Probe>
{
    public ProbeWriting Writes { get; init; } = static (ref PayloadWriter writer) => writer.Null();

    public ProbeValidation Validates { get; init; } = static (ref InstanceValidation _) => { };

    static bool IPayload<Probe>.IsObject => false;

    static Probe? IPayload<Probe>.Read(ref PayloadReader reader)
    {
        reader.ReadJson();
        return new Probe();
    }

    static void IPayload<Probe>.Write(ref PayloadWriter writer, Probe value) => value.Writes(ref writer);

    static void IPayload<Probe>.Validate(ref InstanceValidation validation, Probe value) => value.Validates(ref validation);
}
