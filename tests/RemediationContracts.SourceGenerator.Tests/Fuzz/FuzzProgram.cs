using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary><c>./build.sh fuzz [SECONDS] [SEED]</c>: tries mutated contracts for as long as one says.</summary>
internal static class FuzzProgram
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length > 2 || !Number(arguments, 0, 60, out int seconds) || !Number(arguments, 1, 1, out int seed))
        {
            Console.Error.WriteLine("Usage: fuzz [SECONDS] [SEED], both whole numbers.");
            return 2;
        }

        string folder = Path.Combine(Repository.Folder, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        IReadOnlyList<FuzzSource> sources = FuzzSource.All();
        FuzzRun run = new(sources, seed, folder);
        Stopwatch clock = Stopwatch.StartNew();
        bool isStopped = false;
        Console.CancelKeyPress += (_, key) => key.Cancel = isStopped = true;
        Console.WriteLine($"Mutating {sources.Count} contracts for {seconds} seconds, seed {seed}.");
        using (Timer? progress = Console.IsOutputRedirected ? null : new Timer(_ => Console.Write($"\r{Count(run)}, {Math.Max(0, seconds - (int)clock.Elapsed.TotalSeconds)} s left   "), null, 1000, 1000))
        {
            run.Try(Environment.ProcessorCount, _ => !Volatile.Read(ref isStopped) && clock.Elapsed.TotalSeconds < seconds);
        }

        Console.WriteLine($"\r{Count(run)}.              ");
        foreach (string failure in run.Failures)
        {
            Console.WriteLine();
            Console.WriteLine(failure);
        }

        if (run.Failures.Count > 0)
        {
            Console.WriteLine($"The contracts lie in {folder}.");
        }

        return run.Failures.Count == 0 ? 0 : 1;
    }

    private static string Count(FuzzRun run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Tried} contracts tried, of which {run.Emitted} were emitted, {run.Failures.Count} failures");

    private static bool Number(string[] arguments, int index, int usual, out int number)
    {
        number = usual;
        return index >= arguments.Length || int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
