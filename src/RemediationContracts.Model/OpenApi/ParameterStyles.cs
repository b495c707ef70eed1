using System.Linq;
using RemediationContracts.Model.Diagnostics;

namespace RemediationContracts.Model.OpenApi;

/// <summary>Reads how the value of a parameter is written (OpenAPI 3.0.4, section 4.7.12.3).</summary>
internal static class ParameterStyles
{
    private static readonly (string Name, ApiParameterStyle Style, ApiParameterLocation[] Locations)[] All =
    [
        ("simple", ApiParameterStyle.Simple, [ApiParameterLocation.Path, ApiParameterLocation.Header]),
        ("label", ApiParameterStyle.Label, [ApiParameterLocation.Path]),
        ("matrix", ApiParameterStyle.Matrix, [ApiParameterLocation.Path]),
        ("form", ApiParameterStyle.Form, [ApiParameterLocation.Query]),
        ("spaceDelimited", ApiParameterStyle.SpaceDelimited, [ApiParameterLocation.Query]),
        ("pipeDelimited", ApiParameterStyle.PipeDelimited, [ApiParameterLocation.Query]),
        ("deepObject", ApiParameterStyle.DeepObject, [ApiParameterLocation.Query]),
    ];

    /// <summary>The style of a parameter: the one that is given, or the location's own.</summary>
    public static ApiParameterStyle Read(ReadContext context, ObjectCursor cursor, ApiParameterLocation location)
    {
        ApiParameterStyle ownStyle = location == ApiParameterLocation.Query ? ApiParameterStyle.Form : ApiParameterStyle.Simple;
        if (cursor.Text("style") is not string given)
        {
            return ownStyle;
        }

        foreach ((string name, ApiParameterStyle style, ApiParameterLocation[] locations) in All)
        {
            if (name == given && locations.Contains(location))
            {
                return style;
            }
        }

        string known = string.Join(", ", All.Where(style => style.Locations.Contains(location)).Select(style => style.Name));
        string place = location switch { ApiParameterLocation.Path => "a path", ApiParameterLocation.Query => "a query", _ => "a header" };
        context.Report(ContractRules.WrongValue, $"'style' takes {known} in {place}, found '{given}'.", cursor.Find("style")!, cursor.PointerOf("style"));
        return ownStyle;
    }
}
