using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Verification.Tests.Conformance;

/// <summary>
/// A provider of the contract tickets.openapi.json, written by hand over System.Text.Json, and able to do one thing wrong. It shares
/// nothing with the code that verifies it.
/// </summary>
internal sealed class TicketProvider(Defect defect) : HttpMessageHandler
{
    private static readonly string[] Members = ["title", "priority", "urgent", "seats", "tags", "code", "owner"];

    /// <summary>What was asked for besides this provider's address.</summary>
    public List<string> Hosts { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Hosts.Add(request.RequestUri!.Host);
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return Answer(request, body);
        }
        catch (NotSupportedException)
        {
            return new HttpResponseMessage(HttpStatusCode.InternalServerError);
        }
    }

    private bool Is(Defect other) => defect == other;

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body)
    {
        string[] path = request.RequestUri!.AbsolutePath.Split('/');
        if (path is not ["", "v1", "tickets", _])
        {
            return Refuse(HttpStatusCode.NotFound, "path");
        }

        if (request.Method != HttpMethod.Post && Is(Defect.AnyMethod))
        {
            return Opened("nothing", null);
        }

        if (request.Method != HttpMethod.Post)
        {
            HttpResponseMessage refused = Refuse(Is(Defect.UnknownMethodIsNotFound) ? HttpStatusCode.NotFound : HttpStatusCode.MethodNotAllowed, "method");
            refused.Content.Headers.Allow.Add("POST");
            if (Is(Defect.NoAllow))
            {
                refused.Content.Headers.Allow.Clear();
            }

            return refused;
        }

        string? token = request.Headers.Authorization is { Scheme: "Bearer", Parameter: { Length: > 0 } sent } ? sent : null;
        if ((token is null && !Is(Defect.NoAuthentication)) || (token is not null && token != MutantTests.Token && !Is(Defect.AnyToken)) || Is(Defect.RefusesToken))
        {
            HttpResponseMessage refused = Refuse(HttpStatusCode.Unauthorized, "token");
            if (!Is(Defect.NoChallenge))
            {
                refused.Headers.WwwAuthenticate.ParseAdd("Bearer");
            }

            return refused;
        }

        if (Is(Defect.Redirects))
        {
            return new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://elsewhere.example/") } };
        }

        string[] tenants = request.Headers.TryGetValues("X-Tenant", out IEnumerable<string>? values) ? [.. values] : [];
        if (tenants.Length == 0 ? !Is(Defect.MissingTenant) : !Regex.IsMatch(tenants[0], "^[a-z]{3,8}\\z") && !Is(Defect.HeaderUnchecked))
        {
            return Refuse(HttpStatusCode.BadRequest, "tenant");
        }

        if (path[3] is not ("mail" or "phone") && !Is(Defect.PathUnchecked))
        {
            return Refuse(HttpStatusCode.BadRequest, "queue");
        }

        if (!request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).All(IsTaken))
        {
            return Refuse(HttpStatusCode.BadRequest, "query");
        }

        if (body.Length > 0 && request.Content!.Headers.ContentType?.MediaType != "application/json" && !Is(Defect.AnyMediaType))
        {
            return Refuse(HttpStatusCode.UnsupportedMediaType, "type");
        }

        if (body.Length == 0)
        {
            return Is(Defect.MissingBody) ? Opened("nothing", token) : Refuse(HttpStatusCode.BadRequest, "body");
        }

        return OfBody(body, token);
    }

    private bool IsTaken(string pair)
    {
        string[] halves = pair.Split('=', 2);
        string value = halves.Length == 2 ? Uri.UnescapeDataString(halves[1]) : string.Empty;
        switch (Uri.UnescapeDataString(halves[0]))
        {
            case "notify":
                return value is "true" or "false" || Is(Defect.QueryUnchecked);
            case "channels":
                string[] items = value.Split(',');
                return (items.Length <= 2 || Is(Defect.ListTooLong)) && (Array.TrueForAll(items, static item => item is "mail" or "sms") || Is(Defect.ListUnchecked));
            case "filter[level]":
                return value is "1" or "2" or "3" || Is(Defect.ObjectUnchecked);
            default:
                return false;
        }
    }

    private HttpResponseMessage OfBody(byte[] body, string? token)
    {
        string text = Encoding.UTF8.GetString(body);
        if (Is(Defect.NeverAccepts)
            || (Is(Defect.WhiteSpace) && text.StartsWith("{ ", StringComparison.Ordinal))
            || (Is(Defect.Escapes) && text.Contains("\\u0074", StringComparison.Ordinal))
            || (Is(Defect.OrderOfMembers) && text.StartsWith("{\"", StringComparison.Ordinal) && text.IndexOf("\"title\"", StringComparison.Ordinal) > 1))
        {
            return Refuse(Is(Defect.NeverAccepts) ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, "spelling");
        }

        JsonElement ticket;
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                Is(Defect.TruncatedBody) && text.Count(static c => c == '{') > text.Count(static c => c == '}') ? text + "}" : text,
                new JsonDocumentOptions { AllowDuplicateProperties = Is(Defect.DuplicateMembers) });
            ticket = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Is(Defect.CrashOnBrokenBody) ? throw new NotSupportedException() : Refuse(HttpStatusCode.BadRequest, "json");
        }

        return ticket.ValueKind == JsonValueKind.Object && IsValid(ticket)
            ? Opened(ticket.TryGetProperty("title", out JsonElement title) ? title.ToString() : string.Empty, token)
            : Refuse(Is(Defect.UndeclaredRefusal) ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.BadRequest, "ticket");
    }

    private bool IsValid(JsonElement ticket)
    {
        string[] required = Is(Defect.MissingField) ? ["title", "priority"] : ["title", "priority", "urgent"];
        return required.All(name => ticket.TryGetProperty(name, out _))
            && ticket.EnumerateObject().All(member => (Is(Defect.UnknownMember) && !Members.Contains(member.Name))
                || (Is(Defect.NullForNonNull) && member is { Name: "code", Value.ValueKind: JsonValueKind.Null })
                || IsValid(member.Name, member.Value));
    }

    private bool IsValid(string name, JsonElement value)
    {
        switch (name)
        {
            case "title":
                int max = Is(Defect.LongTitle) ? 100 : Is(Defect.UpperLimitTooLow) ? 11 : 12;
                return value.ValueKind == JsonValueKind.String && Length(value.GetString()!) <= max && (Length(value.GetString()!) >= 1 || Is(Defect.EmptyTitle));
            case "priority":
                return value.ValueKind == JsonValueKind.String && (value.GetString() is "low" or "high"
                    || (Is(Defect.UnknownEnumValue) && value.GetString() is not ("LOW" or "HIGH" or "Low" or "High"))
                    || (Is(Defect.WrongCaseOfEnum) && value.GetString()!.ToLowerInvariant() is "low" or "high"));
            case "urgent":
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False || (Is(Defect.QuotedBoolean) && value.ValueKind == JsonValueKind.String && value.GetString() is "true" or "false");
            case "seats":
                return IsSeats(value);
            case "tags":
                return value.ValueKind == JsonValueKind.Array
                    && (value.GetArrayLength() > 0 || !Is(Defect.CrashOnEmptyList) ? true : throw new NotSupportedException())
                    && (value.GetArrayLength() <= 3 || Is(Defect.TooManyItems))
                    && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String)
                    && (Is(Defect.EqualItems) || value.EnumerateArray().Select(static item => item.GetString()).Distinct().Count() == value.GetArrayLength());
            case "code":
                string pattern = Is(Defect.PatternUnanchored) ? "[A-Z]{2}-[0-9]{3}" : "^[A-Z]{2}-[0-9]{3}\\z";
                return !Is(Defect.RefusesOptionalMember) && value.ValueKind == JsonValueKind.String && (Is(Defect.PatternUnchecked) || Regex.IsMatch(value.GetString()!, pattern));
            case "owner":
                return value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(static member => member.Name == "id")
                    && (value.TryGetProperty("id", out JsonElement id)
                        ? id.ValueKind == JsonValueKind.String && (Is(Defect.FormatUnchecked) || Guid.TryParseExact(id.GetString(), "D", out _))
                        : Is(Defect.MissingNestedField));
            default:
                return false;
        }
    }

    private bool IsSeats(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return Is(Defect.QuotedNumber) && int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int quoted) && quoted is >= 1 and <= 9;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal seats) && decimal.Truncate(seats) == seats
            && (seats >= 1 || (Is(Defect.NumberBelowMinimum) && seats >= int.MinValue)) && (seats <= 9 || (Is(Defect.NumberAboveMaximum) && seats <= int.MaxValue));
    }

    private int Length(string text) => Is(Defect.LengthInCodeUnits) ? text.Length : text.EnumerateRunes().Count();

    private HttpResponseMessage Opened(string title, string? token)
    {
        Guid id = Guid.NewGuid();
        string state = Is(Defect.ResponseHasWrongEnum) ? "opened" : "open";
        string json = Is(Defect.ResponseLacksMember)
            ? JsonSerializer.Serialize(new { id, title })
            : JsonSerializer.Serialize(new { id, title, state, note = Is(Defect.EchoesTokenInBody) ? $"for {token}" : null });
        HttpResponseMessage response = new(Is(Defect.UndeclaredStatus) ? HttpStatusCode.OK : HttpStatusCode.Created)
        {
            Content = new StringContent(Is(Defect.NoResponseBody) ? string.Empty : json, Encoding.UTF8, Is(Defect.WrongResponseMediaType) ? "text/json" : "application/json"),
        };
        if (!Is(Defect.MissingLocation))
        {
            response.Headers.Location = new Uri($"https://tickets.example/{(Is(Defect.WrongLocation) ? "x" : "t")}/{id}");
        }

        response.Headers.Add("X-Version", Is(Defect.WrongHeaderType) ? "one" : "1");
        if (Is(Defect.EchoesTokenInHeader))
        {
            response.Headers.Add("X-Caller", token);
        }

        return response;
    }

    private HttpResponseMessage Refuse(HttpStatusCode status, string code) => new(status)
    {
        Content = Is(Defect.ErrorIsText)
            ? new StringContent("refused", Encoding.UTF8, "text/plain")
            : new StringContent(Is(Defect.ErrorLacksMessage) ? JsonSerializer.Serialize(new { code }) : JsonSerializer.Serialize(new { code, message = "Refused." }), Encoding.UTF8, "application/json"),
    };
}
