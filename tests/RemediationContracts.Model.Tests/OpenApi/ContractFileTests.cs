using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>What is read from where a path leads.</summary>
public sealed class ContractFileTests : IDisposable
{
    private const string Contract = """{ "openapi": "3.0.4", "info": { "title": "T", "version": "1" }, "paths": {} }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("contract-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_of_as_many_bytes_as_the_limit_is_read_and_one_more_is_refused()
    {
        string path = Path.Combine(_folder, "contract.json");
        File.WriteAllText(path, Contract);
        JsonLimits limits = JsonLimits.Contract with { MaxBytes = Contract.Length };

        Assert.Equal("T", ContractFile.Load(path, limits).Contract!.Title);
        IOException refused = Assert.Throws<IOException>(() => ContractFile.Load(path, limits with { MaxBytes = Contract.Length - 1 }));
        Assert.Equal($"'{path}' has {Contract.Length} bytes; {Contract.Length - 1} is the limit.", refused.Message);
    }

    [Fact]
    public void A_folder_is_called_one()
    {
        IOException refused = Assert.Throws<IOException>(() => ContractFile.Load(_folder));

        Assert.Equal($"'{_folder}' is a folder; a contract is a file.", refused.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        string path = Path.Combine(_folder, "none.json");

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => ContractFile.Load(path)).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_device_that_never_ends_is_read_up_to_the_limit()
    {
        IOException refused = Assert.Throws<IOException>(() => ContractFile.Load("/dev/zero", JsonLimits.Contract with { MaxBytes = 1_000_000 }));

        Assert.Equal("'/dev/zero' has more than 1000000 bytes, which is the limit.", refused.Message);
    }

    [UnixFact]
    public async Task A_pipe_is_read_to_its_end()
    {
        string path = Path.Combine(_folder, "pipe");
        using (System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", path))
        {
            await made.WaitForExitAsync(CancellationToken.None);
        }

        Task<ContractReadResult> reading = Task.Run(() => ContractFile.Load(path));
        await using (FileStream writer = new(path, FileMode.Open, FileAccess.Write))
        {
            await writer.WriteAsync(Encoding.UTF8.GetBytes(Contract));
        }

        Assert.Equal("T", (await reading).Contract!.Title);
    }
}
