using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace RemediationContracts.Model.Tests.Validation.Peers;

/// <summary>What NJsonSchema finds wrong at one place.</summary>
/// <param name="Kind">Its own word for it; of an exception, the type's name.</param>
/// <param name="Path">The place, as it writes it: <c>#/parts[0].code</c>.</param>
/// <param name="Schema">The schema that is broken, as it read it.</param>
/// <param name="Branches">What is wrong with each alternative of a choice that does not fit; empty for anything else.</param>
internal sealed partial record PeerFault(string Kind, string Path, JsonSchema Schema, IReadOnlyList<IReadOnlyList<PeerFault>> Branches)
{
    /// <summary>Whether it is a choice of which no alternative fits, or too many.</summary>
    public bool IsChoice => Kind is nameof(ValidationErrorKind.NotAnyOf) or nameof(ValidationErrorKind.NotOneOf);

    /// <summary>Whether it is the judge that failed, and not the payload.</summary>
    public bool IsException => Kind.EndsWith("Exception", System.StringComparison.Ordinal);

    /// <summary>The fault, and those of its alternatives at any depth.</summary>
    public IEnumerable<PeerFault> All => Branches.SelectMany(branch => branch).SelectMany(fault => fault.All).Prepend(this);

    /// <summary>The faults that an error stands for: a part that does not fit gives way to what is wrong in it.</summary>
    public static IEnumerable<PeerFault> Of(ValidationError error)
    {
        IReadOnlyList<PeerFault>[] parts = error is ChildSchemaValidationError parent ? [.. parent.Errors.Values.Select(errors => errors.SelectMany(Of).ToArray())] : [];
        PeerFault fault = new(error.Kind.ToString(), Plain(error.Path ?? "#/"), error.Schema, parts);
        return fault.IsChoice || parts.Length == 0 ? [fault] : parts.SelectMany(part => part);
    }

    /// <summary>A path with all names written plainly: NJsonSchema quotes those of undeclared members alone.</summary>
    private static string Plain(string path) =>
        QuotedName().Replace(path, match => "." + Regex.Unescape(match.Groups["name"].Value)).Replace("#/.", "#/", System.StringComparison.Ordinal);

    [GeneratedRegex(@"\['(?<name>([^'\\]|\\.)*)'\]")]
    private static partial Regex QuotedName();
}
