namespace RemediationContracts.Model.Validation;

/// <summary>Which way a payload goes; it decides what an evolvable enumeration takes.</summary>
public enum PayloadDirection
{
    /// <summary>To the service: the sentinel and unknown values are violations.</summary>
    Request,

    /// <summary>From the service: the sentinel and unknown values are legal.</summary>
    Response,
}
