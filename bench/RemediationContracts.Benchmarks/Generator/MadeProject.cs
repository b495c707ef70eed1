using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RemediationContracts.SourceGenerator;

namespace RemediationContracts.Benchmarks.Generator;

/// <summary>A project with contracts, and with one file that is edited.</summary>
internal sealed class MadeProject
{
    private readonly MadeText[] _contracts;
    private readonly SyntaxTree[] _trees;
    private CSharpCompilation _compilation;
    private int _edits;

    public MadeProject(ProjectSize size)
    {
        _contracts = [.. Enumerable.Range(0, size.Contracts).Select(number => new MadeText($"desk{number}.openapi.json", MadeContract.Json(number, size.Operations)))];
        _trees = [Parse(41), Parse(42)];
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [_trees[0]],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ContractViolation).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The project as it stands.</summary>
    public Compilation Compilation => _compilation;

    /// <summary>Edits the file, as an editor does with every key: a new compilation that shares what it can with the one before.</summary>
    public Compilation Edit()
    {
        SyntaxTree old = _trees[_edits % 2];
        _edits++;
        _compilation = _compilation.ReplaceSyntaxTree(old, _trees[_edits % 2]);
        return _compilation;
    }

    /// <summary>A driver that has run nothing yet.</summary>
    public GeneratorDriver Driver(bool ofNothing)
    {
        IIncrementalGenerator generator = ofNothing ? new EmptyGenerator() : new ContractGenerator();
        return CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], _contracts, (CSharpParseOptions)_trees[0].Options, new MadeOptions());
    }

    private static SyntaxTree Parse(int answer) =>
        CSharpSyntaxTree.ParseText($"internal static class Program {{ internal static int Answer => {answer}; }}", path: "Program.cs");
}
