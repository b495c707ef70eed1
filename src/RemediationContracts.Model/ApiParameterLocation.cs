namespace RemediationContracts.Model;

/// <summary>Where a parameter stands in a request.</summary>
public enum ApiParameterLocation
{
    /// <summary>In the path.</summary>
    Path,

    /// <summary>In the query.</summary>
    Query,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In a cookie.</summary>
    Cookie,
}
