using System.Threading;

namespace RemediationContracts.Model.Validation;

/// <summary>Judges a payload by a schema of the contract.</summary>
public static class PayloadValidator
{
    /// <summary>Judges a payload. It never throws for what stands in the payload.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="utf8">The payload's bytes.</param>
    /// <param name="options">How it is judged; null is the default.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    public static PayloadVerdict Validate(ApiSchema schema, byte[] utf8, ValidationOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new System.NotSupportedException();
}
