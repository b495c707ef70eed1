using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>What a client's interface and class say alike of a method.</summary>
internal static class ClientMethod
{
    /// <summary>The method's return type, name and parameters: what a request must have, in the contract's order, and then what it may have.</summary>
    public static string Signature(OperationSpec operation)
    {
        var parameters = new List<string>(operation.Parameters.Where(static p => p.Required).Select(static p => $"{Type(p)} {Argument(p)}"));
        if (operation.RequestType is { } request)
        {
            parameters.Add(operation.RequestRequired ? $"{request} request" : $"{request}? request = null");
        }

        parameters.AddRange(operation.Parameters.Where(static p => !p.Required).Select(static p => $"{Type(p)} {Argument(p)} = null"));
        parameters.Add("global::System.Threading.CancellationToken cancellationToken = default");
        return $"global::System.Threading.Tasks.Task<{TypeNames.Result(operation.Name)}> {TypeNames.Method(operation.Name)}({string.Join(", ", parameters)})";
    }

    /// <summary>The type of an argument; null where the contract lets the parameter be absent.</summary>
    public static string Type(ParameterSpec parameter) => ValueTypes.Name(parameter.Value) + (parameter.Required ? string.Empty : "?");

    /// <summary>The name of an argument. In an asynchronous method <c>await</c> is a keyword too.</summary>
    public static string Argument(ParameterSpec parameter) => parameter.Name == "await" ? "@await" : CSharpLiteral.Identifier(parameter.Name);

    /// <summary>Describes the arguments, in the method's order.</summary>
    public static void Documentation(SourceWriter writer, OperationSpec operation)
    {
        foreach (ParameterSpec parameter in operation.Parameters.Where(static p => p.Required))
        {
            Documentation(writer, parameter);
        }

        if (operation.RequestType is not null)
        {
            writer.Documentation("param name=\"request\"", operation.RequestDescription is { } says ? says + "\nIt is checked before anything is sent." : "The body; it is checked before anything is sent.");
        }

        foreach (ParameterSpec parameter in operation.Parameters.Where(static p => !p.Required))
        {
            Documentation(writer, parameter);
        }

        writer.Line("/// <param name=\"cancellationToken\">Stops the call.</param>");
    }

    /// <summary>Marks the method of an operation that the contract calls deprecated.</summary>
    public static void Deprecation(SourceWriter writer, OperationSpec operation)
    {
        if (operation.Deprecated)
        {
            writer.Line("[global::System.Obsolete(\"The contract calls this operation deprecated.\")]");
        }
    }

    private static void Documentation(SourceWriter writer, ParameterSpec parameter)
    {
        string place = parameter.Place switch
        {
            ParameterPlace.Path => "The parameter",
            ParameterPlace.Query => "The query parameter",
            _ => "The header",
        };
        string text = parameter.Description ?? $"{place} '{parameter.WireName}'.";
        writer.Documentation(
            $"param name=\"{parameter.Name}\"",
            text + (parameter.Required ? string.Empty : "\nOptional: null is not sent." + (parameter.Default is { } value ? $" The service then takes {value}." : string.Empty)) + (parameter.Deprecated ? "\nThe contract calls it deprecated." : string.Empty));
    }
}
