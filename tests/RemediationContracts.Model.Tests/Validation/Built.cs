using System;
using System.Linq;
using System.Text;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.Tests.Validation;

/// <summary>Schemas in the normal form, built by hand: what the validator says must not depend on how a contract is read.</summary>
internal static class Built
{
    public static ApiSchema Any(Action<ApiSchema>? more = null) => Of(ApiSchemaType.Any, more);

    public static ApiSchema Boolean(Action<ApiSchema>? more = null) => Of(ApiSchemaType.Boolean, more);

    public static ApiSchema Text(Action<ApiSchema>? more = null) => Of(ApiSchemaType.String, more);

    public static ApiSchema Integer(string? format = null, Action<ApiSchema>? more = null) => Number(ApiSchemaType.Integer, format, more);

    public static ApiSchema Number(string? format = null, Action<ApiSchema>? more = null) => Number(ApiSchemaType.Number, format, more);

    public static ApiSchema Array(ApiSchema? items, Action<ApiSchema>? more = null) => Of(ApiSchemaType.Array, schema =>
    {
        schema.Items = items;
        more?.Invoke(schema);
    });

    public static ApiSchema Map(ApiSchema values, Action<ApiSchema>? more = null) => Of(ApiSchemaType.Object, schema =>
    {
        schema.AdditionalProperties = values;
        more?.Invoke(schema);
    });

    /// <summary>An object; a name that ends in <c>!</c> is required.</summary>
    public static ApiSchema Object(params (string Name, ApiSchema Schema)[] properties) => Of(ApiSchemaType.Object, schema => schema.Declare(properties));

    public static ApiSchema Alias(ApiSchema target, Action<ApiSchema>? more = null) => Of(target.Type, schema =>
    {
        schema.Alias = target;
        more?.Invoke(schema);
    });

    public static ApiSchema OneOf(params ApiSchema[] branches) => Of(ApiSchemaType.Any, schema => schema.Union = new ApiUnion(ApiUnionKind.OneOf, branches, null));

    public static ApiSchema AnyOf(params ApiSchema[] branches) => Of(ApiSchemaType.Any, schema => schema.Union = new ApiUnion(ApiUnionKind.AnyOf, branches, null));

    public static ApiSchema Discriminated(string property, params (string Value, ApiSchema Schema)[] mapping) => Of(ApiSchemaType.Any, schema =>
        schema.Union = new ApiUnion(ApiUnionKind.OneOf, [.. mapping.Select(entry => entry.Schema)], Discriminator(property, mapping)));

    public static ApiDiscriminator Discriminator(string property, params (string Value, ApiSchema Schema)[] mapping) =>
        new(property, [.. mapping.Select(entry => new ApiDiscriminatorValue(entry.Value, entry.Schema))]);

    public static ApiEnum Enum(params string[] values) => new()
    {
        Members = [.. values.Select(Member)],
        Sentinel = values.Contains("unknownFutureValue") ? Member("unknownFutureValue") : null,
    };

    /// <summary>JSON values, as a contract's reader holds them.</summary>
    public static JsonNode[] Values(params string[] json) =>
        [.. json.Select(text => JsonTreeReader.Read(new JsonText("value", Encoding.UTF8.GetBytes(text)), JsonLimits.Contract).Root)];

    public static ApiSchema With(this ApiSchema schema, Action<ApiSchema> more)
    {
        more(schema);
        return schema;
    }

    public static ApiSchema Closed(this ApiSchema schema) => schema.With(it => it.AllowsUndeclaredMembers = false);

    public static ApiSchema Declare(this ApiSchema schema, params (string Name, ApiSchema Schema)[] properties) => schema.With(it => it.Properties =
    [
        .. it.Properties,
        .. properties.Select(property => new ApiProperty
        {
            Name = property.Name.TrimEnd('!'),
            Required = property.Name.EndsWith('!'),
            Schema = property.Schema,
            Pointer = string.Empty,
            Offset = 0,
        }),
    ]);

    private static ApiEnumMember Member(string value) => new(value, null, string.Empty, 0);

    private static ApiSchema Number(ApiSchemaType type, string? format, Action<ApiSchema>? more) => Of(type, schema =>
    {
        schema.Format = format;
        more?.Invoke(schema);
    });

    private static ApiSchema Of(ApiSchemaType type, Action<ApiSchema>? more)
    {
        ApiSchema schema = new() { Pointer = string.Empty, Offset = 0, Type = type };
        more?.Invoke(schema);
        return schema;
    }
}
