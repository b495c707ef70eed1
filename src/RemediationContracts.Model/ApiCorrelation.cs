namespace RemediationContracts.Model;

/// <summary>What a header says about which request is meant (<c>x-correlation</c>).</summary>
public enum ApiCorrelation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The service's own id of the request (<c>request</c>).</summary>
    Request,

    /// <summary>The caller's id of the request, which the service sends back (<c>echo</c>).</summary>
    Echo,
}
