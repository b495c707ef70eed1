using System.Collections.Generic;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model;

/// <summary>A contract as it was read: the one source of types, validator, stub and pact.</summary>
public sealed class ApiContract
{
    /// <summary>The text that the contract was read from; positions refer to it.</summary>
    public required JsonText Source { get; init; }

    /// <summary>The version of OpenAPI that the contract is written in, such as <c>3.0.4</c>.</summary>
    public required string OpenApiVersion { get; init; }

    /// <summary>The title of the API.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the contract itself.</summary>
    public required string Version { get; init; }

    /// <summary>What the API is for.</summary>
    public string? Description { get; init; }

    /// <summary>The servers, in document order; empty where none is declared.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    /// <summary>The operations, in document order. One that an error reaches has <see cref="ApiOperation.IsUsable"/> false.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; init; } = [];

    /// <summary>The schemas under <c>components</c>, in document order.</summary>
    public IReadOnlyList<ApiSchema> Schemas { get; init; } = [];

    /// <summary>The security schemes under <c>components</c>, in document order.</summary>
    public IReadOnlyList<ApiSecurityScheme> SecuritySchemes { get; init; } = [];
}
