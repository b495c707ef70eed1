using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Generation;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Verification.Brownfield;

/// <summary>Holds types that are written by hand, and are serialised by System.Text.Json, against a contract.</summary>
public static class ContractAssert
{
    /// <summary>Fails where a type and a schema of the contract differ.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="contract">The contract.</param>
    /// <param name="schema">A schema under <c>components</c> by its name, or an operation by its id, whose body is meant: the request's, or the first success's.</param>
    /// <param name="direction">Which way the payloads go. Default: the type is written as a request.</param>
    /// <param name="failOn">The least level that fails. Default: errors.</param>
    /// <param name="options">How System.Text.Json is set where the type is serialised; null is its default.</param>
    /// <exception cref="ContractMismatchException">They differ; it lists every finding.</exception>
    /// <exception cref="ArgumentException">The name fits no schema and no operation with a JSON body, or several; or the contract has errors there.</exception>
    public static void Matches<T>(
        ApiContract contract,
        string schema,
        Model.Validation.PayloadDirection direction = Model.Validation.PayloadDirection.Request,
        DiagnosticLevel failOn = DiagnosticLevel.Error,
        JsonSerializerOptions? options = null)
    {
        IReadOnlyList<ClrFinding> findings = Compare<T>(contract, schema, direction, options);
        if (findings.Any(finding => finding.Level >= failOn))
        {
            throw new ContractMismatchException(typeof(T).Name, schema, findings);
        }
    }

    /// <summary>Lists where a type and a schema of the contract differ: 1,000 findings at most.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="contract">The contract.</param>
    /// <param name="schema">A schema under <c>components</c> by its name, or an operation by its id, whose body is meant: the request's, or the first success's.</param>
    /// <param name="direction">Which way the payloads go. Default: the type is written as a request.</param>
    /// <param name="options">How System.Text.Json is set where the type is serialised; null is its default.</param>
    /// <returns>The findings, in the contract's order; empty where the type fits.</returns>
    /// <exception cref="ArgumentException">The name fits no schema and no operation with a JSON body, or several; or the contract has errors there.</exception>
    public static IReadOnlyList<ClrFinding> Compare<T>(
        ApiContract contract,
        string schema,
        Model.Validation.PayloadDirection direction = Model.Validation.PayloadDirection.Request,
        JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(schema);
        ApiSchema declared = Find(contract, schema, direction);
        SystemTextJsonSchemaGeneratorSettings settings = new()
        {
            FlattenInheritanceHierarchy = true,
            UseXmlDocumentation = false,
            SerializerOptions = options ?? new JsonSerializerOptions(),
        };
        TypeComparer comparer = new(direction);
        comparer.Compare(declared, JsonSchemaGenerator.FromType<T>(settings), typeof(T).Name);
        return comparer.Findings;
    }

    private static ApiSchema Find(ApiContract contract, string name, Model.Validation.PayloadDirection direction)
    {
        IReadOnlyList<ApiSchema> schemas = SchemaLookup.Find(contract, name);
        IReadOnlyList<ApiOperation> operations = schemas.Count == 0 ? OperationLookup.Find(contract, name) : [];
        ApiSchema? found = (schemas, operations) switch
        {
            ([var only], _) => only,
            ([], [{ IsUsable: true } only]) => Body(only, direction),
            _ => null,
        };
        return found switch
        {
            null => throw new ArgumentException($"'{name}' fits {schemas.Count} schemas and {operations.Count} operations of the contract, or its operation has errors or no JSON body.", nameof(name)),
            _ when ReachedSchemas.Of([found]).Any(reached => reached.HasErrors) => throw new ArgumentException($"The contract has errors in what '{name}' reaches.", nameof(name)),
            _ => found,
        };
    }

    private static ApiSchema? Body(ApiOperation operation, Model.Validation.PayloadDirection direction) => direction == Model.Validation.PayloadDirection.Request
        ? operation.RequestBody is { } body ? MediaTypeChoice.Preferred(body.Content)?.Schema : null
        : operation.Responses.Where(response => response.Status.StartsWith('2')).Select(response => MediaTypeChoice.Preferred(response.Content)?.Schema).FirstOrDefault(schema => schema is not null);
}
