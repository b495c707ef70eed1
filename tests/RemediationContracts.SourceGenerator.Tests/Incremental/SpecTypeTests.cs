using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Pipeline;
using RemediationContracts.SourceGenerator.Spec;
using Xunit;

namespace RemediationContracts.SourceGenerator.Tests.Incremental;

/// <summary>What goes from step to step is compared by value, and keeps nothing of the compiler alive.</summary>
public sealed class SpecTypeTests
{
    /// <summary>Where the pipeline's values begin. The item that a file comes in as is none: it holds the file, and goes to the parser alone.</summary>
    private static readonly Type[] Roots =
        [typeof(ParsedContract), typeof(NamedContract), typeof(ContractMeetings), typeof(RuntimeReference), typeof(EquatableArray<DiagnosticInfo>)];

    /// <summary>Plain values, equal where they are the same.</summary>
    private static readonly Type[] Plain = [typeof(string), typeof(Version), typeof(decimal), typeof(TextSpan), typeof(LinePositionSpan)];

    public static TheoryData<string> Reached => [.. Reach().Keys.Select(static type => type.ToString()).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reached))]
    public void A_value_of_the_pipeline_is_compared_by_value(string name)
    {
        (Type type, string path) = Reach().Select(static pair => (pair.Key, pair.Value)).Single(pair => pair.Key.ToString() == name);

        Assert.True(IsComparedByValue(type), $"{path} has the type {type}, which is not compared by value.");
        Assert.False(type.Assembly == typeof(ISymbol).Assembly && !Plain.Contains(type), $"{path} has the type {type} of the compiler.");
        Assert.False(type.IsArray || (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && !IsEquatableArray(type)), $"{path} is a collection that is compared by reference: {type}.");
        Assert.All(Fields(type), field => Assert.True(field.IsInitOnly || IsPlain(type) || Nullable.GetUnderlyingType(type) is not null, $"{path} can be changed: {field.Name}."));
    }

    [Fact]
    public void The_specs_are_all_reached()
    {
        IEnumerable<Type> specs = typeof(ContractSpec).Assembly.GetTypes().Where(static type => type.IsClass && type.Namespace == typeof(ContractSpec).Namespace && type.Name.EndsWith("Spec", StringComparison.Ordinal));

        Assert.Empty(specs.Except(Reach().Keys));
    }

    /// <summary>Every type that a root leads to, with the way to it.</summary>
    private static Dictionary<Type, string> Reach()
    {
        Dictionary<Type, string> reached = [];
        Queue<(Type Type, string Path)> open = new(Roots.Select(static root => (root, root.Name)));
        while (open.TryDequeue(out (Type Type, string Path) next))
        {
            if (!reached.TryAdd(next.Type, next.Path) || IsPlain(next.Type) || IsOfOthers(next.Type))
            {
                continue;
            }

            // Of a collection what it holds, of a class its descendants too, since a field can hold any of them.
            IEnumerable<(Type, string)> parts = IsEquatableArray(next.Type)
                ? [(next.Type.GetGenericArguments()[0], next.Path + "[]")]
                : Nullable.GetUnderlyingType(next.Type) is { } underlying ? [(underlying, next.Path)]
                : Fields(next.Type).Select(field => (field.FieldType, $"{next.Path}.{field.Name}"));
            foreach ((Type, string) part in parts.Concat(Descendants(next.Type).Select(type => (type, type.Name))))
            {
                open.Enqueue(part);
            }
        }

        return reached;
    }

    private static IEnumerable<Type> Descendants(Type type) =>
        type.IsClass && !type.IsSealed ? type.Assembly.GetTypes().Where(other => other.BaseType == type) : [];

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        IEnumerable<FieldInfo> own = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Concat(Fields(parent)) : own;
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || Plain.Contains(type);

    // What is wrong with it is known by its type alone.
    private static bool IsOfOthers(Type type) =>
        Nullable.GetUnderlyingType(type) is null && type.Assembly != typeof(ContractSpec).Assembly && type.Assembly != typeof(ContractRule).Assembly;

    private static bool IsEquatableArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    private static bool IsComparedByValue(Type type) =>
        IsPlain(type) || Nullable.GetUnderlyingType(type) is not null || typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
}
