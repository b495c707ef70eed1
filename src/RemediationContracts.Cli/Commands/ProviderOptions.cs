using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of verbs that send requests to a provider.</summary>
internal sealed class ProviderOptions
{
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "The provider's address, which stands for the contract's server as a whole.", HelpName = "URL" };
    private readonly Option<string[]> _header = new("--header") { Description = "A header of every request; can be given several times.", HelpName = "\"NAME: VALUE\"" };
    private readonly Option<string?> _tokenEnv = new("--token-env") { Description = "The environment variable that holds the credentials. They are in no report.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        command.Add(_baseUrl);
        command.Add(_header);
        command.Add(_tokenEnv);
        _header.Validators.Add(result => Check(result, result.Tokens.All(static token => Split(token.Value, ':') is not null), "--header takes \"NAME: VALUE\"."));
    }

    /// <summary>The provider's address; null where none is given.</summary>
    /// <exception cref="UnusableInputException">It is no address of HTTP.</exception>
    public Uri? BaseUrl(ParseResult parsed)
    {
        if (parsed.GetValue(_baseUrl) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address is { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 }
            ? address
            : throw new UnusableInputException($"--base-url takes an address such as http://localhost:5005/v1, without credentials, query and fragment; '{text}' is none.");
    }

    /// <summary>The headers of every request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers(ParseResult parsed) => [.. (parsed.GetValue(_header) ?? []).Select(static header => Split(header, ':')!.Value)];

    /// <summary>The credentials; null where none are given.</summary>
    /// <exception cref="UnusableInputException">The environment variable is not set.</exception>
    public string? Token(ParseResult parsed) => parsed.GetValue(_tokenEnv) is not { } name
        ? null
        : Environment.GetEnvironmentVariable(name) is { Length: > 0 } token
            ? token.Trim()
            : throw new UnusableInputException($"--token-env names the environment variable '{name}', which is not set.");

    /// <summary>Adds an error to an option where something does not hold.</summary>
    public static void Check(OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }

    /// <summary>A name and a value; null where the text has no such parts, or what no line can hold.</summary>
    public static KeyValuePair<string, string>? Split(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at <= 0 || text.Any(char.IsControl) ? null : new(text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
