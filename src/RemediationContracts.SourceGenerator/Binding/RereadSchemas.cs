using RemediationContracts.Model;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Binding;

/// <summary>Tells the schemas with a rule that only a reader judges: instances that reach one are written and read to be found valid.</summary>
internal static class RereadSchemas
{
    /// <summary>Whether a schema has such a rule itself.</summary>
    public static bool IsJudgedByReaderAlone(ApiSchema schema) =>
        schema is { Union.Discriminator: null, Union: not null } or { Not: not null } or { UniqueItems: true }
        || schema.MinProperties is not null
        || schema.MaxProperties is not null
        || (schema.Type == ApiSchemaType.String && SchemaShape.KindOf(schema) != ValueKind.String && RulesBinder.Of(schema, SchemaShape.KindOf(schema)) is not null);
}
