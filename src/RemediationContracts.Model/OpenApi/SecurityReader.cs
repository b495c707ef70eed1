using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Model.Diagnostics;
using RemediationContracts.Model.Json;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads security schemes, and which of them an operation asks for.</summary>
internal sealed class SecurityReader(ReadContext context, ReferenceResolver references)
{
    /// <summary>The schemes under <c>components</c>.</summary>
    public IReadOnlyList<ApiSecurityScheme> ReadSchemes(ObjectCursor components)
    {
        List<ApiSecurityScheme> schemes = [];
        foreach ((JsonMember member, string pointer) in components.Map("securitySchemes"))
        {
            if (references.Resolve(member.Value, pointer) is (JsonNode target, string at)
                && ObjectCursor.Open(context, target, at, KeywordTables.SecurityScheme) is ObjectCursor cursor)
            {
                schemes.Add(new ApiSecurityScheme(member.Name, cursor.RequiredText("type"), cursor.Text("scheme"), cursor.Text("description"))
                {
                    In = cursor.Text("in"),
                    ParameterName = cursor.Text("name"),
                });
            }
        }

        return schemes;
    }

    /// <summary>The ways into an operation; those of the document where it says nothing. An empty requirement opens it to all.</summary>
    public IReadOnlyList<ApiSecurityRequirement> ReadRequirements(ObjectCursor document, ObjectCursor operation, IReadOnlyList<ApiSecurityScheme> schemes)
    {
        ObjectCursor owner = operation.Find("security") is null ? document : operation;
        List<ApiSecurityRequirement> ways = [];
        foreach ((JsonNode requirement, string pointer) in owner.Items("security"))
        {
            if (requirement.Kind != JsonNodeKind.Object)
            {
                context.Report(ContractRules.WrongValue, $"'security' lists objects, found {JsonKindNames.Of(requirement.Kind)}.", requirement, pointer);
                continue;
            }

            if (requirement.Members.Count == 0)
            {
                return [];
            }

            List<ApiSecurityScheme> required = [];
            foreach (JsonMember member in requirement.Members)
            {
                string at = JsonPointer.Append(pointer, member.Name);
                if (member.Value.Kind != JsonNodeKind.Array)
                {
                    context.Report(ContractRules.WrongValue, $"A security requirement takes an array of scopes, found {JsonKindNames.Of(member.Value.Kind)}.", member.Value, at);
                }

                if (schemes.FirstOrDefault(scheme => scheme.Name == member.Name) is ApiSecurityScheme scheme)
                {
                    required.Add(scheme);
                    continue;
                }

                string hint = context.Suggest(member.Name, [.. schemes.Select(known => known.Name)]);
                context.Report(ContractRules.UndeclaredSecurity, $"'{member.Name}' is not declared under components/securitySchemes.{hint}", member, at);
            }

            ways.Add(new ApiSecurityRequirement(required));
        }

        return ways;
    }
}
