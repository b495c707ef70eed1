using System;
using System.IO;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace PackageTests;

/// <summary>A copy of the fixtures in a folder of its own, with a source for the packages under test beside those that the machine has.</summary>
internal sealed class FixtureProjects : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackages _packages;

    public FixtureProjects(PackedPackages packages)
    {
        _packages = packages;
        foreach (string file in Directory.EnumerateFiles(Repository.Fixtures, "*", SearchOption.AllDirectories))
        {
            string copy = In(Path.GetRelativePath(Repository.Fixtures, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        new XElement(
            "configuration",
            new XElement("packageSources", Add("packages-under-test", packages.Source)),
            new XElement("fallbackPackageFolders", Add("machine", Repository.Packages)))
            .Save(In("nuget.config"));
        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    /// <summary>The path of something in the copy.</summary>
    public string In(params string[] names) => _folder.In(names);

    /// <summary>Puts a contract where a project expects it.</summary>
    /// <returns>The contract's path.</returns>
    public string WriteContract(string project, string text)
    {
        Directory.CreateDirectory(In(project, "contracts"));
        string contract = In(project, "contracts", "remediate.openapi.json");
        File.WriteAllText(contract, text);
        return contract;
    }

    /// <summary>Restores and builds a project.</summary>
    /// <param name="project">Its name.</param>
    /// <param name="options">Further options.</param>
    public Task<DotnetResult> BuildAsync(string project, params string[] options) =>
        Dotnet.RunAsync(In(project), _packages.InstalledPackages, ["build", $"-p:PackagesUnderTest={_packages.Version}", .. options]);

    /// <summary>Publishes a project into its folder <c>published</c>.</summary>
    public Task<DotnetResult> PublishAsync(string project, params string[] options) =>
        Dotnet.RunAsync(In(project), _packages.InstalledPackages, ["publish", "-o", "published", $"-p:PackagesUnderTest={_packages.Version}", .. options]);

    /// <summary>Runs what was built.</summary>
    public async Task<DotnetResult> RunAsync(string project, string framework)
    {
        DotnetResult run = await Dotnet.RunAsync(In(project), packages: null, In(project, "bin", "Debug", framework, project + ".dll"));
        return run.Succeeded();
    }

    public void Dispose() => _folder.Dispose();
}
