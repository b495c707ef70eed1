using System.Collections.Generic;
using System.Linq;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits, for an operation, the method that checks its parameters and puts each where it stands.</summary>
internal static class ParameterEmitter
{
    private const string Parameters = "global::RemediationContracts.Http.ContractParameters";

    /// <summary>The call of the method, with the arguments of the client's own.</summary>
    public static string Call(OperationSpec operation, string method) =>
        $"{method}({string.Join(", ", operation.Parameters.Select(static p => ClientMethod.Argument(p)))})";

    /// <summary>Emits the method.</summary>
    public static void Emit(SourceWriter writer, OperationSpec operation, string method, RulesTable rules)
    {
        (ParameterSpec Spec, string Local)[] parameters = [.. operation.Parameters.Select(static p => (p, Local(p)))];
        writer.Open($"private static {Parameters} {method}({string.Join(", ", parameters.Select(static p => $"{ClientMethod.Type(p.Spec)} {p.Local}"))})");
        EmitChecks(writer, parameters, rules);
        writer.Line($"var parameters = new {Parameters}({CSharpLiteral.String(operation.Path)});");
        writer.Line("global::RemediationContracts.Runtime.PayloadWriter writer;");
        var values = new WriteValues(writer);
        foreach ((ParameterSpec parameter, string local) in parameters)
        {
            EmitValue(writer, parameter, local, values);
        }

        writer.Line("return parameters.End();");
        writer.Close();
    }

    private static void EmitChecks(SourceWriter writer, (ParameterSpec Spec, string Local)[] parameters, RulesTable rules)
    {
        (ParameterSpec Spec, string Local)[] doubtful = [.. parameters.Where(static p => ValueTypes.CanBeWrong(p.Spec.Value) && !IsAnyList(p.Spec))];
        if (doubtful.Length == 0)
        {
            return;
        }

        writer.Line($"global::RemediationContracts.Runtime.InstanceValidation validation = {Parameters}.BeginChecks();");
        var checks = new CheckValues(writer, rules);
        foreach ((ParameterSpec parameter, string local) in doubtful)
        {
            writer.Line($"{Parameters}.GoTo(ref validation, {CSharpLiteral.String(PlaceOf(parameter))}, {CSharpLiteral.String(parameter.WireName)});");
            checks.Emit(parameter.Value, local, parameter.Required, isMarked: !parameter.Required);
        }

        writer.Line($"{Parameters}.EndChecks(in validation);");
        writer.Line();
    }

    /// <summary>Whether a parameter is a list of which nothing is asked: it is not deep enough to be too deep.</summary>
    private static bool IsAnyList(ParameterSpec parameter) =>
        parameter is { Required: false, Value: { Kind: ValueKind.Array, MinItems: null, MaxItems: null } } && !ValueTypes.CanBeWrong(parameter.Value.Item!);

    private static void EmitValue(SourceWriter writer, ParameterSpec parameter, string local, WriteValues values)
    {
        // A loop's names must not meet those of the checks, so that a list has a block of its own.
        bool isBlock = !parameter.Required || ValueTypes.IsCollection(parameter.Value);
        if (!parameter.Required)
        {
            writer.Open($"if ({local} is not null)");
        }
        else if (isBlock)
        {
            writer.Line();
            writer.Line("{");
            writer.Indent();
        }

        writer.Line("writer = parameters.BeginValue();");
        string access = !parameter.Required && ValueTypes.IsValueType(parameter.Value) ? local + ".Value" : local;
        values.Emit(parameter.Value, access);
        writer.Line(Add(parameter));
        if (isBlock)
        {
            writer.Close();
            writer.Line();
        }
    }

    private static string Add(ParameterSpec parameter)
    {
        var arguments = new List<string> { CSharpLiteral.String(parameter.WireName), "ref writer" };
        string style = "global::RemediationContracts.Http.ParameterStyle." + parameter.Style;
        bool isForm = parameter.Place == ParameterPlace.Query;
        if (parameter.Style is not ("Simple" or "Form"))
        {
            arguments.Add("style: " + style);
        }

        if (parameter.Explode != isForm)
        {
            arguments.Add($"explode: {(parameter.Explode ? "true" : "false")}");
        }

        if (isForm && parameter.AllowReserved)
        {
            arguments.Add("allowReserved: true");
        }

        // Of a scalar there is always something to write.
        if (parameter is { Required: true, Place: not ParameterPlace.Path, Value.Kind: ValueKind.Array or ValueKind.Map or ValueKind.Object })
        {
            arguments.Add("isRequired: true");
        }

        if (parameter.Value.UniqueItems)
        {
            arguments.Add("uniqueItems: true");
        }

        string method = parameter.Place switch
        {
            ParameterPlace.Path => "AddToPath",
            ParameterPlace.Query => "AddToQuery",
            _ => "AddHeader",
        };
        return $"parameters.{method}({string.Join(", ", arguments)});";
    }

    private static string PlaceOf(ParameterSpec parameter) => parameter.Place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Query => "query",
        _ => "header",
    };

    /// <summary>The name within the method, which has names of its own; those that it makes for lists may end with a number.</summary>
    private static string Local(ParameterSpec parameter)
    {
        string name = parameter.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return name is "i" or "item" or "items" or "entry" or "entries" or "any" or "writer" or "validation" or "parameters" ? parameter.Name + "Argument" : ClientMethod.Argument(parameter);
    }
}
