using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArchitectureTests;

/// <summary>What an assembly says of itself, read without loading it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Framework">The target framework, such as <c>.NETCoreApp,Version=v10.0</c>.</param>
/// <param name="References">The names of the assemblies that it refers to.</param>
internal sealed record BuiltAssembly(string Name, string Framework, IReadOnlyList<string> References)
{
    /// <summary>Reads an assembly.</summary>
    public static BuiltAssembly Read(string path)
    {
        using PEReader reader = new(File.OpenRead(path));
        MetadataReader metadata = reader.GetMetadataReader();
        return new BuiltAssembly(
            metadata.GetString(metadata.GetAssemblyDefinition().Name),
            TargetFramework(metadata),
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))]);
    }

    public override string ToString() => $"{Name} ({Framework})";

    private static string TargetFramework(MetadataReader metadata)
    {
        foreach (CustomAttribute attribute in metadata.GetAssemblyDefinition().GetCustomAttributes().Select(metadata.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference &&
                metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type &&
                metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "TargetFrameworkAttribute")
            {
                BlobReader value = metadata.GetBlobReader(attribute.Value);
                _ = value.ReadUInt16(); // the prolog of every attribute
                return value.ReadSerializedString()!;
            }
        }

        throw new InvalidOperationException("The assembly names no target framework.");
    }
}
