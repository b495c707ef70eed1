using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RemediationContracts.Testing;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>A payload whose places can be found by our JSON Pointer and by NJsonSchema's path.</summary>
internal sealed class PlacedPayload
{
    private readonly Dictionary<string, string> _paths = [];
    private readonly Dictionary<string, PayloadTree> _values = [];

    public PlacedPayload(PayloadTree tree)
    {
        Json = PayloadSpelling.Tidy(tree);
        Add(tree, string.Empty, string.Empty);
    }

    /// <summary>The payload's text.</summary>
    public string Json { get; }

    /// <summary>NJsonSchema's path of a place; of a member that is not there too.</summary>
    /// <param name="pointer">The JSON Pointer.</param>
    public string PathOf(string pointer)
    {
        if (_paths.TryGetValue(pointer, out string? path))
        {
            return path;
        }

        int last = pointer.LastIndexOf('/');
        return Member(PathOf(pointer[..last]), pointer[(last + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
    }

    /// <summary>The text of what stands at a path; empty where nothing does.</summary>
    public string At(string path) => _values.TryGetValue(path, out PayloadTree? tree) ? PayloadSpelling.Tidy(tree) : string.Empty;

    private void Add(PayloadTree tree, string pointer, string path)
    {
        _paths[pointer] = path.Length == 0 ? "#/" : path;
        _values.TryAdd(_paths[pointer], tree);
        foreach ((PayloadTree value, string step, string at) in Parts(tree, path))
        {
            Add(value, $"{pointer}/{step}", at);
        }
    }

    private static IEnumerable<(PayloadTree Value, string Step, string Path)> Parts(PayloadTree tree, string path) => tree switch
    {
        PayloadObject o => o.Members.Select(member =>
            (member.Value, member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), Member(path, member.Name))),
        PayloadArray a => a.Items.Select((item, index) => (item, index.ToString(CultureInfo.InvariantCulture), $"{(path.Length == 0 ? "#/" : path)}[{index}]")),
        _ => [],
    };

    private static string Member(string path, string name) => path.Length is 0 or 2 ? "#/" + name : $"{path}.{name}";
}
