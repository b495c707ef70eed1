namespace RemediationContracts.Model.OpenApi;

/// <summary>What becomes of a keyword.</summary>
internal enum KeywordUse
{
    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is a remark for people or other tools, and decides nothing.</summary>
    Remark,

    /// <summary>It is not read yet; ignoring it loses something, but lets no wrong payload pass.</summary>
    IgnoredYet,

    /// <summary>It is not read yet, and ignoring it would let a wrong payload pass, or nothing could be emitted.</summary>
    UnreadYet,
}
