using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits what depends on which way a payload goes.</summary>
internal static class Directions
{
    /// <summary>The condition under which a member stands, of a member that does not stand in both directions.</summary>
    /// <param name="subject">The reader, the writer or the validation.</param>
    /// <param name="direction">In which direction the member stands.</param>
    public static string Condition(string subject, PropertyDirection direction) =>
        direction == PropertyDirection.Response ? subject + ".IsResponse" : $"!{subject}.IsResponse";
}
