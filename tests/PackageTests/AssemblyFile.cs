using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Collections.Immutable;

namespace PackageTests;

/// <summary>What an assembly says of itself, read without loading it.</summary>
internal static class AssemblyFile
{
    /// <summary>The assemblies that it refers to, with the versions that it asks for.</summary>
    public static IReadOnlyDictionary<string, Version> References(byte[] assembly)
    {
        using PEReader reader = new(ImmutableArray.Create(assembly));
        MetadataReader metadata = reader.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
    }

    /// <summary>Its name and version.</summary>
    public static AssemblyName Name(byte[] assembly)
    {
        using PEReader reader = new(ImmutableArray.Create(assembly));
        return reader.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();
    }

    /// <summary>Whether the same sources give the same bytes.</summary>
    public static bool IsDeterministic(byte[] assembly)
    {
        using PEReader reader = new(ImmutableArray.Create(assembly));
        return reader.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    /// <summary>The paths of those of its sources that its symbols do not carry.</summary>
    public static IReadOnlyList<string> SourcesElsewhere(byte[] symbols)
    {
        Guid embedded = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        MetadataReader metadata = provider.GetMetadataReader();
        return
        [
            .. metadata.Documents
                .Where(document => !metadata.GetCustomDebugInformation(document).Any(info => metadata.GetGuid(metadata.GetCustomDebugInformation(info).Kind) == embedded))
                .Select(document => metadata.GetString(metadata.GetDocument(document).Name)),
        ];
    }

    /// <summary>The paths of its sources, out of its symbols.</summary>
    public static IReadOnlyList<string> Sources(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        MetadataReader metadata = provider.GetMetadataReader();
        return [.. metadata.Documents.Select(document => metadata.GetString(metadata.GetDocument(document).Name))];
    }
}
