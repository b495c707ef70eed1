using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using RemediationContracts.Verification.Conformance;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of <c>verify</c>.</summary>
internal sealed class VerifyOptions
{
    /// <summary>The credentials of a run against the stub, which takes any.</summary>
    private const string StubToken = "no-secret-of-anyone";

    private static readonly ConformanceOptions Defaults = new();

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "The provider's address, which stands for the contract's server as a whole.", HelpName = "URL" };
    private readonly Option<int> _cases = new("--cases") { Description = "How many requests of each kind a phase sends for an operation at most.", HelpName = "N", DefaultValueFactory = _ => Defaults.Cases };
    private readonly Option<int> _seed = new("--seed") { Description = "What is drawn follows from it.", HelpName = "N", DefaultValueFactory = _ => Defaults.Seed };
    private readonly Option<string[]> _include = new("--include") { Description = "Keep to this operation, phase or check; can be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out this operation, phase or check; can be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _header = new("--header") { Description = "A header of every request; can be given several times.", HelpName = "\"NAME: VALUE\"" };
    private readonly Option<string[]> _parameter = new("--parameter") { Description = "A value that a parameter of the contract always has, such as the id of something that is there.", HelpName = "NAME=VALUE" };
    private readonly Option<string?> _tokenEnv = new("--token-env") { Description = "The environment variable that holds the credentials. They are in no report.", HelpName = "NAME" };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Send only safe methods, and of others what the contract refuses and does not destroy." };
    private readonly Option<double> _responseTime = new("--response-time") { Description = "How many seconds an answer may take.", HelpName = "SECONDS", DefaultValueFactory = _ => Defaults.ResponseTime.TotalSeconds };
    private readonly Option<double> _maxTime = new("--max-time") { Description = "How many seconds the run may take.", HelpName = "SECONDS", DefaultValueFactory = _ => Defaults.MaxTime.TotalSeconds };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _baseUrl, _cases, _seed, _include, _exclude, _header, _parameter, _tokenEnv, _readOnly, _responseTime, _maxTime })
        {
            command.Add(option);
        }

        _cases.Validators.Add(result => Check(result, result.Tokens.Count == 0 || (int.TryParse(result.Tokens[0].Value, out int cases) && cases is >= 1 and <= 100_000), "--cases takes a number from 1 to 100000."));
        foreach (Option<double> seconds in new[] { _responseTime, _maxTime })
        {
            seconds.Validators.Add(result => Check(result, result.Tokens.Count == 0 || (result.GetValueOrDefault<double>() is > 0 and <= 86_400), $"{seconds.Name} takes a number of seconds, up to 86400."));
        }

        _header.Validators.Add(result => Check(result, result.Tokens.All(static token => Split(token.Value, ':') is not null), "--header takes \"NAME: VALUE\"."));
        _parameter.Validators.Add(result => Check(result, result.Tokens.All(static token => Split(token.Value, '=') is not null), "--parameter takes NAME=VALUE."));
    }

    /// <summary>The provider's address; null for the stub.</summary>
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

    /// <summary>What a run is to do.</summary>
    /// <exception cref="UnusableInputException">The environment variable of the credentials is not set.</exception>
    public ConformanceOptions Read(ParseResult parsed, bool isStub) => new()
    {
        Cases = parsed.GetValue(_cases),
        Seed = parsed.GetValue(_seed),
        Include = parsed.GetValue(_include) ?? [],
        Exclude = parsed.GetValue(_exclude) ?? [],
        Headers = [.. (parsed.GetValue(_header) ?? []).Select(static header => Split(header, ':')!.Value)],
        Parameters = (parsed.GetValue(_parameter) ?? []).Select(static parameter => Split(parameter, '=')!.Value).DistinctBy(static pair => pair.Key).ToDictionary(static pair => pair.Key, static pair => pair.Value),
        Token = parsed.GetValue(_tokenEnv) is { } name ? Token(name) : isStub ? StubToken : null,
        ReadOnly = parsed.GetValue(_readOnly),
        ResponseTime = TimeSpan.FromSeconds(parsed.GetValue(_responseTime)),
        MaxTime = TimeSpan.FromSeconds(parsed.GetValue(_maxTime)),
    };

    private static string Token(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } token
        ? token.Trim()
        : throw new UnusableInputException($"--token-env names the environment variable '{name}', which is not set.");

    private static void Check(OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }

    private static KeyValuePair<string, string>? Split(string text, char separator)
    {
        int at = text.IndexOf(separator, StringComparison.Ordinal);
        return at <= 0 || text.Any(char.IsControl) ? null : new(text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
