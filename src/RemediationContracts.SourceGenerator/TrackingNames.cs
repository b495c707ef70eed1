namespace RemediationContracts.SourceGenerator;

/// <summary>The names of the pipeline's steps, by which tests find out what ran again.</summary>
internal static class TrackingNames
{
    /// <summary>The files that are contracts, with what the project says about each.</summary>
    public const string Files = nameof(Files);

    /// <summary>Each contract, read and bound.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>What each contract tells.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>What is emitted for each contract.</summary>
    public const string Specs = nameof(Specs);

    /// <summary>The runtime that the project refers to.</summary>
    public const string Runtime = nameof(Runtime);

    /// <summary>Where contracts of the project meet, and whether there is a runtime for them.</summary>
    public const string Meetings = nameof(Meetings);

    /// <summary>Whether the project has IHttpClientFactory.</summary>
    public const string HttpClientFactory = nameof(HttpClientFactory);

    /// <summary>The contracts whose clients are registered.</summary>
    public const string Registrations = nameof(Registrations);

    /// <summary>What is emitted, less what meets.</summary>
    public const string Emitted = nameof(Emitted);

    /// <summary>The first of each contract that the project names twice; it is emitted too.</summary>
    public const string Firsts = nameof(Firsts);
}
