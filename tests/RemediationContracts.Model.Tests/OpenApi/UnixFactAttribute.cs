using System;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>A test that needs devices and pipes among the files; it says so where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Not read: Windows has no devices and pipes among its files.";
        }
    }
}
