using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>The names of a contract's operations and types in C#.</summary>
internal sealed class ContractNames
{
    private readonly Dictionary<ApiOperation, string> _operations = [];
    private readonly Dictionary<ApiSchema, string> _types = [];
    private readonly Dictionary<ApiSchema, string> _roots = [];
    private readonly Dictionary<ApiSchema, string> _jsonClasses = [];

    private ContractNames()
    {
    }

    /// <summary>The name of an operation.</summary>
    public string Of(ApiOperation operation) => _operations[operation];

    /// <summary>The name of an object, a union or an enumeration.</summary>
    public string Of(ApiSchema schema) => _types[schema.Definition];

    /// <summary>The name of what a body is read into: the type itself, or the record around its value.</summary>
    public string OfBody(ApiSchema schema) => _roots.TryGetValue(schema, out string? name) ? name : Of(schema);

    /// <summary>The names of all types that schemas become; one set for every scope that must not hide one of them.</summary>
    public ISet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The name of the class that holds the strings of an enumeration.</summary>
    public string JsonClassOf(ApiSchema schema) => _jsonClasses[schema];

    /// <summary>All of these classes; no property may have the name of one, since code beside it names the class.</summary>
    public ISet<string> JsonClasses { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Names operations, then components, then what stands inline, each after what its name is made of.</summary>
    public static ContractNames Resolve(
        string contractName, IReadOnlyList<ApiOperation> operations, EmittableOperations emittable, BindingDiagnostics diagnostics, out EmittedSchemas reached)
    {
        var names = new ContractNames();
        // Results, and so files, are named by operations: they must differ in more than case.
        var methods = new NameScope(StringComparer.OrdinalIgnoreCase, []);
        string[] resolved = SegmentedNames.Resolve([.. operations.Select(Request)], methods, diagnostics);
        for (int i = 0; i < resolved.Length; i++)
        {
            names._operations.Add(operations[i], resolved[i]);
        }

        reached = Reach(operations, emittable, names);
        NameScope scope = names.NameComponents(contractName, reached, diagnostics);
        names.NameInline(reached, scope, diagnostics);
        names.NameJsonClasses(reached, scope, diagnostics);
        names.All.UnionWith(names._types.Values.Concat(names._roots.Values).Concat(names.JsonClasses));
        return names;
    }

    private static NameRequest Request(ApiOperation operation) => new(
        operation.HasOperationId ? operation.Id : operation.Method.ToLowerInvariant() + " " + operation.Path,
        operation.HasOperationId,
        operation.CSharpName,
        operation.Offset);

    private static EmittedSchemas Reach(IReadOnlyList<ApiOperation> operations, EmittableOperations emittable, ContractNames names)
    {
        var reached = new EmittedSchemas();
        foreach (ApiOperation operation in operations)
        {
            string name = names.Of(operation);
            foreach (ApiParameter parameter in emittable.ArgumentsOf(operation))
            {
                reached.Add(parameter.Schema, name + " " + parameter.Name, received: false);
            }

            if (operation.RequestBody is { } body && MediaTypeChoice.Preferred(body.Content)?.Schema is { } sent)
            {
                reached.AddBody(sent, name + "Request", received: false);
            }

            bool first = true;
            IReadOnlyList<ApiResponse> successes = ResponseChoice.Successes(operation);
            foreach (ApiResponse response in operation.Responses)
            {
                if (MediaTypeChoice.Preferred(response.Content)?.Schema is { } received)
                {
                    // The first success is the response that one means; the others say which they are.
                    bool plain = first && successes.Contains(response);
                    reached.AddBody(received, name + "Response" + (plain ? string.Empty : CSharpName.Suffix(response.Status)), received: true);
                    first &= !plain;
                }
            }
        }

        return reached;
    }

    private NameScope NameComponents(string contractName, EmittedSchemas reached, BindingDiagnostics diagnostics)
    {
        // Files are named by types, so the names of types must differ in more than case.
        var scope = new NameScope(StringComparer.OrdinalIgnoreCase, TypeNames.Reserved(contractName, _operations.Values));
        ApiSchema[] components = [.. reached.Types.Where(static t => t.ComponentName is not null)];
        ApiSchema[] roots = [.. reached.Roots.Where(IsNamedRoot)];
        string[] resolved = SegmentedNames.Resolve(
            [.. components.Concat(roots).Select(static c => new NameRequest(c.ComponentName!, true, c.CSharpName, c.Offset))], scope, diagnostics);
        for (int i = 0; i < resolved.Length; i++)
        {
            (i < components.Length ? _types : _roots).Add(i < components.Length ? components[i] : roots[i - components.Length], resolved[i]);
        }

        return scope;
    }

    // The record around a component that is a type itself is named by its operation.
    private static bool IsNamedRoot(ApiSchema root) => root.ComponentName is not null && !SchemaShape.IsType(root);

    // A parent is reached before what stands in it, so its name is known here.
    private void NameInline(EmittedSchemas reached, NameScope scope, BindingDiagnostics diagnostics)
    {
        foreach (ApiSchema root in reached.Roots.Where(static r => !IsNamedRoot(r)))
        {
            string? given = SchemaShape.IsType(root) ? null : root.CSharpName;
            _roots.Add(root, SegmentedNames.Resolve([new NameRequest(CSharpName.Pascal(reached.RoleOf(root)), false, given, root.Offset)], scope, diagnostics)[0]);
        }

        foreach (ApiSchema schema in reached.Types.Where(static t => t.ComponentName is null))
        {
            (ApiSchema? parent, string role) = reached.PlaceOf(schema);
            string name = parent is null ? CSharpName.Pascal(role) : _types[parent] + CSharpName.Pascal(role);
            _types.Add(schema, SegmentedNames.Resolve([new NameRequest(name, false, schema.CSharpName, schema.Offset)], scope, diagnostics)[0]);
        }
    }

    // Last, since a schema's own name comes before one that is made of it.
    private void NameJsonClasses(EmittedSchemas reached, NameScope scope, BindingDiagnostics diagnostics)
    {
        foreach (ApiSchema schema in reached.Types.Where(static t => SchemaShape.KindOf(t) == ValueKind.Enum))
        {
            string wanted = TypeNames.JsonClass(_types[schema]);
            string name = scope.Take(wanted, suffix: string.Empty);
            _jsonClasses.Add(schema, name);
            JsonClasses.Add(name);
            if (name != wanted)
            {
                diagnostics.Add(
                    GeneratorRules.LengthenedName,
                    $"The class with the strings of {_types[schema]} is called {name}, since {wanted} is taken; x-csharp-name gives the enumeration another name.",
                    schema.Offset);
            }
        }
    }
}
