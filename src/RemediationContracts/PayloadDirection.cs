namespace RemediationContracts;

/// <summary>The way that a payload goes. It decides about members that only one side writes, and about values still to come.</summary>
public enum PayloadDirection
{
    /// <summary>From the client to the service.</summary>
    Request,

    /// <summary>From the service to the client.</summary>
    Response,
}
