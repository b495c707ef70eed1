using System.Globalization;

namespace RemediationContracts.Model.Json;

/// <summary>Builds JSON Pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The pointer of the whole document.</summary>
    public const string Root = "";

    /// <summary>The pointer of a member.</summary>
    /// <param name="parent">The pointer of the object.</param>
    /// <param name="name">The member's decoded name.</param>
    public static string Append(string parent, string name) => parent + "/" + name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The pointer of an item.</summary>
    /// <param name="parent">The pointer of the array.</param>
    /// <param name="index">The item's index, from 0.</param>
    public static string Append(string parent, int index) => parent + "/" + index.ToString(CultureInfo.InvariantCulture);
}
