using System.Collections.Generic;
using System.Linq;

namespace ContractTests.Documentation;

/// <summary>A request as a page shows it in a block of <c>http</c>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">A path, or a whole address.</param>
/// <param name="Headers">The header lines.</param>
/// <param name="Body">What follows the empty line; empty where nothing does.</param>
public sealed record PageRequest(string Method, string Target, IReadOnlyList<string> Headers, string Body)
{
    /// <summary>Reads the lines of a block.</summary>
    public static PageRequest Parse(IReadOnlyList<string> lines)
    {
        string[] start = lines[0].Split(' ');
        string[] headers = [.. lines.Skip(1).TakeWhile(line => line.Length > 0)];
        return new PageRequest(start[0], start[1], headers, string.Join('\n', lines.Skip(1 + headers.Length)).Trim());
    }
}
