using System;
using System.Collections.Generic;
using System.Globalization;

namespace RemediationContracts.SourceGenerator.Naming;

/// <summary>The names of one scope, such as a type's members; each is given once.</summary>
/// <remarks>
/// Names are compared without case where files are named by them, since some file systems do not tell them apart.
/// </remarks>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;
    private readonly ISet<string>? _ofAll;
    private readonly Dictionary<string, int> _numbers;

    /// <summary>A scope in which some names are taken already.</summary>
    /// <param name="comparer">How names are compared.</param>
    /// <param name="reserved">The names that are taken.</param>
    /// <param name="ofAll">Names that are taken in many scopes alike; the set is shared, since a copy for each scope would be of quadratic size.</param>
    public NameScope(StringComparer comparer, IEnumerable<string> reserved, ISet<string>? ofAll = null)
    {
        Comparer = comparer;
        _ofAll = ofAll;
        _taken = new HashSet<string>(reserved, comparer);
        _numbers = new Dictionary<string, int>(comparer);
    }

    /// <summary>How names are compared.</summary>
    public StringComparer Comparer { get; }

    /// <summary>Whether a name has not been taken.</summary>
    public bool IsFree(string name) => !_taken.Contains(name) && _ofAll?.Contains(name) != true;

    /// <summary>Takes a name where it is free.</summary>
    public bool TryTake(string name) => _ofAll?.Contains(name) != true && _taken.Add(name);

    /// <summary>Takes the first free one of the name, the name with the suffix, and the name with suffix and a number from 2.</summary>
    public string Take(string name, string suffix)
    {
        if (TryTake(name))
        {
            return name;
        }

        string start = name + suffix;
        string candidate = start;
        while (!TryTake(candidate))
        {
            // Many may have one name: none asks again for the numbers of those before it.
            int number = _numbers.TryGetValue(start, out int last) ? last + 1 : 2;
            _numbers[start] = number;
            candidate = start + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
