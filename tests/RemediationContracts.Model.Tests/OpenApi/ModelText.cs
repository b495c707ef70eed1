using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace RemediationContracts.Model.Tests.OpenApi;

/// <summary>
/// Everything that a contract's model says, as text, less where it stands in the file. Two contracts with the same text are the same
/// to whatever is made of them.
/// </summary>
internal static class ModelText
{
    private static readonly string[] Places = ["Offset", "Pointer", "Source", "IsComplete", "Length", "End", "NameOffset", "NameLength", "EqualityContract"];

    public static string Of(ApiContract contract)
    {
        StringBuilder text = new();
        Write(contract, text, [], "");
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, Dictionary<object, int> seen, string indent)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                break;
            case string or bool or int or System.Enum:
                text.Append(value).Append('\n');
                break;
            case IEnumerable items:
                text.Append("[\n");
                foreach (object? item in items)
                {
                    text.Append(indent).Append("  ");
                    Write(item, text, seen, indent + "  ");
                }

                break;
            case ApiSchema schema when seen.TryGetValue(schema, out int number):
                text.Append("schema ").Append(number).Append('\n');
                break;
            default:
                seen.TryAdd(value, seen.Count);
                text.Append('\n');
                foreach (PropertyInfo property in value.GetType().GetProperties().Where(property => !Places.Contains(property.Name) && property.GetIndexParameters().Length == 0))
                {
                    text.Append(indent).Append(property.Name).Append(": ");
                    Write(property.GetValue(value), text, seen, indent + "  ");
                }

                break;
        }
    }
}
