using System.ComponentModel;

namespace RemediationContracts.Runtime;

/// <summary>
/// What emitted code and this library agree upon, by number. The emitted code of each contract names the number that it was made for in one
/// place, so that a library of another one is one error there. A number goes away once what it stands for is no longer kept.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuntimeVersion
{
    /// <summary>The second: directions, exact numbers, all formats, maps, alternatives and hierarchies.</summary>
    public const int Version2 = 2;
}
