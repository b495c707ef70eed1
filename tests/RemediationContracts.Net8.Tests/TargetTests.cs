using System.Reflection;
using System.Runtime.Versioning;
using Xunit;

namespace RemediationContracts.Net8.Tests;

public sealed class TargetTests
{
    [Fact]
    public void The_build_for_dotnet_8_is_the_one_that_is_tested_here() =>
        Assert.Equal(".NETCoreApp,Version=v8.0", typeof(ContractViolation).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
