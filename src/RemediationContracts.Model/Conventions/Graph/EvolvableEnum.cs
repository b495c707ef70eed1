namespace RemediationContracts.Model.Conventions.Graph;

/// <summary>Graph's convention for enumerations that may grow: a sentinel stands between the members of today and those to come.</summary>
public static class EvolvableEnum
{
    /// <summary>The member that makes an enumeration evolvable; no payload may send it.</summary>
    public const string Sentinel = "unknownFutureValue";
}
