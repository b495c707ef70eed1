using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace PackageTests;

/// <summary>A compiler of some version, with this assembly beside it once more, so that <see cref="CompilerDrive"/> drives that compiler.</summary>
internal sealed class CompilerContext : AssemblyLoadContext
{
    private readonly string _version;

    private CompilerContext(string version)
        : base("Roslyn " + version, isCollectible: true) => _version = version;

    /// <summary>Runs the generator that lies in a folder, and compiles what it emits.</summary>
    /// <param name="version">The compiler's version.</param>
    /// <param name="analyzers">The folder with the generator and what came with it.</param>
    /// <param name="runtime">The runtime's file.</param>
    /// <param name="contract">The contract's file.</param>
    /// <returns>The version of the compiler that ran, the names of the emitted files, and what was told.</returns>
    public static (string Version, string[] Files, string[] Told) Drive(string version, string analyzers, string runtime, string contract)
    {
        CompilerContext context = new(version);
        try
        {
            MethodInfo drive = context.LoadFromAssemblyPath(typeof(CompilerContext).Assembly.Location)
                .GetType(typeof(CompilerDrive).FullName!, throwOnError: true)!.GetMethod(nameof(CompilerDrive.Drive))!;
            var results = (string[][])drive.Invoke(null, [analyzers, Repository.ReferenceAssemblies, runtime, contract])!;
            return (results[0][0], results[1], results[2]);
        }
        finally
        {
            context.Unload();
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "Microsoft.CodeAnalysis" => LoadFromAssemblyPath(Library("microsoft.codeanalysis.common", assemblyName.Name, _version)),
        "Microsoft.CodeAnalysis.CSharp" => LoadFromAssemblyPath(Library("microsoft.codeanalysis.csharp", assemblyName.Name, _version)),
        _ => null,
    };

    // The build for the newest framework: net9.0 comes before netstandard2.0 by its letters.
    private static string Library(string package, string name, string version) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Packages, package, version, "lib"), name + ".dll", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("netstandard", StringComparison.Ordinal)).Max()!;
}
