using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Tests.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests;

public sealed class MediaTypeChoiceTests
{
    [Theory]
    [InlineData("application/problem+json application/json", "application/json", "application/json")]
    [InlineData("application/problem+json Application/JSON;charset=utf-8", "Application/JSON;charset=utf-8", "Application/JSON;charset=utf-8")]
    [InlineData("application/b+json application/a+json", "application/b+json", "application/b+json")]
    [InlineData("application/*", "application/*", "application/json")]
    public void Plain_JSON_comes_first_and_a_range_is_sent_as_plain_JSON(string declared, string preferred, string sent)
    {
        string content = string.Join(", ", declared.Split(' ').Select(name => $$"""
            "{{name}}": { "schema": { "type": "object" } }
            """));

        IReadOnlyList<ApiMediaType> read = SmallContract.Read(SmallContract.Operation(
            $$"""{ "requestBody": { "content": { {{content}} } }, "responses": { "204": { "description": "Done." } } }""")).Contract!.Operations[0].RequestBody!.Content;

        ApiMediaType chosen = MediaTypeChoice.Preferred(read)!;
        Assert.Equal((preferred, sent), (chosen.Name, MediaTypeChoice.NameToSend(chosen)));
    }
}
