using System.CommandLine;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Cli.Commands;

/// <summary>Whose word counts where a documentation departs from its own rules.</summary>
internal static class ProfileOption
{
    public static Option<ValidationProfile> Create() => Choices.Option(
        "--profile", "Whether the departures that the contract declares (x-deviations) are taken: {0}.", ValidationProfile.Strict,
        ("strict", ValidationProfile.Strict), ("documented", ValidationProfile.Documented));
}
