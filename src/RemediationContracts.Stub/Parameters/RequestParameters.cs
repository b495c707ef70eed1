using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Stub.Parameters;

/// <summary>Takes the parameters of a request out of path, query and headers, and judges them by the contract.</summary>
internal sealed class RequestParameters
{
    private const string Required = "required";
    private const string Style = "style";
    private const int NoOffset = -1;

    private readonly List<StubParameter> _values = [];
    private readonly List<PayloadViolation> _violations = [];

    private RequestParameters()
    {
    }

    /// <summary>The parameters that are there and can be read.</summary>
    public IReadOnlyList<StubParameter> Values => _values;

    /// <summary>What is wrong, each under <c>/path/NAME</c>, <c>/query/NAME</c> or <c>/header/NAME</c>.</summary>
    public IReadOnlyList<PayloadViolation> Violations => _violations;

    /// <summary>Reads the parameters that an operation declares. Those in cookies are passed over.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">What stands in the path for each of its names.</param>
    /// <param name="request">The request.</param>
    public static RequestParameters Read(ApiOperation operation, IReadOnlyDictionary<string, string> variables, StubRequest request)
    {
        RequestParameters read = new();
        IReadOnlyList<KeyValuePair<string, string>> pairs = StyleReader.Pairs(request.Query);
        string[] inQuery = [.. operation.Parameters.Where(static parameter => parameter.Location == ApiParameterLocation.Query).Select(static parameter => parameter.Name)];
        foreach (ApiParameter parameter in operation.Parameters)
        {
            switch (parameter.Location)
            {
                case ApiParameterLocation.Path:
                    read.Judge(parameter, variables.TryGetValue(parameter.Name, out string? text) ? StyleReader.Path(parameter, text) : null);
                    break;
                case ApiParameterLocation.Query:
                    read.Judge(parameter, StyleReader.Query(parameter, pairs, [.. inQuery.Where(name => name != parameter.Name)]));
                    break;
                case ApiParameterLocation.Header:
                    read.Judge(parameter, request.Header(parameter.Name) is { } value ? StyleReader.Header(parameter, value) : null);
                    break;
            }
        }

        return read;
    }

    /// <summary>Whether a header's value fits a schema.</summary>
    public static bool Fits(ApiSchema schema, string value) =>
        PayloadValidator.Validate(schema, Encoding.UTF8.GetBytes(ParameterJson.Write(schema, StyledValue.Of(value)))).IsValid;

    private void Judge(ApiParameter parameter, StyledValue? value)
    {
        string place = parameter.Location.ToString();
        string pointer = $"/{char.ToLowerInvariant(place[0])}{place[1..]}/{parameter.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
        if (value is null)
        {
            if (parameter.Required)
            {
                _violations.Add(new PayloadViolation(Required, pointer, NoOffset, $"The required parameter '{parameter.Name}' is missing."));
            }

            return;
        }

        if (value == StyledValue.Unreadable)
        {
            _violations.Add(new PayloadViolation(Style, pointer, NoOffset, $"The value is not written in the style of the parameter '{parameter.Name}'."));
            return;
        }

        string json = ParameterJson.Write(parameter.Schema, value);
        PayloadVerdict verdict = PayloadValidator.Validate(parameter.Schema, Encoding.UTF8.GetBytes(json));
        if (verdict.IsValid)
        {
            _values.Add(new StubParameter(parameter.Location, parameter.Name, json));
        }

        _violations.AddRange(verdict.Violations.Select(violation => new PayloadViolation(violation.Rule, pointer + violation.Pointer, NoOffset, violation.Message)));
    }
}
