using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RemediationContracts.Cli.Input;
using RemediationContracts.Cli.Reporting;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;
using RemediationContracts.Pact.Contracts;

namespace RemediationContracts.Cli.Commands;

/// <summary>The options of verbs that write a pact: between whom, of which operations, and where.</summary>
internal sealed class PactTarget
{
    private readonly Option<string> _consumer = new("--consumer") { Description = "The name of the side that calls.", HelpName = "NAME", Required = true };
    private readonly Option<string?> _provider = new("--provider") { Description = "The name of the side that answers; by default the contract's title in small letters, with hyphens.", HelpName = "NAME" };
    private readonly Option<string[]> _operation = new("--operation") { Description = "Keep to this operation: its id, the id's last segment, or \"POST /path\"; can be given several times.", HelpName = "ID" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder for the pact, which is named after both sides.", HelpName = "DIR", Required = true };

    public void AddTo(Command command)
    {
        command.Add(_consumer);
        command.Add(_provider);
        command.Add(_operation);
        command.Add(_output);
        foreach (Option<string> name in new[] { _consumer, _output })
        {
            name.Validators.Add(result => ProviderOptions.Check(result, result.Tokens.All(static token => !string.IsNullOrWhiteSpace(token.Value) && !token.Value.StartsWith('-')), $"{name.Name} takes a name."));
        }
    }

    public string Consumer(ParseResult parsed) => Name(parsed.GetRequiredValue(_consumer), "--consumer");

    public string Provider(ParseResult parsed, ApiContract contract) => Name(parsed.GetValue(_provider) ?? Slug(contract.Title), "--provider");

    public string Folder(ParseResult parsed) => parsed.GetRequiredValue(_output);

    /// <summary>The operations that are meant: those that are named, or all that can be used.</summary>
    /// <exception cref="UnusableInputException">A name fits none, or there is none at all.</exception>
    public IReadOnlyList<ApiOperation> Operations(ParseResult parsed, ApiContract contract, string path)
    {
        string[] names = parsed.GetValue(_operation) ?? [];
        ApiOperation[] operations = names.Length > 0
            ? [.. names.Select(name => ContractInput.Operation(contract, name)).Distinct()]
            : [.. contract.Operations.Where(static operation => operation.IsUsable)];
        return operations.Length > 0 ? operations : throw new UnusableInputException($"{path} has no operation that can be used.");
    }

    /// <summary>The interactions of operations; one of which none follows is a finding, and does not keep the others from theirs.</summary>
    public static IReadOnlyList<ContractInteraction> Interactions(IEnumerable<ApiOperation> operations, ContractInteractionOptions options, JsonText contract, List<Finding> findings)
    {
        List<ContractInteraction> interactions = [];
        foreach (ApiOperation operation in operations)
        {
            try
            {
                interactions.AddRange(ContractInteractions.For(operation, options));
                findings.AddRange(LongEnumerations(operation, contract));
            }
            catch (ArgumentException fault)
            {
                TextPosition at = contract.GetPosition(operation.Offset);
                findings.Add(new Finding("pact-operation-unusable", DiagnosticLevel.Warning, Sentence(fault), operation.Pointer, contract.Path, at.Line, at.Column));
            }
        }

        return interactions;
    }

    /// <summary>What a fault says, without the name of a parameter in code.</summary>
    public static string Sentence(Exception fault) =>
        fault is ArgumentException { ParamName: { } name } ? fault.Message.Replace($" (Parameter '{name}')", string.Empty, StringComparison.Ordinal) : fault.Message;

    private static IEnumerable<Finding> LongEnumerations(ApiOperation operation, JsonText contract)
    {
        ApiSchema[] bodies = operation.RequestBody is { } declared && MediaTypeChoice.Preferred(declared.Content) is { } body ? [body.Schema] : [];
        foreach (ApiSchema schema in ReachedSchemas.Of(bodies))
        {
            int values = schema.Enum?.Members.Count ?? schema.AllowedValues?.Count ?? 0;
            if (values > ContractInteractions.MaxValuesOfEnumeration)
            {
                TextPosition at = contract.GetPosition(schema.Offset);
                yield return new Finding(
                    "pact-enumeration-cut", DiagnosticLevel.Info,
                    string.Create(CultureInfo.InvariantCulture, $"The enumeration has {values} values; no more than {ContractInteractions.MaxValuesOfEnumeration} of them have an interaction of their own in '{operation.Id}'."),
                    schema.Pointer, contract.Path, at.Line, at.Column);
            }
        }
    }

    private static string Name(string name, string option) => name is not ("." or "..") && name.Length > 0 && name.IndexOfAny([.. Path.GetInvalidFileNameChars(), '/', '\\', ':']) < 0 && !name.Any(char.IsControl)
        ? name
        : throw new UnusableInputException($"{option}: '{name}' cannot be a part of a file's name.");

    private static string Slug(string title)
    {
        StringBuilder slug = new();
        foreach (char letter in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string name = slug.ToString().TrimEnd('-');
        return name.Length > 0 ? name : "provider";
    }
}
