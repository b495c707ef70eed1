using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;
using RemediationContracts.Model.OpenApi;
using Xunit;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>What is read of contracts/remediate.openapi.json. Each fact was counted in the file by hand.</summary>
public sealed class RemediateContractTests
{
    private static readonly ContractReadResult Result = ApiContractReader.Read(new JsonText("remediate.openapi.json", Repository.Contract));

    private static ApiContract Contract => Result.Contract!;

    private static ApiOperation Operation => Assert.Single(Contract.Operations);

    [Fact]
    public void Nothing_is_told_of_it() => Assert.Empty(Result.Diagnostics);

    [Fact]
    public void The_document_is_read()
    {
        Assert.Equal("3.0.4", Contract.OpenApiVersion);
        Assert.Equal("Microsoft Graph security: remediate analysed email", Contract.Title);
        Assert.Equal("beta", Contract.Version);
        Assert.StartsWith("One action of Microsoft Graph (beta)", Contract.Description, StringComparison.Ordinal);
        Assert.Equal([new ApiServer("https://graph.microsoft.com/beta", "Microsoft Graph, beta")], Contract.Servers);
        ApiSecurityScheme scheme = Assert.Single(Contract.SecuritySchemes);
        Assert.Equal(("bearer", "http", "bearer"), (scheme.Name, scheme.Type, scheme.Scheme));
        Assert.Equal([scheme], Assert.Single(Operation.Security).Schemes);
    }

    [Fact]
    public void The_operation_is_read()
    {
        Assert.Equal("security.collaboration.analyzedEmails.remediate", Operation.Id);
        Assert.True(Operation.HasOperationId);
        Assert.True(Operation.IsUsable);
        Assert.False(Operation.Deprecated);
        Assert.Null(Operation.CSharpName);
        Assert.Equal(("POST", "/security/collaboration/analyzedEmails/remediate"), (Operation.Method, Operation.Path));
        Assert.Equal("/paths/~1security~1collaboration~1analyzedEmails~1remediate/post", Operation.Pointer);
        Assert.StartsWith("\"post\": {", Text(Operation.Offset), StringComparison.Ordinal);
        Assert.Equal("Move or delete analysed mail in the mailboxes that it reached", Operation.Summary);
        ApiParameter parameter = Assert.Single(Operation.Parameters);
        Assert.Equal(("client-request-id", ApiParameterLocation.Header, false, ApiCorrelation.Echo), (parameter.Name, parameter.Location, parameter.Required, parameter.Correlation));
        Assert.Equal((ApiSchemaType.String, "uuid"), (parameter.Schema.Type, parameter.Schema.Format));
    }

    [Fact]
    public void The_body_is_a_closed_object_of_seven_required_properties()
    {
        Assert.True(Operation.RequestBody!.Required);
        ApiMediaType media = Assert.Single(Operation.RequestBody.Content);
        ApiSchema body = media.Schema;

        Assert.Equal("application/json", media.Name);
        Assert.Equal(ApiSchemaType.Object, body.Type);
        Assert.False(body.AllowsUndeclaredMembers);
        Assert.Null(body.ComponentName);
        Assert.Equal(["displayName", "description", "severity", "action", "approverUpn", "remediateSendersCopy", "analyzedEmails"], body.Properties.Select(property => property.Name));
        Assert.All(body.Properties, property => Assert.True(property.Required));
        Assert.Equal(
            [ApiSchemaType.String, ApiSchemaType.String, ApiSchemaType.String, ApiSchemaType.String, ApiSchemaType.String, ApiSchemaType.Boolean, ApiSchemaType.Array],
            body.Properties.Select(property => property.Schema.Type));
        Assert.All(body.Properties, property => Assert.StartsWith($"\"{property.Name}\": {{", Text(property.Offset), StringComparison.Ordinal));
        Assert.Equal("microsoft.graph.security.analyzedEmail", body.Properties[6].Schema.Items!.ComponentName);
        ApiExample example = Assert.Single(media.Examples);
        Assert.Equal(("softDelete", "Delete two messages softly", 7), (example.Name, example.Summary, example.Value.Members.Count));
    }

