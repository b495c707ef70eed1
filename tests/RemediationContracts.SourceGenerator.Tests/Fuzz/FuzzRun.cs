using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace RemediationContracts.SourceGenerator.Tests.Fuzz;

/// <summary>Tries mutated contracts, one after the other by number.</summary>
/// <param name="sources">What they are made of.</param>
/// <param name="seed">What tells one run from another.</param>
/// <param name="folder">Where contracts that fail are put, and the one that is tried while it is; null where nothing is written.</param>
internal sealed class FuzzRun(IReadOnlyList<FuzzSource> sources, int seed, string? folder)
{
    /// <summary>About what a compiler's own threads have.</summary>
    private const int StackSize = 1 << 20;

    private readonly ConcurrentDictionary<string, string> _failures = new();
    private int _next = -1;
    private int _tried;
    private int _emitted;

    /// <summary>How many were tried.</summary>
    public int Tried => _tried;

    /// <summary>For how many of them code was emitted.</summary>
    public int Emitted => _emitted;

    /// <summary>What failed, one of each kind.</summary>
    public IReadOnlyCollection<string> Failures => [.. _failures.Values];

    /// <summary>Goes on until it is told to stop.</summary>
    /// <param name="threads">How many are tried at a time.</param>
    /// <param name="goesOn">Whether the contract of a number is tried.</param>
    public void Try(int threads, Func<int, bool> goesOn)
    {
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(worker => new Thread(() => Work(worker, goesOn), StackSize))];
        foreach (Thread worker in workers)
        {
            worker.Start();
        }

        foreach (Thread worker in workers)
        {
            worker.Join();
        }
    }

    private void Work(int worker, Func<int, bool> goesOn)
    {
        for (int number = Interlocked.Increment(ref _next); goesOn(number); number = Interlocked.Increment(ref _next))
        {
            FuzzCase drawn = FuzzCase.Draw(sources, seed, number);
            string? running = folder is null ? null : Path.Combine(folder, $"running-{worker}.openapi.json");
            FuzzVerdict verdict;
            try
            {
                string json = drawn.Json;

                // What ends the process leaves its contract behind.
                if (running is not null)
                {
                    File.WriteAllText(running, json);
                }

                verdict = FuzzJudge.Judge(json, drawn.Twin);
            }
            catch (Exception exception)
            {
                verdict = new FuzzVerdict($"The run failed: {exception.GetType().Name}.\n{exception}", IsEmitted: false);
            }

            Interlocked.Increment(ref _tried);
            Interlocked.Add(ref _emitted, verdict.IsEmitted ? 1 : 0);
            if (verdict.Kind is { } kind && _failures.TryAdd(kind, ""))
            {
                _failures[kind] = Save(drawn, number, verdict.Fault!, kind);
            }

            if (running is not null)
            {
                File.Delete(running);
            }
        }
    }

    private string Save(FuzzCase failing, int number, string fault, string kind)
    {
        string smallest = FuzzShrink.Smallest(failing, kind);
        string name = $"{seed.ToString(CultureInfo.InvariantCulture)}-{number.ToString(CultureInfo.InvariantCulture)}";
        string report = $"{fault}\nSeed {seed}, contract {number}, out of {failing}\n";
        if (folder is not null)
        {
            File.WriteAllText(Path.Combine(folder, name + ".openapi.json"), smallest);
            File.WriteAllText(Path.Combine(folder, name + ".whole.openapi.json"), failing.Json);
            File.WriteAllText(Path.Combine(folder, name + ".txt"), report);
        }

        return report + (smallest.Length > 4000 ? string.Concat(smallest.AsSpan(0, 4000), "…") : smallest) + "\n";
    }
}
