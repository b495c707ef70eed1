using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace RemediationContracts.Cli.Tests;

/// <summary>The verb <c>stub</c>, run as a process of its own.</summary>
public sealed class StubCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_first_line_is_the_address_then_comes_a_line_a_request_and_an_interrupt_ends_it_cleanly()
    {
        using CancellationTokenSource time = new(Patience);
        using Process tool = Start("stub", CommandRun.Contract);
        try
        {
            Uri address = new((await tool.StandardOutput.ReadLineAsync(time.Token))!);
            Assert.Equal("  POST /security/collaboration/analyzedEmails/remediate", await tool.StandardOutput.ReadLineAsync(time.Token));

            Assert.Equal(HttpStatusCode.NoContent, await SendAsync(address, PayloadFolder.Valid, time.Token));
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(address, "{}", time.Token));

            Assert.Matches("^\\d\\d:\\d\\d:\\d\\d 204 POST /beta/security/collaboration/analyzedEmails/remediate$", await tool.StandardOutput.ReadLineAsync(time.Token));
            Assert.EndsWith(" 400 POST /beta/security/collaboration/analyzedEmails/remediate", await tool.StandardOutput.ReadLineAsync(time.Token), StringComparison.Ordinal);
            Assert.Equal("  required at \"/displayName\": The required member 'displayName' is missing.", await tool.StandardOutput.ReadLineAsync(time.Token));

            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(0, Interrupt(tool.Id, 2));
                await tool.WaitForExitAsync(time.Token);
                Assert.Equal(0, tool.ExitCode);
            }
        }
        finally
        {
            if (!tool.HasExited)
            {
                tool.Kill(entireProcessTree: true);
            }
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_exit_code_2_in_a_sentence()
    {
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        CommandRun run = await CommandRun.OfAsync("stub", CommandRun.Contract, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"The stub cannot listen on port {port}: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused(string port) => Assert.Equal(2, (await CommandRun.OfAsync("stub", CommandRun.Contract, "--port", port)).ExitCode);

    private static Process Start(params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "RemediationContracts.Cli.dll"), .. args])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (OperatingSystem.IsWindows())
        {
            return Process.Start(start)!;
        }

        // A shell that runs the tests in the background lets them ignore Ctrl-C, and what they start would inherit that.
        nint before = Handle(2, 0);
        try
        {
            return Process.Start(start)!;
        }
        finally
        {
            _ = Handle(2, before);
        }
    }

    private static async Task<HttpStatusCode> SendAsync(Uri address, string body, CancellationToken cancellationToken)
    {
        using HttpClient http = new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "t") } };
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(address, "beta/security/collaboration/analyzedEmails/remediate"), content, cancellationToken);
        return response.StatusCode;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Interrupt(int process, int signal);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Handle(int signal, nint handler);
}
