using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArchitectureTests;

/// <summary>What an assembly shows to others, a line for each type and member.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Shown = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The lines of an assembly, each with the type that it belongs to; those of members are indented.</summary>
    public static IReadOnlyList<(string Type, string Line)> Of(string path)
    {
        PortableExecutableReference reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create(
            "Reader",
            [],
            [
                reference,
                .. Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.dll").Where(other => other != path).Select(static other => MetadataReference.CreateFromFile(other)),
                .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(static file => IsManaged(Path.GetFileName(file))).Select(static file => MetadataReference.CreateFromFile(file)),
            ]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        return [.. Types(assembly.GlobalNamespace).SelectMany(static type => Lines(type).Select(line => (type.ToDisplayString(), line)))];
    }

    private static bool IsManaged(string file) => file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll";

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol symbol) => symbol.GetMembers().SelectMany(static member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type when IsShown(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        string modifiers = type is { TypeKind: TypeKind.Class, IsStatic: true } ? "static " : type is { TypeKind: TypeKind.Class, IsSealed: true } ? "sealed "
            : type is { TypeKind: TypeKind.Class, IsAbstract: true } ? "abstract " : type.IsReadOnly ? "readonly " : "";
        INamedTypeSymbol[] bases = [.. new[] { type.BaseType }.OfType<INamedTypeSymbol>().Where(static parent => parent.SpecialType == SpecialType.None), .. type.Interfaces];
        string inherited = string.Join(", ", bases.Select(static parent => parent.ToDisplayString(Shown.WithKindOptions(SymbolDisplayKindOptions.None))).Order(StringComparer.Ordinal));
        yield return modifiers + type.ToDisplayString(Shown) + (inherited.Length == 0 ? "" : " : " + inherited);
        foreach (ISymbol member in type.GetMembers().Where(member => IsShown(member) && !IsOfEveryType(member, type)))
        {
            yield return "  " + member.ToDisplayString(Shown.WithMemberOptions(Shown.MemberOptions & ~SymbolDisplayMemberOptions.IncludeContainingType));
        }
    }

    private static bool IsShown(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && !symbol.Name.Contains('<', StringComparison.Ordinal);

    /// <summary>Whether a line would say what the type's own says already: accessors, and what each record, enumeration and delegate has.</summary>
    private static bool IsOfEveryType(ISymbol member, INamedTypeSymbol type) =>
        member is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        || member.IsOverride
        || type.TypeKind == TypeKind.Delegate
        || (type.TypeKind == TypeKind.Enum && member is IMethodSymbol)
        || (type.IsRecord && member.Name is "op_Equality" or "op_Inequality" or "Equals" or "PrintMembers")
        || (type.TypeKind == TypeKind.Struct && member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true });
}
