using System;
using System.Threading;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Validation;

/// <summary>
/// Judges a payload by a schema of the contract, over a tree of the whole payload. It is written apart from the emitted readers and
/// says the same as they: rule, pointer, offset, order and words.
/// </summary>
public static class PayloadValidator
{
    /// <summary>Judges a payload. It never throws for what stands in the payload.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="utf8">The payload's bytes.</param>
    /// <param name="options">How it is judged; null is the default.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    public static PayloadVerdict Validate(ApiSchema schema, byte[] utf8, ValidationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        _ = utf8 ?? throw new ArgumentNullException(nameof(utf8));
        options ??= new ValidationOptions();
        JsonReadResult payload = JsonTreeReader.Read(new JsonText("payload", utf8), options.Limits, cancellationToken);
        SchemaJudge judge = new(options, payload.Fault, cancellationToken);
        judge.Judge(schema, payload.Root, PayloadPlace.Root);
        judge.TellFault();
        return judge.Verdict;
    }

    /// <summary>Judges a value that has been read already, such as an example in the contract.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value; it is complete.</param>
    /// <param name="options">How it is judged; null is the default.</param>
    /// <param name="cancellationToken">Stops the judging.</param>
    /// <returns>The verdict; offsets count in the text that the value was read from.</returns>
    public static PayloadVerdict Validate(ApiSchema schema, JsonNode value, ValidationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        _ = value ?? throw new ArgumentNullException(nameof(value));
        SchemaJudge judge = new(options ?? new ValidationOptions(), fault: null, cancellationToken);
        judge.Judge(schema, value, PayloadPlace.Root);
        return judge.Verdict;
    }
}
