using System;
using System.Collections.Generic;
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
    /// <returns>The response and its code, 200 for a range and for <c>default</c>; null where no success is declared.</returns>
    public static (ApiResponse Response, int Status)? Success(ApiOperation operation)
    {
        IReadOnlyList<ApiResponse> successes = Successes(operation);
        ApiResponse? response = successes.Count == 0 ? null : successes[0];
        return response is null
            ? null
            : (response, int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 200);
    }

    /// <summary>
    /// What an operation declares for a success: by code and range; where there is none, <c>default</c>, unless it says that it is an
    /// error (<c>x-error</c>).
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The responses, in document order.</returns>
    public static IReadOnlyList<ApiResponse> Successes(ApiOperation operation)
    {
        _ = operation ?? throw new ArgumentNullException(nameof(operation));
        ApiResponse[] declared = [.. operation.Responses.Where(static response => IsSuccess(response.Status))];
        return declared.Length > 0 || Find(operation, "default") is not { Error: null } otherwise ? declared : [otherwise];
    }

    /// <summary>Whether the key of a response is a code or a range of success.</summary>
    /// <param name="status">The key, such as <c>204</c> or <c>2XX</c>.</param>
    public static bool IsSuccess(string status) => status is { Length: 3 } && status[0] == '2';

    private static ApiResponse? Find(ApiOperation operation, string key) => operation.Responses.FirstOrDefault(response => response.Status == key);
}
