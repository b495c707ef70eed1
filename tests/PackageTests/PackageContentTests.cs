using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace PackageTests;

/// <summary>What lies in the packages.</summary>
[Collection(nameof(PackedPackagesCollection))]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void Every_project_under_src_is_a_package_but_the_generator_which_lies_in_another() =>
        Assert.Equal(
            Repository.Projects.Select(Path.GetFileNameWithoutExtension).Where(name => name != "RemediationContracts.SourceGenerator").Order(StringComparer.Ordinal),
            packages.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Each_package_says_what_it_is() => Assert.All(packages.All.Values, package =>
    {
        Assert.Equal(packages.Version, package.Value("version"));
        Assert.Equal("MIT", package.Value("license"));
        Assert.Equal("expression", (string?)package.Metadata.Elements().Single(element => element.Name.LocalName == "license").Attribute("type"));
        Assert.NotEqual("Package Description", package.Value("description"));
        Assert.NotEmpty(package.Value("description"));
        Assert.NotEmpty(package.Value("tags"));
        Assert.Equal("The RemediationContracts authors", package.Value("authors"));
        Assert.StartsWith("https://", package.Value("projectUrl"), StringComparison.Ordinal);

        XElement repository = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal(("git", package.Value("projectUrl") + ".git"), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));

        // Where there is no git, nobody knows the commit.
        Assert.Matches(Path.Exists(Path.Combine(Repository.Root, ".git")) ? "^[0-9a-f]{40}$" : "^$", (string?)repository.Attribute("commit") ?? string.Empty);
    });

    [Fact]
    public void Each_package_carries_the_readme_of_its_project() => Assert.All(packages.All.Values, package =>
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "src", package.Id, "README.md"));

        Assert.Equal("README.md", package.Value("readme"));
        Assert.Equal(readme, package.Text("README.md"));
        Assert.StartsWith($"# {package.Id}\n", readme, StringComparison.Ordinal);
    });

    [Fact]
    public void The_runtime_runs_from_net8_on_and_needs_no_other_package()
    {
        Package runtime = packages.All["RemediationContracts"];

        Assert.Equal(["lib/net10.0/RemediationContracts.dll", "lib/net8.0/RemediationContracts.dll"], runtime.Paths.Where(path => path.StartsWith("lib/", StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.All(runtime.Dependencies, group => Assert.Empty(group.Value));
    }

    [Fact]
    public void The_runtime_carries_the_generator_and_the_model_and_no_other_analyzer() => Assert.Equal(
        ["analyzers/dotnet/roslyn4.8/cs/RemediationContracts.Model.dll", "analyzers/dotnet/roslyn4.8/cs/RemediationContracts.SourceGenerator.dll"],
        packages.All["RemediationContracts"].Paths.Where(path => path.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Fact]
    public void The_runtime_carries_its_build_files_for_direct_and_for_transitive_references()
    {
        Package runtime = packages.All["RemediationContracts"];

        Assert.Equal(
            ["build/RemediationContracts.props", "build/RemediationContracts.targets", "buildTransitive/RemediationContracts.props", "buildTransitive/RemediationContracts.targets"],
            runtime.Paths.Where(path => path.StartsWith("build", StringComparison.Ordinal)));
        Assert.All(
            runtime.Paths.Where(path => path.StartsWith("build", StringComparison.Ordinal)),
            path => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "src", runtime.Id, "build", Path.GetFileName(path))), runtime.Text(path)));
    }

    [Fact]
    public void The_model_serves_compilers_and_programs_and_needs_no_other_package()
    {
        Package model = packages.All["RemediationContracts.Model"];

        Assert.Equal(["lib/net10.0/RemediationContracts.Model.dll", "lib/netstandard2.0/RemediationContracts.Model.dll"], model.Paths.Where(path => path.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.All(model.Dependencies, group => Assert.Empty(group.Value));
    }

    [Fact]
    public void Pact_carries_the_native_library_of_each_platform_with_its_notice()
    {
        Package pact = packages.All["RemediationContracts.Pact"];
        string[] libraries = [.. pact.Paths.Where(path => path.StartsWith("runtimes/", StringComparison.Ordinal))];

        Assert.Superset(
            new HashSet<string> { "runtimes/linux-x64/native/libpact_ffi.so", "runtimes/linux-arm64/native/libpact_ffi.so", "runtimes/osx-arm64/native/libpact_ffi.dylib", "runtimes/win-x64/native/pact_ffi.dll" },
            libraries.ToHashSet());
        Assert.All(libraries, library => Assert.True(pact.Bytes(library).Length > 1_000_000, $"{library} has {pact.Bytes(library).Length} bytes."));

        // The first bytes of a file that each system loads: ELF with its machine, Mach-O, and a program of Windows.
        Assert.Equal((0x7F, (byte)'E', 62), (pact.Bytes("runtimes/linux-x64/native/libpact_ffi.so")[0], pact.Bytes("runtimes/linux-x64/native/libpact_ffi.so")[1], pact.Bytes("runtimes/linux-x64/native/libpact_ffi.so")[18]));
        Assert.Equal(183, pact.Bytes("runtimes/linux-arm64/native/libpact_ffi.so")[18]);
        Assert.Equal(0xFEEDFACF, BitConverter.ToUInt32(pact.Bytes("runtimes/osx-arm64/native/libpact_ffi.dylib")));
        Assert.Equal("MZ", Encoding.ASCII.GetString(pact.Bytes("runtimes/win-x64/native/pact_ffi.dll")[..2]));
        Assert.Contains("NOTICE.md", pact.Paths);
    }

    [Fact]
    public void The_tool_carries_the_native_library_of_each_platform_too()
    {
        const string folder = "tools/net10.0/any/";
        Package tool = packages.All["RemediationContracts.Cli"];

        Assert.Superset(
            packages.All["RemediationContracts.Pact"].Paths.Where(path => path.StartsWith("runtimes/", StringComparison.Ordinal)).ToHashSet(),
            tool.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]).ToHashSet());
    }

    /// <summary>What a package uses of another's internals is there in that version alone.</summary>
    [Theory]
    [InlineData("RemediationContracts.Verification")]
    [InlineData("RemediationContracts.Stub")]
    [InlineData("RemediationContracts.Pact")]
    public void Who_uses_the_models_internals_needs_the_model_of_its_own_version(string id) => Assert.Equal(
        $"[{packages.Version}]",
        (string?)packages.All[id].Metadata.Descendants()
            .Single(element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == "RemediationContracts.Model").Attribute("version"));

    [Fact]
    public void Libraries_depend_on_what_their_projects_refer_to_and_a_tool_on_nothing() => Assert.All(packages.All.Values, package =>
    {
        XElement project = XElement.Load(Path.Combine(Repository.Root, "src", package.Id, package.Id + ".csproj"));
        bool isTool = project.Descendants("PackAsTool").Any(element => element.Value == "true");
        IEnumerable<string> wanted = project.Descendants("ProjectReference").Concat(project.Descendants("PackageReference"))
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false" && !"all".Equals((string?)reference.Attribute("PrivateAssets"), StringComparison.OrdinalIgnoreCase))
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/') + (reference.Name == "PackageReference" ? ".package" : "")))
            .Order(StringComparer.Ordinal);

        Assert.All(package.Dependencies, group => Assert.Equal(isTool ? [] : wanted, group.Value));
        Assert.True(isTool || package.Dependencies.Count > 0, "A library has a group for each of its target frameworks.");
    });

    [Fact]
    public void Each_library_comes_with_its_documentation_and_its_symbols() => Assert.All(packages.All.Values, package =>
    {
        Package symbols = Package.Read(Path.Combine(packages.Source, $"{package.Id}.{packages.Version}.snupkg"));
        foreach (string library in package.Paths.Where(path => path.EndsWith($"/{package.Id}.dll", StringComparison.Ordinal)))
        {
            Assert.Contains(Path.ChangeExtension(library, ".pdb"), symbols.Paths);
            if (library.StartsWith("lib/", StringComparison.Ordinal))
            {
                Assert.Contains(Path.ChangeExtension(library, ".xml"), package.Paths);
            }
        }

        Assert.All(
            symbols.Paths.Where(path => path.EndsWith(".pdb", StringComparison.Ordinal)),
            path => Assert.Empty(AssemblyFile.SourcesElsewhere(symbols.Bytes(path))));
        Assert.All(
            symbols.Paths.Where(path => path.EndsWith(".pdb", StringComparison.Ordinal)).SelectMany(path => AssemblyFile.Sources(symbols.Bytes(path))).Where(source => !source.Contains("/obj/", StringComparison.Ordinal)),
            source => Assert.DoesNotContain(Repository.Root, source, StringComparison.Ordinal));
    });

    [Fact]
    public void The_same_sources_give_the_same_assemblies() => Assert.All(
        packages.All.Values.SelectMany(package => package.Paths.Where(IsOurAssembly).Select(package.Bytes)),
        assembly => Assert.True(AssemblyFile.IsDeterministic(assembly), AssemblyFile.Name(assembly).ToString()));

    [Fact]
    public void The_assemblies_have_the_version_of_the_package() => Assert.All(
        packages.All.Values.SelectMany(package => package.Paths.Where(IsOurAssembly).Select(package.Bytes)),
        assembly => Assert.Equal(PackedPackages.VersionPrefix, AssemblyFile.Name(assembly).Version!.ToString(3)));

    [Fact]
    public void Nothing_of_a_test_and_no_path_of_this_machine_is_in_a_package() => Assert.All(packages.All.Values, package =>
    {
        Assert.All(package.Paths, path => Assert.DoesNotMatch(new Regex(@"xunit|[/.]tests?([/.]|$)", RegexOptions.IgnoreCase), path));
        Assert.DoesNotMatch(new Regex(@"[\s"">'](/\w|[A-Za-z]:\\|file:)"), Encoding.UTF8.GetString(package.Nuspec));
        foreach (string path in package.Paths.Where(path => IsOurAssembly(path) || !path.EndsWith(".dll", StringComparison.Ordinal)))
        {
            Assert.True(package.Bytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)) < 0, $"{path} names {Repository.Root}.");
        }
    });

    private static bool IsOurAssembly(string path) =>
        path.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(path).StartsWith("RemediationContracts", StringComparison.Ordinal);
}
