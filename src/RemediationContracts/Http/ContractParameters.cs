using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Runtime;
using RemediationContracts.Shared;

namespace RemediationContracts.Http;

/// <summary>
/// The parameters of a request: they are checked first, and then each is put where it stands, in its style. Generated code drives it;
/// it writes each value as JSON, which is taken apart here.
/// </summary>
/// <remarks>The value of a parameter can be a secret: it is in no message but those of its schema's rules, and in no activity.</remarks>
public sealed class ContractParameters
{
    private const int NoOffset = -1;

    private readonly string _template;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Dictionary<string, string> _path = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<ContractViolation> _violations = [];

    /// <summary>Begins with no parameters.</summary>
    /// <param name="path">The operation's path, as the contract writes it: <c>/users/{id}</c>.</param>
    public ContractParameters(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _template = path;
        Path = path;
    }

    /// <summary>The path with its parameters, encoded.</summary>
    internal string Path { get; private set; }

    /// <summary>The query with its question mark, encoded; empty where there is none.</summary>
    internal string Query => _query.Count == 0 ? string.Empty : "?" + string.Join('&', _query.Select(static pair => pair.Key + "=" + pair.Value));

    /// <summary>The headers.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Begins to check values. Violations stand under <c>/path/NAME</c>, <c>/query/NAME</c> and <c>/header/NAME</c>.</summary>
    public static InstanceValidation BeginChecks()
    {
        InstanceValidation validation = InstanceValidation.Telling();
        validation.Begin();
        validation.Begin();
        return validation;
    }

    /// <summary>Goes to a parameter, to check its value.</summary>
    /// <param name="validation">What checks.</param>
    /// <param name="place">Where the parameter stands: <c>path</c>, <c>query</c> or <c>header</c>.</param>
    /// <param name="name">Its name.</param>
    public static void GoTo(ref InstanceValidation validation, string place, string name)
    {
        validation.End();
        validation.Member(place);
        validation.Begin();
        validation.Member(name);
    }

    /// <summary>Ends the checks.</summary>
    /// <param name="validation">What checked.</param>
    /// <exception cref="ContractViolationException">A value breaks the contract.</exception>
    public static void EndChecks(in InstanceValidation validation)
    {
        if (validation.Violations.Count > 0)
        {
            throw new ContractViolationException(validation.Violations);
        }
    }

    /// <summary>Begins to write a value as JSON.</summary>
    public PayloadWriter BeginValue()
    {
        _json.ResetWrittenCount();
        return new PayloadWriter(_json, PayloadDirection.Request);
    }

    /// <summary>Puts the value that was written into the path.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">What it was written by.</param>
    /// <param name="style">How it is written: simple, label or matrix.</param>
    /// <param name="explode">Whether each item or member is written on its own.</param>
    /// <param name="uniqueItems">Whether no two items may be equal.</param>
    public void AddToPath(
        string name, ref PayloadWriter value, ParameterStyle style = ParameterStyle.Simple, bool explode = false, bool uniqueItems = false)
    {
        string pointer = Pointer("path", name);
        string? text = null;
        if (End(ref value, pointer, uniqueItems) is not { } written || (!written.IsEmpty && (text = StyleWriter.Path(name, written, style, explode)) is null))
        {
            Tell(pointer, ParameterMessages.InStyle);
        }

        _path[name] = text ?? string.Empty;
    }

    /// <summary>Adds the value that was written to the query. An empty list and an empty object add nothing.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">What it was written by.</param>
    /// <param name="style">How it is written: form, spaceDelimited, pipeDelimited or deepObject.</param>
    /// <param name="explode">Whether each item or member is written on its own.</param>
    /// <param name="allowReserved">Whether the reserved characters of RFC 3986 are written as they are, as far as they do not end the value.</param>
    /// <param name="isRequired">Whether a request must have the parameter.</param>
    /// <param name="uniqueItems">Whether no two items may be equal.</param>
    public void AddToQuery(
        string name,
        ref PayloadWriter value,
        ParameterStyle style = ParameterStyle.Form,
        bool explode = true,
        bool allowReserved = false,
        bool isRequired = false,
        bool uniqueItems = false)
    {
        string pointer = Pointer("query", name);
        if (End(ref value, pointer, uniqueItems) is not { } written)
        {
            Tell(pointer, ParameterMessages.InStyle);
        }
        else if (written.IsEmpty)
        {
            TellEmpty(pointer, isRequired);
        }
        else if (StyleWriter.Query(name, written, style, explode, allowReserved) is not { } pairs)
        {
            Tell(pointer, ParameterMessages.InStyle);
        }
        else if (pairs.Select(static pair => pair.Key).Distinct().Any(key => !_names.Add(key)))
        {
            Tell(pointer, ParameterMessages.Twice);
        }
        else
        {
            _query.AddRange(pairs);
        }
    }

    /// <summary>Adds the value that was written as a header. An empty list and an empty object add nothing.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">What it was written by.</param>
    /// <param name="explode">Whether each member is written with its name.</param>
    /// <param name="isRequired">Whether a request must have the header.</param>
    /// <param name="uniqueItems">Whether no two items may be equal.</param>
    public void AddHeader(string name, ref PayloadWriter value, bool explode = false, bool isRequired = false, bool uniqueItems = false)
    {
        string pointer = Pointer("header", name);
        if (End(ref value, pointer, uniqueItems) is not { } written)
        {
            Tell(pointer, ParameterMessages.InStyle);
        }
        else if (written.IsEmpty)
        {
            TellEmpty(pointer, isRequired);
        }
        else if (StyleWriter.Header(written, explode) is not { } text)
        {
            Tell(pointer, ParameterMessages.InHeader);
        }
        else
        {
            _headers.Add(new(name, text));
        }
    }

    /// <summary>Ends: every parameter is there.</summary>
    /// <returns>This.</returns>
    /// <exception cref="ContractViolationException">A value cannot be sent at its place: rule <c>style</c>.</exception>
    public ContractParameters End()
    {
        List<string> wrong = [];
        Path = PathExpansion.Expand(_template, _path, wrong);
        foreach (string pointer in wrong.Distinct().Select(static name => Pointer("path", name)))
        {
            if (!_violations.Exists(told => told.Pointer == pointer))
            {
                Tell(pointer, ParameterMessages.InPath);
            }
        }

        return _violations.Count == 0 ? this : throw new ContractViolationException(_violations);
    }

    private static string Pointer(string place, string name) => $"/{place}/{PointerToken.Escape(name)}";

    private ParameterValue? End(ref PayloadWriter value, string pointer, bool uniqueItems)
    {
        value.Flush();
        if (uniqueItems)
        {
            CheckUniqueItems(pointer);
        }

        return ParameterValue.Read(_json.WrittenMemory);
    }

    /// <summary>Lets the reader judge, which knows when items are equal.</summary>
    private void CheckUniqueItems(string pointer)
    {
        PayloadReader reader = new(_json.WrittenSpan);
        reader.BeginUnion(out int start);
        reader.CheckUniqueItems(start);
        _violations.AddRange(reader.End().Select(told => new ContractViolation(told.Rule, pointer + told.Pointer, NoOffset, told.Message)));
    }

    private void TellEmpty(string pointer, bool isRequired)
    {
        if (isRequired)
        {
            Tell(pointer, ParameterMessages.Empty);
        }
    }

    private void Tell(string pointer, string message) => _violations.Add(new ContractViolation(ViolationRules.Style, pointer, NoOffset, message));
}
