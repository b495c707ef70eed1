using System.Linq;
using System.Text;
using RemediationContracts.Model;
using RemediationContracts.Model.Requests;
using RemediationContracts.Model.Validation;

namespace RemediationContracts.Pact.Checking;

/// <summary>Judges values outside of bodies.</summary>
internal static class ParameterCheck
{
    /// <summary>What is wrong with a value, as a sentence; null where nothing is.</summary>
    public static string? Fault(ApiSchema schema, StyledValue value, PayloadDirection direction)
    {
        if (value == StyledValue.Unreadable)
        {
            return "The value is not written in the style that the contract declares.";
        }

        byte[] json = Encoding.UTF8.GetBytes(ParameterJson.Write(schema, value));
        return PayloadValidator.Validate(schema, json, new ValidationOptions { Direction = direction }).Violations is [{ } first, ..] ? $"{first.Message} ({first.Rule})" : null;
    }

    /// <summary>Whether the media type of a body is one of those that are declared.</summary>
    public static ApiMediaType? Find(System.Collections.Generic.IReadOnlyList<ApiMediaType> declared, string mediaType)
    {
        string sent = mediaType.Split(';')[0].Trim();
        return declared.FirstOrDefault(type => MediaTypeChoice.Covers(type.Name, sent));
    }
}
