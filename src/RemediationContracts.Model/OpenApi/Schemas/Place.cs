namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>Where in the contract a schema stands that is made of others.</summary>
/// <param name="Pointer">The JSON Pointer.</param>
/// <param name="Offset">The offset.</param>
internal readonly record struct Place(string Pointer, int Offset)
{
    public static Place Of(ApiSchema schema) => new(schema.Pointer, schema.Offset);

    /// <summary>A schema at this place.</summary>
    public ApiSchema Schema() => new() { Pointer = Pointer, Offset = Offset };
}
