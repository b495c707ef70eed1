namespace RemediationContracts.SourceGenerator.Spec;

/// <summary>Where a parameter stands that is an argument.</summary>
internal enum ParameterPlace
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,
}
