using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Testing.Node;
using Xunit;

namespace RemediationContracts.Pact.Tests.Witnesses;

/// <summary>The official command line of Pact, and Pact JS, out of npm at locked versions.</summary>
public sealed class OutsidePact : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private string _folder = string.Empty;

    public async Task InitializeAsync() => _folder = await NodePackages.InstallAsync(Repository.OutsideTools, Repository.OutsideToolsInstallation);

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Verifies a provider with the official verifier.</summary>
    internal Task<CommandResult> VerifyAsync(string pact, Uri provider, params string[] options) => Command.RunAsync(
        "node", _folder, Limit, [Cli, "verifier", "--file", pact, "--hostname", provider.Host, "--port", provider.Port.ToString(CultureInfo.InvariantCulture), "--no-colour", .. options]);

    /// <summary>Serves a pact with the official stub server, as long as a consumer calls it.</summary>
    internal async Task ServeAsync(string pact, Func<Uri, Task> consume, params string[] options)
    {
        int port = FreePort();
        Process server = Command.Start("node", _folder, [Cli, "stub", "--file", pact, "--port", port.ToString(CultureInfo.InvariantCulture), .. options]);
        try
        {
            await WaitAsync(port, server);
            await consume(new Uri($"http://127.0.0.1:{port}/"));
        }
        finally
        {
            Command.Kill(server);
            server.Dispose();
        }
    }

    /// <summary>Lets the official mock server write a pact: it plays the one that it is given, and writes it where every call was made.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="folder">The folder for what is written.</param>
    /// <param name="consume">Makes the calls.</param>
    internal async Task<string> MockAsync(string pact, string folder, Func<Uri, Task> consume)
    {
        string port = FreePort().ToString(CultureInfo.InvariantCulture);
        Process server = Command.Start("node", _folder, Cli, "mock", "start", "--output", folder, "--port", port, "--no-file-log");
        try
        {
            await WaitAsync(int.Parse(port, CultureInfo.InvariantCulture), server);
            CommandResult created = await Command.RunAsync("node", _folder, Limit, Cli, "mock", "create", "--file", pact, "--port", port);
            string mock = Regex.Match(created.Output, "started on port ([0-9]+)").Groups[1].Value;
            Assert.True(mock.Length > 0, created.ToString());
            await consume(new Uri($"http://127.0.0.1:{mock}/"));
            CommandResult verified = await Command.RunAsync("node", _folder, Limit, Cli, "mock", "verify", "--mock-server-port", mock, "--port", port);
            Assert.True(verified.ExitCode == 0, verified.ToString());
        }
        finally
        {
            Command.Kill(server);
            server.Dispose();
        }

        return Assert.Single(Directory.GetFiles(folder, "*.json"));
    }

    /// <summary>Lets a consumer of Pact JS write a pact.</summary>
    /// <param name="version">The version of the specification.</param>
    /// <param name="folder">The folder for the pact.</param>
    /// <param name="action">The action that the pact asks for.</param>
    internal async Task<string> WriteAsync(int version, string folder, string action)
    {
        // Node looks for packages beside the script.
        string script = Path.Combine(_folder, $"consumer-{version}-{action}.js");
        File.Copy(Path.Combine(Repository.OutsideTools, "consumer.js"), script, overwrite: true);
        CommandResult run = await Command.RunAsync("node", _folder, Limit, script, version.ToString(CultureInfo.InvariantCulture), folder, action);
        Assert.True(run.ExitCode == 0, run.ToString());
        return Path.Combine(folder, $"js-{version}-microsoft-graph.json");
    }

    private string Cli => Path.Combine(_folder, "node_modules", "@pact-foundation", "pact-cli", "bin", "pact.js");

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitAsync(int port, Process server)
    {
        using CancellationTokenSource clock = new(Limit);
        while (true)
        {
            Assert.False(server.HasExited, "The stub server ended by itself.");
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port, clock.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, clock.Token);
            }
        }
    }
}
