using Xunit;

namespace SoarPlaybook.Tests;

/// <summary>Tests that put the token into the environment, and so run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PlaybookCollection
{
    public const string Name = "playbook";
}
