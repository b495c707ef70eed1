using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.OpenApi;

namespace RemediationContracts.Verification.Payloads;

/// <summary>The payloads of a contract, by operation or by schema.</summary>
/// <param name="contract">The contract.</param>
public sealed class ContractPayloads(ApiContract contract)
{
    private const int MaxNames = 10;

    /// <summary>The contract.</summary>
    public ApiContract Contract { get; } = contract ?? throw new ArgumentNullException(nameof(contract));

    /// <summary>Loads a contract. A relative path is looked for in the current folder, and then beside the program, where <c>CopyToOutput</c> puts it.</summary>
    /// <param name="path">The path of the OpenAPI document.</param>
    /// <exception cref="ArgumentException">The file is no contract that can be used; the message has its first errors.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ContractPayloads Load(string path)
    {
        ContractReadResult read = ContractFile.Load(ContractFile.Find(path));
        return read.Contract is { } contract
            ? new ContractPayloads(contract)
            : throw new ArgumentException($"'{path}' is no contract that can be used. {string.Join(' ', Errors(read).Take(3))}", nameof(path));
    }

    /// <summary>The bodies that requests of an operation may have.</summary>
    /// <param name="operation">The operation: its id, the id's last segment, or <c>POST /path</c>.</param>
    /// <exception cref="ArgumentException">There is no such operation, it has errors or no JSON body, or no payload can be made.</exception>
    public SchemaPayloads Request(string operation)
    {
        ApiOperation found = Operation(operation);
        return Of(found.RequestBody is { } body ? MediaTypeChoice.Preferred(body.Content)?.Schema : null, $"the requests of '{found.Id}'", Model.Validation.PayloadDirection.Request);
    }

    /// <summary>The bodies that a response of an operation may have.</summary>
    /// <param name="operation">The operation: its id, the id's last segment, or <c>POST /path</c>.</param>
    /// <param name="status">The response as the contract keys it: a code, a range such as <c>4XX</c>, or <c>default</c>.</param>
    /// <exception cref="ArgumentException">There is no such operation or response, it has errors or no JSON body, or no payload can be made.</exception>
    public SchemaPayloads Response(string operation, string status)
    {
        ApiOperation found = Operation(operation);
        ApiResponse response = found.Responses.FirstOrDefault(response => response.Status == status)
            ?? throw new ArgumentException($"'{found.Id}' has no response '{status}'; it has {string.Join(", ", found.Responses.Select(response => response.Status))}.", nameof(status));
        return Of(MediaTypeChoice.Preferred(response.Content)?.Schema, $"the response {status} of '{found.Id}'", Model.Validation.PayloadDirection.Response);
    }

    /// <summary>The values of a schema under <c>components/schemas</c>.</summary>
    /// <param name="name">The schema's name, or the name's last segment where that is unique.</param>
    /// <param name="direction">Which way the payloads go.</param>
    /// <exception cref="ArgumentException">There is no such schema, it has errors, or no payload can be made.</exception>
    public SchemaPayloads Schema(string name, Model.Validation.PayloadDirection direction = Model.Validation.PayloadDirection.Request)
    {
        IReadOnlyList<ApiSchema> found = SchemaLookup.Find(Contract, name);
        return found is [var only]
            ? Of(only, $"the schema '{name}'", direction)
            : throw new ArgumentException($"'{name}' fits {found.Count} schemas under components; the contract has {Some(Contract.Schemas.Select(schema => schema.ComponentName!))}.", nameof(name));
    }

    private static SchemaPayloads Of(ApiSchema? schema, string what, Model.Validation.PayloadDirection direction) => schema switch
    {
        null => throw new ArgumentException($"There is no JSON body: {what}."),
        _ when ReachedSchemas.Of([schema]).Any(reached => reached.HasErrors) => throw new ArgumentException($"The contract has errors in what this reaches: {what}."),
        _ => new SchemaPayloads(schema, direction),
    };

    private ApiOperation Operation(string name)
    {
        IReadOnlyList<ApiOperation> found = OperationLookup.Find(Contract, name);
        return found switch
        {
            [{ IsUsable: true } only] => only,
            [var broken] => throw new ArgumentException($"The operation '{broken.Id}' has errors in the contract.", nameof(name)),
            _ => throw new ArgumentException($"'{name}' fits {found.Count} operations of the contract; it has {Some(Contract.Operations.Select(operation => operation.Id))}.", nameof(name)),
        };
    }

    private static string Some(IEnumerable<string> names)
    {
        string[] first = [.. names.Take(MaxNames + 1)];
        return first.Length == 0 ? "none" : string.Join(", ", first.Take(MaxNames).Select(name => $"'{name}'")) + (first.Length > MaxNames ? ", and more" : string.Empty);
    }

    private static IEnumerable<string> Errors(ContractReadResult read) => read.Diagnostics
        .Where(diagnostic => diagnostic.Rule.Level == DiagnosticLevel.Error)
        .Select(diagnostic => $"{diagnostic.Rule.Id} at line {diagnostic.Start.Line}, column {diagnostic.Start.Column}: {diagnostic.Message}");
}
