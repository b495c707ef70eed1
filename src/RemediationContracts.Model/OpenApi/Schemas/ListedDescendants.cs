using System;
using System.Collections.Generic;
using System.Linq;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Which members of a hierarchy are named by values that they list.</summary>
/// <param name="index">Who extends whom.</param>
/// <param name="root">The member that all others extend.</param>
/// <param name="valuesOf">The values that a member lists; null where it lists none, or is no member.</param>
internal sealed class ListedDescendants(ComponentIndex index, string root, Func<string, IReadOnlyList<string>?> valuesOf)
{
    /// <summary>Members that share a value are compared with each other up to this number; more of them never tell one apart.</summary>
    private const int MostSharing = 64;

    /// <summary>The values, and the member that each names: the one that extends all others that list it; the root where there is no such one.</summary>
    /// <param name="members">The members that list values, and are named by nothing else.</param>
    public List<(string Value, string Member)> Find(IReadOnlyCollection<string> members)
    {
        Dictionary<string, List<string>> listing = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (string member in members.Where(member => member == root || !Inherits(member)))
        {
            foreach (string value in valuesOf(member)!)
            {
                if (!listing.TryGetValue(value, out List<string>? sharing))
                {
                    listing.Add(value, sharing = []);
                    order.Add(value);
                }

                sharing.Add(member);
            }
        }

        return [.. order.Select(value => (value, Nearest(listing[value])))];
    }

    /// <summary>Whether a member lists just what one that it extends does, and so nothing of its own.</summary>
    private bool Inherits(string member)
    {
        IReadOnlyList<string> own = valuesOf(member)!;
        return index.ParentsOf(member).Select(valuesOf).Any(above => above is not null && (ReferenceEquals(above, own) || new HashSet<string>(above).SetEquals(own)));
    }

    private string Nearest(List<string> sharing)
    {
        if (sharing.Count == 1)
        {
            return sharing[0];
        }

        List<string> last = sharing.Count > MostSharing
            ? sharing
            : [.. sharing.Where(member => !sharing.Any(other => other != member && index.DescendantsOf(member).Contains(other)))];
        return last.Count == 1 ? last[0] : root;
    }
}
