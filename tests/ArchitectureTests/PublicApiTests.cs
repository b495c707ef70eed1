using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace ArchitectureTests;

/// <summary>
/// What each library shows to others stands in its <c>PublicAPI.txt</c>, so that a change of it is seen where it is reviewed.
/// With RC_UPDATE_API=1 (<c>./build.sh api</c>) the files are written anew, to be looked at.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. Repository.Assemblies.Select(static assembly => assembly.Name).Distinct().Where(IsLibrary)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void What_a_library_shows_is_what_its_file_says(string library)
    {
        string file = Path.Combine(Repository.Root, "src", library, "PublicAPI.txt");
        string shown = string.Concat(Lines(library).Select(static line => line + "\n"));
        if (Environment.GetEnvironmentVariable("RC_UPDATE_API") == "1")
        {
            File.WriteAllText(file, shown);
        }

        string said = File.Exists(file) ? File.ReadAllText(file) : "";
        string[] gone = [.. said.Split('\n').Except(shown.Split('\n')).Select(static line => "- " + line)];
        string[] come = [.. shown.Split('\n').Except(said.Split('\n')).Select(static line => "+ " + line)];
        Assert.True(shown == said, $"The public API of {library} is another than its PublicAPI.txt says; './build.sh api' writes that anew.\n{string.Join('\n', [.. gone, .. come])}");
    }

    /// <summary>The lines of all its frameworks; one that not every framework has says which do.</summary>
    private static IEnumerable<string> Lines(string library)
    {
        (string Framework, IReadOnlyList<(string Type, string Line)> Lines)[] builds =
        [
            .. Repository.AssemblyFiles.Zip(Repository.Assemblies).Where(build => build.Second.Name == library)
                .Select(static build => (build.Second.Framework[(build.Second.Framework.IndexOf('=', StringComparison.Ordinal) + 2)..], PublicApi.Of(build.First))),
        ];
        return builds.SelectMany(static build => build.Lines.Select(line => (Shown: line, build.Framework))).GroupBy(static build => build.Shown, static build => build.Framework)
            .OrderBy(static group => group.Key.Type, StringComparer.Ordinal).ThenBy(static group => group.Key.Line.StartsWith(' ')).ThenBy(static group => group.Key.Line, StringComparer.Ordinal)
            .Select(group => group.Key.Line + (group.Distinct().Count() == builds.Length ? "" : $" [{string.Join(", ", group.Distinct().Order(StringComparer.Ordinal))}]"));
    }

    private static bool IsLibrary(string name)
    {
        string project = File.ReadAllText(Path.Combine(Repository.Root, "src", name, name + ".csproj"));
        return project.Contains("<IsPackable>true", StringComparison.Ordinal) && !project.Contains("<PackAsTool>true", StringComparison.Ordinal);
    }
}
