using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Conventions.Graph;
using RemediationContracts.Model.Json;
using RemediationContracts.Shared;

namespace RemediationContracts.Model.OpenApi.Schemas;

/// <summary>The values of <c>enum</c> or <c>const</c>, by the type of JSON.</summary>
internal sealed class EnumValues
{
    public List<(ApiEnumMember Member, JsonNode Node)> Texts { get; } = [];

    public List<JsonNode> Numbers { get; } = [];

    public List<JsonNode> Booleans { get; } = [];

    public bool HasNull { get; set; }

    public bool IsConst { get; set; }

    public bool IsFlags { get; set; }

    /// <summary>The types of the values, null left out.</summary>
    public List<ApiSchemaType> Types()
    {
        List<ApiSchemaType> types = [];
        if (Texts.Count > 0)
        {
            types.Add(ApiSchemaType.String);
        }

        if (Numbers.Count > 0)
        {
            types.Add(Numbers.All(IsInteger) ? ApiSchemaType.Integer : ApiSchemaType.Number);
        }

        if (Booleans.Count > 0)
        {
            types.Add(ApiSchemaType.Boolean);
        }

        return types;
    }

    /// <summary>Gives a schema the values of its own type.</summary>
    /// <returns>False where there is none, so that nothing fits.</returns>
    public bool Apply(ApiSchema schema)
    {
        schema.IsConst = IsConst;
        switch (schema.Type)
        {
            case ApiSchemaType.String when !IsConst:
                ApiEnumMember[] members = [.. Texts.Select(text => text.Member)];
                schema.Enum = new ApiEnum
                {
                    Members = members,
                    Sentinel = members.FirstOrDefault(member => member.Value == EvolvableEnum.Sentinel),
                    IsFlags = IsFlags,
                };
                return members.Length > 0;
            case ApiSchemaType.String:
                schema.AllowedValues = [.. Texts.Select(text => text.Node)];
                break;
            case ApiSchemaType.Number or ApiSchemaType.Integer:
                schema.AllowedValues = [.. Numbers.Where(node => schema.Type == ApiSchemaType.Number || IsInteger(node))];
                break;
            case ApiSchemaType.Boolean:
                schema.AllowedValues = Booleans;
                break;
            default:
                return false;
        }

        return schema.AllowedValues.Count > 0;
    }

    private static bool IsInteger(JsonNode node) => NumberText.Parse(node.Text!).IsInteger;
}
