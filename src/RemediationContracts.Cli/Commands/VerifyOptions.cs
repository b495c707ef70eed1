using System;
using System.CommandLine;
using System.Linq;
using RemediationContracts.Verification.Conformance;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of <c>verify</c>.</summary>
internal sealed class VerifyOptions
{
    /// <summary>The credentials of a run against the stub, which takes any.</summary>
    private const string StubToken = "no-secret-of-anyone";

    private static readonly ConformanceOptions Defaults = new();

    private readonly ProviderOptions _provider = new();
    private readonly Option<int> _cases = new("--cases") { Description = "How many requests of each kind a phase sends for an operation at most.", HelpName = "N", DefaultValueFactory = _ => Defaults.Cases };
    private readonly Option<int> _seed = new("--seed") { Description = "What is drawn follows from it.", HelpName = "N", DefaultValueFactory = _ => Defaults.Seed };
    private readonly Option<string[]> _include = new("--include") { Description = "Keep to this operation, phase or check; can be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave out this operation, phase or check; can be given several times.", HelpName = "NAME" };
    private readonly Option<string[]> _parameter = new("--parameter") { Description = "A value that a parameter of the contract always has, such as the id of something that is there.", HelpName = "NAME=VALUE" };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Send only safe methods, and of others what the contract refuses and does not destroy." };
    private readonly Option<bool> _wrongToken = new("--wrong-token") { Description = "With --token-env: try credentials that are certainly wrong too. A stand-in that takes any fails." };
    private readonly Option<double> _responseTime = new("--response-time") { Description = "How many seconds an answer may take.", HelpName = "SECONDS", DefaultValueFactory = _ => Defaults.ResponseTime.TotalSeconds };
    private readonly Option<double> _maxTime = new("--max-time") { Description = "How many seconds the run may take.", HelpName = "SECONDS", DefaultValueFactory = _ => Defaults.MaxTime.TotalSeconds };

    public void AddTo(Command command)
    {
        _provider.AddTo(command);
        foreach (Option option in new Option[] { _cases, _seed, _include, _exclude, _parameter, _readOnly, _wrongToken, _responseTime, _maxTime })
        {
            command.Add(option);
        }

        _cases.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.Count == 0 || (int.TryParse(result.Tokens[0].Value, out int cases) && cases is >= 1 and <= 100_000), "--cases takes a number from 1 to 100000."));
        foreach (Option<double> seconds in new[] { _responseTime, _maxTime })
        {
            seconds.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.Count == 0 || (result.GetValueOrDefault<double>() is > 0 and <= 86_400), $"{seconds.Name} takes a number of seconds, up to 86400."));
        }

        _parameter.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.All(static token => ProviderOptions.Split(token.Value, '=') is not null), "--parameter takes NAME=VALUE."));
    }

    /// <summary>The provider's address; null for the stub.</summary>
    /// <exception cref="UnusableInputException">It is no address of HTTP.</exception>
    public Uri? BaseUrl(ParseResult parsed) => _provider.BaseUrl(parsed);

    /// <summary>What a run is to do.</summary>
    /// <exception cref="UnusableInputException">The environment variable of the credentials is not set.</exception>
    public ConformanceOptions Read(ParseResult parsed, bool isStub) => new()
    {
        Cases = parsed.GetValue(_cases),
        Seed = parsed.GetValue(_seed),
        Include = parsed.GetValue(_include) ?? [],
        Exclude = parsed.GetValue(_exclude) ?? [],
        Headers = _provider.Headers(parsed),
        Parameters = (parsed.GetValue(_parameter) ?? []).Select(static parameter => ProviderOptions.Split(parameter, '=')!.Value).DistinctBy(static pair => pair.Key).ToDictionary(static pair => pair.Key, static pair => pair.Value),
        Token = _provider.Token(parsed) ?? (isStub ? StubToken : null),
        ReadOnly = parsed.GetValue(_readOnly),
        WrongToken = parsed.GetValue(_wrongToken) && !isStub,
        ResponseTime = TimeSpan.FromSeconds(parsed.GetValue(_responseTime)),
        MaxTime = TimeSpan.FromSeconds(parsed.GetValue(_maxTime)),
    };
}
