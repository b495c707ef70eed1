using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace ArchitectureTests;

/// <summary>What a project's file asks for.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Frameworks">Its target frameworks.</param>
/// <param name="Projects">The projects that it refers to.</param>
/// <param name="Carried">The projects that are built before it and not referenced, since their assemblies lie in its package.</param>
/// <param name="Packages">The packages that it refers to.</param>
internal sealed record ProjectFile(
    string Name,
    IReadOnlyList<string> Frameworks,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Carried,
    IReadOnlyList<string> Packages)
{
    /// <summary>Reads a project's file.</summary>
    public static ProjectFile Read(string path)
    {
        XElement project = XElement.Load(path);
        ILookup<bool, string> references = project.Descendants("ProjectReference").ToLookup(
            reference => (string?)reference.Attribute("ReferenceOutputAssembly") == "false",
            reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(path),
            [.. project.Descendants().Where(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks").SelectMany(element => element.Value.Split(';', StringSplitOptions.RemoveEmptyEntries))],
            [.. references[false]],
            [.. references[true]],
            [.. project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!)]);
    }

    public override string ToString() => Name;
}
