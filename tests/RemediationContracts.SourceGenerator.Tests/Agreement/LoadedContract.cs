using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using RemediationContracts.Runtime;
using RemediationContracts.SourceGenerator.Tests.Driver;

namespace RemediationContracts.SourceGenerator.Tests.Agreement;

/// <summary>The emitted code of a contract, compiled and loaded, so that a test can call what a project would.</summary>
internal sealed class LoadedContract : IDisposable
{
    private static readonly MethodInfo ReadMethod = typeof(LoadedContract).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly AssemblyLoadContext _context = new("emitted", isCollectible: true);
    private readonly Assembly _assembly;

    public LoadedContract(GeneratorRun run)
    {
        using MemoryStream stream = new();
        EmitResult result = run.Compile().Emit(stream);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }

        stream.Position = 0;
        _assembly = _context.LoadFromStream(stream);
    }

    /// <summary>Reads a payload, and writes again what was read.</summary>
    public delegate EmittedVerdict PayloadReading(byte[] utf8, PayloadDirection direction);

    /// <summary>The reading of the body of an operation's request; null where it has none.</summary>
    /// <param name="method">The name of the client's method.</param>
    public PayloadReading? Request(string method) =>
        ClientMethod(method).GetParameters().FirstOrDefault(static p => p.Name == "request") is { } parameter ? For(parameter.ParameterType) : null;

    /// <summary>The readings of the bodies that a success of an operation can have.</summary>
    /// <param name="method">The name of the client's method.</param>
    public IReadOnlyList<PayloadReading> Responses(string method) =>
    [
        .. ClientMethod(method).ReturnType.GetGenericArguments().Single().GetProperties()
            .Where(static p => p.Name.StartsWith("Body", StringComparison.Ordinal)).Select(static p => For(p.PropertyType)),
    ];

    public void Dispose() => _context.Unload();

    private MethodInfo ClientMethod(string name) =>
        _assembly.GetTypes().Single(static t => t.IsInterface && t.Name.EndsWith("Client", StringComparison.Ordinal)).GetMethod(name)
        ?? throw new InvalidOperationException($"The client has no method {name}.");

    private static PayloadReading For(Type type) => ReadMethod.MakeGenericMethod(type).CreateDelegate<PayloadReading>();

    private static EmittedVerdict ReadAs<T>(byte[] utf8, PayloadDirection direction)
        where T : class, IPayload<T>
    {
        if (!Payload.TryParse(utf8, direction, out T? value, out IReadOnlyList<ContractViolation> violations))
        {
            return new EmittedVerdict(violations, [], [], false);
        }

        IReadOnlyList<ContractViolation> onInstance = Payload.Validate(value, direction);
        byte[] written = onInstance.Count == 0 ? Payload.ToUtf8Json(value, direction) : [];
        bool same = onInstance.Count == 0 && Payload.TryParse(written, direction, out T? again, out _) && again.Equals(value);
        return new EmittedVerdict(violations, onInstance, written, same);
    }
}
