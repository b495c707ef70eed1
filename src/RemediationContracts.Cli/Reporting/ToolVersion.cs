using System.Reflection;

namespace RemediationContracts.Cli.Reporting;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>Such as <c>0.1.0</c>; what the build adds behind a plus is left out.</summary>
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
