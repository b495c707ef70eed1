using RemediationContracts.Model.Validation;

namespace RemediationContracts.Cli.Commands;

/// <summary>Whose word counts where a documentation departs from its own rules.</summary>
internal static class ProfileOption
{
    public static Choice<ValidationProfile> Create() => new(
        "--profile", "Whether the departures that the contract declares under x-deviations are taken.",
        ("strict", ValidationProfile.Strict), ("documented", ValidationProfile.Documented));
}
