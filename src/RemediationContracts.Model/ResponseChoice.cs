using System.Globalization;
using System.Linq;

namespace RemediationContracts.Model;

/// <summary>Chooses among the responses of an operation.</summary>
public static class ResponseChoice
{
    /// <summary>The response that an operation declares for a status: a code comes before its range, and that before <c>default</c>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">The status code.</param>
    /// <returns>The response, or null where none is declared.</returns>
    public static ApiResponse? For(ApiOperation operation, int status)
    {
        string code = status.ToString(CultureInfo.InvariantCulture);
        return Find(operation, code) ?? Find(operation, code[0] + "XX") ?? Find(operation, "default");
    }

    /// <summary>The success that an operation declares first.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The response and its code, 200 for a range; null where no success is declared by code or range.</returns>
    public static (ApiResponse Response, int Status)? Success(ApiOperation operation)
    {
        ApiResponse? response = operation?.Responses.FirstOrDefault(candidate => IsSuccess(candidate.Status));
        return response is null
            ? null
            : (response, int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 200);
    }

    /// <summary>Whether the key of a response is a code or a range of success.</summary>
    /// <param name="status">The key, such as <c>204</c> or <c>2XX</c>.</param>
    public static bool IsSuccess(string status) => status is { Length: 3 } && status[0] == '2';

    private static ApiResponse? Find(ApiOperation operation, string key) => operation.Responses.FirstOrDefault(response => response.Status == key);
}