    [Fact]
    public void The_enumerations_have_a_sentinel_and_a_description_for_each_member()
    {
        ApiSchema[] enums = [.. Contract.Schemas.Where(schema => schema.Enum is not null)];

        Assert.Equal(["microsoft.graph.security.remediationSeverity", "microsoft.graph.security.remediationAction"], enums.Select(schema => schema.ComponentName));
        Assert.Equal(["low", "medium", "high", "unknownFutureValue"], enums[0].Enum!.Members.Select(member => member.Value));
        Assert.Equal(["moveToJunk", "moveToInbox", "hardDelete", "softDelete", "moveToDeletedItems", "unknownFutureValue"], enums[1].Enum!.Members.Select(member => member.Value));
        Assert.All(enums, schema => Assert.Same(schema.Enum!.Members[^1], schema.Enum.Sentinel));
        Assert.All(enums.SelectMany(schema => schema.Enum!.Members), member => Assert.EndsWith(".", member.Description, StringComparison.Ordinal));
        Assert.Equal("Move the messages back to the inbox.", enums[1].Enum!.Members[1].Description);
    }

    [Fact]
    public void Seven_schemas_are_read_each_once()
    {
        Assert.Equal(
            ["remediationSeverity", "remediationAction", "analyzedEmail", "ODataError", "MainError", "ErrorDetails", "InnerError"],
            Contract.Schemas.Select(schema => schema.ComponentName!.Split('.')[^1]));
        Assert.Same(Contract.Schemas[2], Operation.RequestBody!.Content[0].Schema.Properties[6].Schema.Items);
        Assert.Same(Contract.Schemas[3], Operation.Responses.Single(response => response.Status == "503").Content[0].Schema);
        Assert.Equal((ApiSchemaType.String, "date-time"), (Contract.Schemas[6].Properties[2].Schema.Type, Contract.Schemas[6].Properties[2].Schema.Format));
        Assert.All(Contract.Schemas.Skip(2), schema => Assert.True(schema.AllowsUndeclaredMembers));
    }

    [Fact]
    public void The_responses_are_read()
    {
        Assert.Equal(["204", "202", "400", "401", "403", "404", "429", "503", "4XX", "5XX"], Operation.Responses.Select(response => response.Status));
        Assert.Equal([4, 4, 3, 4, 3, 3, 4, 4, 3, 3], Operation.Responses.Select(response => response.Headers.Count));
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1, 1], Operation.Responses.Select(response => response.Content.Count));
        ApiHeader location = Operation.Responses[0].Headers[0];
        Assert.Equal(("Location", "https://security.microsoft.com/action-center/history{?bulkId}", "uri"), (location.Name, location.UriTemplate, location.Schema.Format));
        Assert.Equal([ApiCorrelation.None, ApiCorrelation.Request, ApiCorrelation.Echo, ApiCorrelation.None], Operation.Responses[0].Headers.Select(header => header.Correlation));
        Assert.All(Operation.Responses.Take(2), response => Assert.Null(response.Error));
        Assert.All(Operation.Responses.Skip(2), response => Assert.Equal(
            new ApiErrorShape
            {
                Code = "/error/code",
                Message = "/error/message",
                Target = "/error/target",
                Details = "/error/details",
                RequestId = "/error/innerError/request-id",
                ClientRequestId = "/error/innerError/client-request-id",
                Date = "/error/innerError/date",
            },
            response.Error));
    }

    [Fact]
    public void The_effect_and_the_deviation_are_read()
    {
        Assert.Equal("/action", Operation.Effect!.DestructivePointer);
        Assert.Equal(["moveToJunk", "hardDelete", "softDelete", "moveToDeletedItems"], Operation.Effect.DestructiveValues);
        Assert.Equal("/analyzedEmails/*/id", Operation.Effect.SubjectPointer);
        ApiDeviation deviation = Assert.Single(Operation.Deviations);
        Assert.Equal("The example of the action's documentation page.", deviation.Source);
        Assert.Equal(6, deviation.Payload.Members.Count);
        Assert.Equal(
            [("/remediateSendersCopy", "type", "quoted-boolean"), ("/approverUpn", "required", "absent")],
            deviation.Departures.Select(departure => (departure.At, departure.Rule, departure.Accept)));
        Assert.All(deviation.Departures, departure => Assert.NotNull(departure.Reason));
    }

    private static string Text(int offset) => Encoding.UTF8.GetString(Contract.Source.Utf8, offset, 60);
}
