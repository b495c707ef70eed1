using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model;

namespace RemediationContracts.Verification.Conformance.Requests;

/// <summary>The methods that a contract has at a path.</summary>
internal sealed class PathMethods
{
    private readonly HashSet<string> _answered;

    public PathMethods(ApiContract contract, OperationRequests requests)
    {
        Declared = [.. contract.Operations.Where(other => other.Path == requests.Operation.Path).Select(static other => other.Method)];
        string[] segments = requests.Plain.Target.Split('?')[0].Split('/');
        _answered = [.. contract.Operations.Where(other => Fits(other.Path.Split('/'), segments)).Select(static other => other.Method)];
    }

    /// <summary>The methods of the path itself.</summary>
    public IReadOnlyList<string> Declared { get; }

    /// <summary>Whether a method is that of the path, or of another one with parameters that the plain request's path fits too.</summary>
    public bool IsAnswered(string method) => _answered.Contains(method);

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(static pair => pair.First.Contains('{', StringComparison.Ordinal) || pair.First == pair.Second);
}
