namespace RemediationContracts.Pact;

/// <summary>How a pact is made.</summary>
public sealed record PactConfig
{
    /// <summary>
    /// The folder for the pact's file, made where it is not there. Default: <c>pacts</c> under the current folder. A file that
    /// is there already keeps its other interactions: to be rid of old ones, delete it before the tests run.
    /// </summary>
    public string PactDir { get; init; } = "pacts";
}
