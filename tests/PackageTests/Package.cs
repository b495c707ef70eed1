using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace PackageTests;

/// <summary>A package as it lies on the disk.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, byte[]> _files;

    private Package(Dictionary<string, byte[]> files)
    {
        _files = files;
        Nuspec = files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value;
        using MemoryStream stream = new(Nuspec);
        Metadata = XElement.Load(stream).Elements().Single(element => element.Name.LocalName == "metadata");
        Paths = [.. files.Keys.Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    /// <summary>The package's name.</summary>
    public string Id => Value("id");

    /// <summary>The nuspec's bytes.</summary>
    public byte[] Nuspec { get; }

    /// <summary>The nuspec's element <c>metadata</c>.</summary>
    public XElement Metadata { get; }

    /// <summary>What the package holds, besides what belongs to its format.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Its dependencies, by target framework.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies => Metadata.Descendants()
        .Where(element => element.Name.LocalName == "group")
        .ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => (IReadOnlyList<string>)[.. group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal)]);

    /// <summary>Reads a <c>.nupkg</c> or <c>.snupkg</c>.</summary>
    public static Package Read(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        Dictionary<string, byte[]> files = [];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return new Package(files);
    }

    /// <summary>The text of an element of the nuspec; empty where there is none.</summary>
    public string Value(string element) => (string?)Metadata.Elements().SingleOrDefault(child => child.Name.LocalName == element) ?? "";

    /// <summary>A file's bytes.</summary>
    public byte[] Bytes(string path) => _files[path];

    /// <summary>A file's text.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    private static bool IsOurs(string path) =>
        !path.EndsWith(".nuspec", StringComparison.Ordinal) && !path.StartsWith("_rels/", StringComparison.Ordinal) &&
        !path.StartsWith("package/", StringComparison.Ordinal) && path != "[Content_Types].xml";
}
