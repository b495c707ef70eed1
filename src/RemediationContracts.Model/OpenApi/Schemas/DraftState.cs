namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>How far the composing of a schema has come.</summary>
internal enum DraftState
{
    /// <summary>Its keywords are read, if at all.</summary>
    Open,

    /// <summary>What it is composed of is being composed.</summary>
    Entered,

    /// <summary>It is in its normal form.</summary>
    Done,
}
