using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Checking;

namespace RemediationContracts.Pact.Native;

/// <summary>Says in one manner what the core says in several: what differs, where, what is expected, and what came.</summary>
internal static partial class MismatchText
{
    /// <summary>The longest text of a value that is repeated in a sentence; what came is others' text, and may be long.</summary>
    private const int MaxShown = 200;

    private static readonly string[] Credentials = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

    /// <summary>A mismatch; several where the core puts several missing members into one.</summary>
    internal static IEnumerable<PactMismatch> Read(JsonElement mismatch)
    {
        string kind = MismatchReader.Text(mismatch, "type") ?? "Mismatch";
        string said = MismatchReader.Text(mismatch, "mismatch") ?? kind;
        string? expected = MismatchReader.Text(mismatch, "expected");
        string? actual = MismatchReader.Text(mismatch, "actual");
        string? name = MismatchReader.Text(mismatch, "key") ?? MismatchReader.Text(mismatch, "parameter");
        return kind switch
        {
            "StatusMismatch" => [new(kind, null, $"the status is {actual ?? "another one"}; expected is {expected}", expected, actual)],
            "HeaderMismatch" => [Header(kind, name, said, expected, actual)],
            "BodyTypeMismatch" => [new(kind, null, $"the body is {Show(actual)}; expected is {Show(expected)}", expected, actual)],
            "BodyMismatch" => Body(kind, MismatchReader.Text(mismatch, "path") ?? "$", said, expected, actual),
            "QueryMismatch" => [new(kind, name, $"the query parameter '{name}' differs: {Cut(said)}", expected, actual)],
            "MethodMismatch" => [new(kind, null, $"the method is {Show(actual)}; expected is {Show(expected)}", expected, actual)],
            "PathMismatch" => [new(kind, null, $"the path is {Show(actual)}; expected is {Rule(said) ?? Show(expected)}", expected, actual)],
            _ => [new(kind, name, Cut(said), expected, actual)],
        };
    }

    /// <summary>What went wrong before an answer could be compared.</summary>
    internal static string Error(string said, IReadOnlyList<string> states) => said switch
    {
        _ when said.Contains("state change", StringComparison.OrdinalIgnoreCase) =>
            $"the provider could not be put into {string.Join(" and ", states.Select(state => $"the state '{state}'"))}: its address for states gave no success",
        _ when said.StartsWith("error sending request", StringComparison.Ordinal) => $"the provider gave no answer: it refused or closed the connection, or took too long ({Cut(said)})",
        _ => Cut(said),
    };

    private static PactMismatch Header(string kind, string? name, string said, string? expected, string? actual)
    {
        if (Array.Exists(Credentials, credential => credential.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            return new PactMismatch(kind, name, $"the header '{name}' is missing or differs (its value is not shown)", expected, null);
        }

        return string.IsNullOrEmpty(actual)
            ? new PactMismatch(kind, name, $"the header '{name}' is missing; expected is {Show(expected)}", expected, null)
            : new PactMismatch(kind, name, $"the header '{name}' is {Show(actual)}; expected is {Rule(said) ?? Show(expected)}", expected, actual);
    }

    private static IEnumerable<PactMismatch> Body(string kind, string path, string said, string? expected, string? actual)
    {
        string pointer = (MatcherPath.Read(path) ?? []).Aggregate(JsonPointer.Root, JsonPointer.Append);
        if (MissingKeys().Match(said) is { Success: true } missing)
        {
            return missing.Groups["keys"].Value.Split(", ").Select(key => new PactMismatch(kind, JsonPointer.Append(pointer, key), $"{JsonPointer.Append(pointer, key)} is missing in the body", null, null));
        }

        string place = pointer.Length == 0 ? "the body" : $"{pointer} in the body";
        return
        [
            new(kind, pointer, said.StartsWith("Expected body", StringComparison.Ordinal) && actual is null ? "the body is missing" : Rule(said) is { } rule && actual is not null
                ? $"{place} is {Show(actual)}; expected is {rule}"
                : $"{place} differs: {Cut(said)}", expected, actual),
        ];
    }

    /// <summary>What the core expected, out of its sentence: <c>to match '^a$'</c> is a value that matches it.</summary>
    private static string? Rule(string said) => Wanted().Match(said) is { Success: true } wanted ? $"a value {Cut(wanted.Groups["rule"].Value)}" : null;

    private static string Show(string? value) => value is null ? "nothing" : value.StartsWith('"') || value.StartsWith('{') || value.StartsWith('[') ? Cut(value) : $"'{Cut(value)}'";

    private static string Cut(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + " …";

    [GeneratedRegex("^Actual map is missing the following keys: (?<keys>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingKeys();

    [GeneratedRegex(@"^.*?[')\]}\d] (?<rule>to (match|be|have) .+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wanted();
}
