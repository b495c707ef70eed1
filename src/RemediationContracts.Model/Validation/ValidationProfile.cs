namespace RemediationContracts.Model.Validation;

/// <summary>Whose word counts where a documentation departs from its own rules.</summary>
public enum ValidationProfile
{
    /// <summary>The contract's rules, and nothing else.</summary>
    Strict,

    /// <summary>The contract's rules, less the departures that the operation declares under <c>x-deviations</c>.</summary>
    Documented,
}
