using System.Linq;
using RemediationContracts.Pact.Checking;
using Xunit;

namespace RemediationContracts.Pact.Tests.Checking;

/// <summary>What must be found, each with its id, its level and both places; and what must not be found.</summary>
public sealed class PactCheckTests
{
    private const string New = "/components/schemas/newOrder";
    private const string Order = "/components/schemas/order";
    private const string Req = "/interactions/0/request";
    private const string Res = "/interactions/0/response";
    private const string Rules = Res + "/matchingRules";
    private const string Content = Req + "/body/content";
    private const string Answer = Res + "/body/content";
    private const string Get = "/paths/~1orders/get";
    private const string Post = "/paths/~1orders/post";
    private const string TypeRule = """{ "match": "type" }""";

    public static TheoryData<string, string, string> Found() => new()
    {
        { "a path that is not there", Orders.V4("""{ "method": "GET", "path": "/order" }""", """{ "status": 200 }"""), $"pact-unknown-path Error {Req}/path -" },
        { "a prefix that no server has", Orders.V4("""{ "method": "POST", "path": "/v2/orders" }""", """{ "status": 201 }"""), $"pact-unknown-path Error {Req}/path -" },
        { "a method that is not there", Orders.V4("""{ "method": "PUT", "path": "/orders" }""", """{ "status": 200 }"""), $"pact-unknown-method Error {Req}/method {Get}" },
        { "a path parameter", Orders.V4("""{ "method": "DELETE", "path": "/orders/abc" }""", """{ "status": 204 }"""), $"pact-request-path-parameter Error {Req}/path /paths/~1orders~1{{id}}/delete/parameters/0" },
        { "any path", Orders.V4("""{ "method": "DELETE", "path": "/orders/1", "matchingRules": { "path": { "combine": "AND", "matchers": [ { "match": "type" } ] } } }""", """{ "status": 204 }"""), $"pact-request-matcher Warning {Req}/matchingRules/path/matchers/0 /paths/~1orders~1{{id}}/delete" },
        { "a path that is not its own", Orders.V4("""{ "method": "DELETE", "path": "/orders/1", "matchingRules": { "path": { "combine": "AND", "matchers": [ { "match": "regex", "regex": "^/x$" } ] } } }""", """{ "status": 204 }"""), $"pact-matcher-example Warning {Req}/matchingRules/path/matchers/0 -" },
        { "query: missing, V3", Orders.List("{}"), $"pact-request-query-missing Error {Req} {Get}/parameters/0" },
        { "query: value, V3", Orders.List("""{ "state": ["lost"] }"""), $"pact-request-query Error {Req}/query/state/0 {Get}/parameters/0" },
        { "query: value, V2", Orders.List("\"state=lost\"", version: "2.0.0"), $"pact-request-query Error {Req}/query {Get}/parameters/0" },
        { "query: limit, V2", Orders.List("\"state=open&limit=101\"", version: "2.0.0"), $"pact-request-query Error {Req}/query {Get}/parameters/1" },
        { "query: no number, V4", Orders.V4("""{ "method": "GET", "path": "/orders", "query": { "state": ["open"], "limit": ["x"] }, "headers": { "X-Tenant": ["abc"] } }""", """{ "status": 200 }"""), $"pact-request-query Error {Req}/query/limit/0 {Get}/parameters/1" },
        { "query: items", Orders.List("""{ "state": ["open"], "ids": ["1,b"] }"""), $"pact-request-query Error {Req}/query/ids/0 {Get}/parameters/2" },
        { "query: twice", Orders.List("""{ "state": ["open", "closed"] }"""), $"pact-request-query Error {Req}/query/state/0 {Get}/parameters/0" },
        { "query: undeclared", Orders.List("""{ "state": ["open"], "sort": ["id"] }"""), $"pact-request-query-undeclared Warning {Req}/query/sort/0 {Get}" },
        { "query: matcher", Orders.List(rules: """{ "query": { "state": { "combine": "AND", "matchers": [ { "match": "type" } ] } } }"""), $"pact-request-matcher Warning {Req}/matchingRules/query/state/matchers/0 {Get}/parameters/0" },
        { "query: matcher, V2", Orders.List("\"state=open\"", rules: """{ "$.query.state[0]": { "match": "type" } }""", version: "2.0.0"), $"pact-request-matcher Warning {Req}/matchingRules/$.query.state[0] {Get}/parameters/0" },
        { "header: missing", Orders.List(headers: "{}"), $"pact-request-header-missing Error {Req} {Get}/parameters/3" },
        { "header: value", Orders.List(headers: """{ "x-tenant": "ab" }"""), $"pact-request-header Error {Req}/headers/x-tenant {Get}/parameters/3" },
        { "header: value, V4", Orders.V4("""{ "method": "GET", "path": "/orders", "query": { "state": ["open"] }, "headers": { "X-Tenant": ["ab"] } }""", """{ "status": 200 }"""), $"pact-request-header Error {Req}/headers/X-Tenant {Get}/parameters/3" },
        { "body: media type", Orders.V4("""{ "method": "POST", "path": "/orders", "headers": { "Content-Type": ["text/plain"] }, "body": { "content": "x", "contentType": "text/plain", "encoded": false } }""", """{ "status": 201 }"""), $"pact-request-media-type Error {Req}/headers/Content-Type {Post}/requestBody" },
        { "body: missing", Orders.V4("""{ "method": "POST", "path": "/orders" }""", """{ "status": 201 }"""), $"pact-request-body-missing Error {Req} {Post}/requestBody" },
        { "body: undeclared", Orders.V4("""{ "method": "DELETE", "path": "/orders/1", "body": { "content": {}, "contentType": "application/json", "encoded": false } }""", """{ "status": 204 }"""), $"pact-request-body-undeclared Error {Content} /paths/~1orders~1{{id}}/delete" },
        { "body: enum", Orders.Create("""{ "kind": "slow", "quantity": 1 }"""), $"pact-request-body Error {Content}/kind {New}/properties/kind" },
        { "body: required", Orders.Create("""{ "kind": "express" }"""), $"pact-request-body Error {Content}/quantity {New}/properties/quantity" },
        { "body: minimum", Orders.Create("""{ "kind": "express", "quantity": 0 }"""), $"pact-request-body Error {Content}/quantity {New}/properties/quantity" },
        { "body: undeclared member", Orders.Create("""{ "kind": "express", "quantity": 1, "colour": "red" }"""), $"pact-request-body Error {Content}/colour {New}" },
        { "body: type within an array", Orders.Create("""{ "kind": "express", "quantity": 1, "tags": ["a", 1] }"""), $"pact-request-body Error {Content}/tags/1 {New}/properties/tags/items" },
        { "body: V3", Orders.Older("3.0.0", """{ "method": "POST", "path": "/orders", "body": { "kind": "slow", "quantity": 1 } }""", """{ "status": 201 }"""), $"pact-request-body Error {Req}/body/kind {New}/properties/kind" },
        { "body: V2", Orders.Older("2.0.0", """{ "method": "post", "path": "/orders", "body": { "kind": "slow", "quantity": 1 } }""", """{ "status": 201 }"""), $"pact-request-body Error {Req}/body/kind {New}/properties/kind" },
        { "body: no metadata", """{ "interactions": [ { "request": { "method": "post", "path": "/orders", "body": { "kind": "slow", "quantity": 1 } }, "response": {} } ] }""", $"pact-request-body Error {Req}/body/kind {New}/properties/kind\npact-response-status Error {Res} {Post}" },
        { "body: in base64", Orders.V4("""{ "method": "POST", "path": "/orders", "body": { "content": "eyJraW5kIjoic2xvdyIsInF1YW50aXR5IjoxfQ==", "contentType": "application/json", "encoded": "base64" } }""", """{ "status": 201 }"""), $"pact-request-body Error {Content} {New}/properties/kind" },
        { "body: in a text", Orders.Older("3.0.0", """{ "method": "POST", "path": "/orders", "headers": { "Content-Type": "application/json" }, "body": "{\"kind\":\"slow\",\"quantity\":1}" }""", """{ "status": 201 }"""), $"pact-request-body Error {Req}/body {New}/properties/kind" },
        { "matcher: type on an enum", Orders.Create(Orders.Body, Orders.Rules("$.kind", TypeRule)), $"pact-request-matcher Warning {Req}/matchingRules/body/$.kind/matchers/0 {New}/properties/kind" },
        { "matcher: type from above", Orders.Create("""{ "kind": "express", "quantity": 1 }""", Orders.Rules("$", TypeRule)), $"pact-request-matcher Warning {Req}/matchingRules/body/$/matchers/0 {New}/properties/kind" },
        { "matcher: type on a pattern", Orders.Create(Orders.Body, Orders.Rules("$.code", TypeRule)), $"pact-request-matcher Warning {Req}/matchingRules/body/$.code/matchers/0 {New}/properties/code" },
        { "matcher: type, V2", Orders.Older("2.0.0", """{ "method": "POST", "path": "/orders", "body": { "kind": "express", "quantity": 1 }, "matchingRules": { "$.body.kind": { "match": "type" } } }""", """{ "status": 201 }"""), $"pact-request-matcher Warning {Req}/matchingRules/$.body.kind {New}/properties/kind" },
        { "matcher: quoted path, V2", Orders.Older("2.0.0", """{ "method": "POST", "path": "/orders", "body": { "kind": "express", "quantity": 1 }, "matchingRules": { "$.body['kind']": { "match": "type" } } }""", """{ "status": 201 }"""), $"pact-request-matcher Warning {Req}/matchingRules/$.body['kind'] {New}/properties/kind" },
        { "matcher: include", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "include", "value": "st" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.kind/matchers/0 {New}/properties/kind" },
        { "matcher: wider regex", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "^[a-z]+$" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.kind/matchers/0 {New}/properties/kind" },
        { "matcher: regex with one value more", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "^(standard|express|overnight)$" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.kind/matchers/0 {New}/properties/kind" },
        { "matcher: regex without anchors", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "standard|express" }""")), $"pact-request-matcher-unanchored Info {Req}/matchingRules/body/$.kind/matchers/0 {New}/properties/kind" },
        { "matcher: wider regex on a pattern", Orders.Create(Orders.Body, Orders.Rules("$.code", """{ "match": "regex", "regex": "^[A-Z0-9]{4}$" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.code/matchers/0 {New}/properties/code" },
        { "matcher: its own example", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "^express$" }""")), $"pact-matcher-example Warning {Req}/matchingRules/body/$.kind/matchers/0 -" },
        { "matcher: number for an integer", Orders.Create(Orders.Body, Orders.Rules("$.quantity", """{ "match": "number" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.quantity/matchers/0 {New}/properties/quantity" },
        { "matcher: decimal for an integer", Orders.Create(Orders.Body, Orders.Rules("$.quantity", """{ "match": "decimal" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.quantity/matchers/0 {New}/properties/quantity" },
        { "matcher: integer for a text", Orders.Create(Orders.Body, Orders.Rules("$.code", """{ "match": "integer" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.code/matchers/0 {New}/properties/code" },
        { "matcher: null", Orders.Create(Orders.Body, Orders.Rules("$.code", """{ "match": "null" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.code/matchers/0 {New}/properties/code" },
        { "matcher: too few items", Orders.Create(Orders.Body, Orders.Rules("$.tags", """{ "match": "type", "min": 0 }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.tags/matchers/0 {New}/properties/tags" },
        { "matcher: too many items", Orders.Create(Orders.Body, Orders.Rules("$.tags", """{ "match": "type", "max": 9 }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.tags/matchers/0 {New}/properties/tags" },
        { "matcher: no possible number of items", Orders.Create(Orders.Body, Orders.Rules("$.tags", """{ "match": "type", "min": 4 }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.tags/matchers/0 {New}/properties/tags" },
        { "matcher: arrayContains", Orders.Create(Orders.Body, Orders.Rules("$.tags", """{ "match": "arrayContains", "variants": [] }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.tags/matchers/0 {New}/properties/tags" },
        { "matcher: values", Orders.Create(Orders.Body, Orders.Rules("$", """{ "match": "values" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$/matchers/0 {New}" },
        { "matcher: one of two", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "equality" }, { "match": "type" }""", "OR")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.kind/matchers/1 {New}/properties/kind" },
        { "matcher: an expression that nobody reads", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "((" }""")), $"pact-matcher-undecided Info {Req}/matchingRules/body/$.kind/matchers/0 -" },
        { "matcher: a date where an instant is", Orders.With("\"at\": \"2026-01-31T13:45:06Z\"", "$.at", """{ "match": "date", "format": "yyyy-MM-dd" }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.at/matchers/0 {New}/properties/at" },
        { "matcher: an instant without an offset", Orders.With("\"at\": \"2026-01-31T13:45:06Z\"", "$.at", """{ "match": "timestamp", "timestamp": "yyyy-MM-dd'T'HH:mm:ss" }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.at/matchers/0 {New}/properties/at" },
        { "matcher: a day first", Orders.With("\"day\": \"2026-01-31\"", "$.day", """{ "match": "date", "format": "dd.MM.yyyy" }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.day/matchers/0 {New}/properties/day" },
        { "matcher: a date for a number", Orders.Create(Orders.Body, Orders.Rules("$.quantity", """{ "match": "date", "format": "yyyy" }""")), $"pact-request-matcher Warning {Req}/matchingRules/body/$.quantity/matchers/0 {New}/properties/quantity" },
        { "response: a matcher of another date", Orders.Made("""{ "day": "2026-01-31" }""", Orders.Rules("$.day", """{ "match": "date", "format": "dd/MM/yyyy" }""")), $"pact-response-matcher Error {Res}/matchingRules/body/$.day/matchers/0 {Order}/properties/day" },
        { "matcher: type on an enum of a header", Orders.Mode("""{ "header": { "X-Mode": { "combine": "AND", "matchers": [ { "match": "type" } ] } } }"""), $"pact-request-matcher Warning {Req}/matchingRules/header/X-Mode/matchers/0 {Post}/parameters/0" },
        { "matcher: wider regex on a header, in another case", Orders.Mode("""{ "header": { "x-mode": { "combine": "AND", "matchers": [ { "match": "regex", "regex": "^(fast|slow|idle)$" } ] } } }"""), $"pact-request-matcher Warning {Req}/matchingRules/header/x-mode/matchers/0 {Post}/parameters/0" },
        { "matcher: eachValue by type on an enum", Orders.With("\"labels\": { \"a\": \"red\" }", "$.labels", """{ "match": "eachValue", "rules": [ { "match": "type" } ], "value": "red" }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.labels/matchers/0/rules/0 {New}/properties/labels/additionalProperties" },
        { "matcher: eachValue of a list", Orders.With("\"sizes\": [ \"s\" ]", "$.sizes", """{ "match": "eachValue", "rules": [ { "match": "regex", "regex": "^(s|m|l)$" } ] }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.sizes/matchers/0/rules/0 {New}/properties/sizes/items" },
        { "matcher: eachKey of names that are not there", Orders.With("\"from\": { \"town\": \"north\" }", "$.from", """{ "match": "eachKey", "rules": [ { "match": "regex", "regex": "^[a-z]+$" } ] }"""), $"pact-request-matcher Warning {Req}/matchingRules/body/$.from/matchers/0 /components/schemas/shop" },
        { "matcher: type on an enum under an alternative", Orders.With("\"from\": { \"town\": \"north\" }", "$.from.town", TypeRule), $"pact-request-matcher Warning {Req}/matchingRules/body/$.from.town/matchers/0 /components/schemas/shop/properties/town" },
        { "response: an impossible variant", Orders.List(response: """{ "status": 200, "body": [ { "id": 1 }, { "id": 2 } ], "matchingRules": { "body": { "$": { "combine": "AND", "matchers": [ { "match": "arrayContains", "variants": [ { "index": 1, "rules": { "$.id": { "combine": "AND", "matchers": [ { "match": "boolean" } ] } } } ] } ] } } } }"""), $"pact-response-matcher Error {Res}/matchingRules/body/$/matchers/0/variants/0/rules/$.id/matchers/0 {Order}/properties/id" },
        { "response: status", Orders.Create(Orders.Body, response: """{ "status": 200 }"""), $"pact-response-status Error {Res}/status {Post}" },
        { "response: header value", Orders.List(response: """{ "status": 200, "headers": { "X-Total": "many" } }"""), $"pact-response-header Error {Res}/headers/X-Total {Get}/responses/200/headers/X-Total/schema" },
        { "response: header undeclared", Orders.List(response: """{ "status": 200, "headers": { "X-Page": "2" } }"""), $"pact-response-header-undeclared Warning {Res}/headers/X-Page {Get}/responses/200" },
        { "response: media type", Orders.List(response: """{ "status": 200, "headers": { "Content-Type": "text/html" }, "body": "<p>" }"""), $"pact-response-media-type Error {Res}/headers/Content-Type {Get}/responses/200" },
        { "response: no body declared", Orders.Create(Orders.Body, response: """{ "status": 429, "body": { "content": {}, "contentType": "application/json", "encoded": false } }"""), $"pact-response-body-undeclared Error {Res}/body/content {Post}/responses/429" },
        { "response: enum", Orders.Made("""{ "state": "lost" }"""), $"pact-response-body Error {Answer}/state {Order}/properties/state" },
        { "response: enum under a matcher", Orders.Made("""{ "state": "lost" }""", Orders.Rules("$.state", TypeRule)), $"pact-response-body Error {Answer}/state {Order}/properties/state" },
        { "response: type", Orders.Made("""{ "id": "1" }"""), $"pact-response-body Error {Answer}/id {Order}/properties/id" },
        { "response: undeclared member", Orders.Made("""{ "id": 1, "total": 5 }"""), $"pact-response-body Error {Answer}/total {Order}" },
        { "response: no alternative", Orders.Made("""{ "by": { "serial": "x", "mail": 3 } }"""), $"pact-response-body Error {Answer}/by {Order}/properties/by" },
        { "response: null", Orders.Made("""{ "state": null }"""), $"pact-response-body Error {Answer}/state {Order}/properties/state" },
        { "response: an impossible matcher", Orders.Made("""{ "state": "open" }""", Orders.Rules("$.state", """{ "match": "integer" }""")), $"pact-response-matcher Error {Res}/matchingRules/body/$.state/matchers/0 {Order}/properties/state" },
        { "response: too few items, exactly", Orders.List(response: """{ "status": 200, "body": [ { "id": 1 } ] }"""), $"pact-response-body Error {Res}/body {Get}/responses/200/content/application~1json/schema" },
        { "response: of a range", Orders.List(response: """{ "status": 404, "body": { "code": 1 } }"""), $"pact-response-body Error {Res}/body/code /components/schemas/fault/properties/code" },
        { "response: of default", Orders.V4("""{ "method": "DELETE", "path": "/orders/1" }""", """{ "status": 503, "body": { "content": { "code": 1 }, "contentType": "application/problem+json", "encoded": false } }"""), $"pact-response-body Error {Answer}/code /components/schemas/fault/properties/code" },
        { "a wrong query that is refused is a remark", Orders.List("""{ "state": ["lost"] }""", response: """{ "status": 400 }"""), $"pact-request-query Info {Req}/query/state/0 {Get}/parameters/0" },
        { "a wrong request that is refused is a remark", Orders.Create("""{ "kind": "slow", "quantity": 1 }""", response: """{ "status": 400 }"""), $"pact-request-body Info {Content}/kind {New}/properties/kind" },
        { "a wrong request that is accepted as pending", Orders.V4("""{ "method": "POST", "path": "/orders" }""", """{ "status": 201 }""", "\"pending\": true,"), $"pact-request-body-missing Warning {Req} {Post}/requestBody" },
        { "no interactions", Orders.Pact("4.0"), "pact-no-interactions Warning /interactions -" },
        { "a message, V4", Orders.Pact("4.0", """{ "type": "Asynchronous/Messages", "description": "m", "contents": {} }"""), "pact-not-compared Info /interactions/0 -" },
        { "messages, V3", """{ "messages": [ { "contents": {} } ], "metadata": { "pactSpecification": { "version": "3.0.0" } } }""", "pact-not-compared Info /messages -" },
        { "no request", Orders.Pact("3.0.0", """{ "description": "d", "response": { "status": 200 } }"""), "pact-unreadable Error /interactions/0 -" },
        { "no status", Orders.V4("""{ "method": "POST", "path": "/orders" }""", """{ "status": "ok" }"""), $"pact-unreadable Error {Res}/status -" },
    };

    public static TheoryData<string, string> Clean() => new()
    {
        { "a new order", Orders.Create(Orders.Body) },
        { "a server's prefix", Orders.V4("""{ "method": "DELETE", "path": "/v1/orders/7" }""", """{ "status": 204 }""") },
        { "another operation's status by default", Orders.V4("""{ "method": "DELETE", "path": "/orders/7" }""", """{ "status": 418 }""") },
        { "the same valid request, refused", Orders.Create(Orders.Body, response: """{ "status": 429 }""") },
        { "a list, V3", Orders.List() },
        { "a list, V2", Orders.List("\"state=open&limit=5\"", version: "2.0.0") },
        { "an encoded query, V2", Orders.List("\"state=%6Fpen&ids=1,2\"", version: "2.0.0") },
        { "items in a query, V3", Orders.List("""{ "state": ["open"], "ids": ["1,2"] }""") },
        { "an undeclared request header", Orders.List(headers: """{ "X-Tenant": "abc", "X-Trace": "1" }""") },
        { "a charset", Orders.Older("3.0.0", $$"""{ "method": "POST", "path": "/orders", "headers": { "content-type": "application/json; charset=utf-8" }, "body": {{Orders.Body}} }""", """{ "status": 201 }""") },
        { "an excerpt of a response", Orders.Made("""{ "id": 1 }""") },
        { "an empty excerpt", Orders.Made("{}") },
        { "an excerpt of an alternative that fits both", Orders.Made("""{ "by": { "name": "Ann" } }""") },
        { "an excerpt of one alternative", Orders.Made("""{ "by": { "serial": 5 } }""") },
        { "an instant as one", Orders.With("\"at\": \"2026-01-31T13:45:06Z\"", "$.at", """{ "match": "datetime", "format": "yyyy-MM-dd'T'HH:mm:ssXXX" }""") },
        { "an instant with parts of a second", Orders.With("\"at\": \"2026-01-31T13:45:06.1Z\"", "$.at", """{ "match": "timestamp", "timestamp": "yyyy-MM-dd'T'HH:mm:ss.SSSXXX" }""") },
        { "a format that is not known", Orders.With("\"day\": \"2026-01-31\"", "$.day", """{ "match": "date", "format": "YYYY-'W'ww" }""") },
        { "a mode by its values", Orders.Mode("""{ "header": { "X-Mode": { "combine": "AND", "matchers": [ { "match": "regex", "regex": "^(fast|slow)$" } ] } } }""") },
        { "each value by its values", Orders.With("\"labels\": { \"a\": \"red\" }", "$.labels", """{ "match": "eachValue", "rules": [ { "match": "regex", "regex": "^(red|blue)$" } ] }""") },
        { "each key of an open object", Orders.With("\"labels\": { \"a\": \"red\" }", "$.labels", """{ "match": "eachKey", "rules": [ { "match": "regex", "regex": "^[a-z]+$" } ] }""") },
        { "each key one of those that are there", Orders.With("\"from\": { \"town\": \"north\" }", "$.from", """{ "match": "eachKey", "rules": [ { "match": "regex", "regex": "^town$" } ] }""") },
        { "the values under an alternative", Orders.With("\"from\": { \"town\": \"north\" }", "$.from.town", """{ "match": "regex", "regex": "^(north|south)$" }""") },
        { "null where that is allowed", Orders.Made("""{ "later": null }""", Orders.Rules("$.later", """{ "match": "null" }""")) },
        { "an undeclared member where that is allowed", Orders.List(response: """{ "status": 404, "body": { "code": "x", "why": "y" } }""") },
        { "one item as a sample", Orders.List(response: """{ "status": 200, "body": [ { "id": 1 } ], "matchingRules": { "body": { "$": { "combine": "AND", "matchers": [ { "match": "type", "min": 1 } ] } } } }""") },
        { "the same item twice as a sample, V2", Orders.List("\"state=open\"", response: """{ "status": 200, "body": [ { "id": 1 }, { "id": 1 } ], "matchingRules": { "$.body": { "min": 2, "match": "type" } } }""", version: "2.0.0") },
        { "a tolerant response", Orders.Made("""{ "state": "open" }""", Orders.Rules("$.state", TypeRule)) },
        { "a tolerant expression in a response", Orders.Made("""{ "state": "open" }""", Orders.Rules("$.state", """{ "match": "regex", "regex": ".*" }""")) },
        { "a response's any number of items", Orders.List(response: """{ "status": 200, "body": [ { "id": 1 }, { "id": 2 } ], "matchingRules": { "body": { "$": { "combine": "AND", "matchers": [ { "match": "type", "min": 0 } ] } } } }""") },
        { "common response headers", Orders.List(response: """{ "status": 200, "headers": { "Content-Type": "application/json", "ETag": "x", "access-control-allow-origin": "*", "X-Total": "5" } }""") },
        { "type on an integer", Orders.Create(Orders.Body, Orders.Rules("$.quantity", TypeRule)) },
        { "integer on an integer", Orders.Create(Orders.Body, Orders.Rules("$.quantity", """{ "match": "integer" }""")) },
        { "type on a text with a limit", Orders.Create("""{ "kind": "express", "quantity": 1, "note": "x" }""", Orders.Rules("$.note", TypeRule)) },
        { "type on a Boolean", Orders.Create("""{ "kind": "express", "quantity": 1, "gift": true }""", Orders.Rules("$.gift", TypeRule)) },
        { "boolean on a Boolean", Orders.Create("""{ "kind": "express", "quantity": 1, "gift": true }""", Orders.Rules("$.gift", """{ "match": "boolean" }""")) },
        { "date on a date", Orders.Create("""{ "kind": "express", "quantity": 1, "day": "2026-01-31" }""", Orders.Rules("$.day", """{ "match": "date", "date": "yyyy-MM-dd" }""")) },
        { "the enum as an expression", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "^(standard|express)$" }""")) },
        { "a narrower expression", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "regex", "regex": "^standard$" }""")) },
        { "the pattern as an expression", Orders.Create(Orders.Body, Orders.Rules("$.code", """{ "match": "regex", "regex": "^[A-Z]{2}\\d{2}$" }""")) },
        { "a type, and just that value", Orders.Create(Orders.Body, Orders.Rules("$.kind", """{ "match": "type" }, { "match": "equality" }""")) },
        { "type from above, and an expression below", Orders.Create("""{ "kind": "express", "quantity": 1 }""", """{ "body": { "$": { "combine": "AND", "matchers": [ { "match": "type" } ] }, "$.kind": { "combine": "AND", "matchers": [ { "match": "regex", "regex": "^(standard|express)$" } ] } } }""") },
        { "items within the limits", Orders.Create(Orders.Body, Orders.Rules("$.tags", """{ "match": "type", "min": 1, "max": 3 }""")) },
        { "every item by type", Orders.Create(Orders.Body, Orders.Rules("$.tags[*]", TypeRule)) },
        { "a path by expression", Orders.V4("""{ "method": "DELETE", "path": "/orders/7", "matchingRules": { "path": { "combine": "AND", "matchers": [ { "match": "regex", "regex": "^/orders/\\d+$" } ] } } }""", """{ "status": 204 }""") },
        { "a body in base64", Orders.V4("""{ "method": "POST", "path": "/orders", "body": { "content": "eyJraW5kIjoiZXhwcmVzcyIsInF1YW50aXR5IjoxfQ==", "contentType": "application/json", "encoded": "base64" } }""", """{ "status": 201 }""") },
        { "states, comments, generators", Orders.V4($$"""{ "method": "POST", "path": "/orders", "body": { "content": {{Orders.Body}}, "contentType": "application/json", "encoded": false }, "generators": { "body": { "$.code": { "type": "RandomString" } } } }""", """{ "status": 201 }""", "\"providerStates\": [ { \"name\": \"any\", \"params\": { \"a\": 1 } } ], \"comments\": { \"text\": [\"x\"] }, \"pending\": false,") },
        { "no body for what has none", Orders.V4("""{ "method": "DELETE", "path": "/orders/7", "body": null }""", """{ "status": 204, "body": null }""") },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void Is_found(string what, string pact, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Orders.Words(Orders.Check(pact)));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Is_not_found(string what, string pact)
    {
        Assert.NotEmpty(what);
        Assert.Equal(string.Empty, Orders.Words(Orders.Check(pact)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "interactions": {} }""")]
    [InlineData("""{ "interactions": [], "metadata": { "pactSpecification": { "version": "5.0" } } }""")]
    [InlineData("""{ "interactions": [], "metadata": { "pactSpecification": { "version": "next" } } }""")]
    public void What_is_no_pact_is_refused(string text) => Assert.Throws<PactFormatException>(() => Orders.Check(text));

    [Theory]
    [InlineData("""{ "interactions": [], "interactions": [] }""", "pact-duplicate-member Error /interactions -", 22)]
    [InlineData("""{ "interactions": [], "metadata": { "pactSpecification": { "version": "4.0", "version": "5.0" } } }""", "pact-duplicate-member Error /metadata/pactSpecification/version -", 77)]
    [InlineData("""{ "interactions": [ { "request": {}, "response": {}, "r\u0065quest": {} } ] }""", "pact-duplicate-member Error /interactions/0/request -", 53)]
    [InlineData("""{ "a": { "b": 1, "b": 1 }, "a": 1, "interactions": [] }""", "pact-duplicate-member Error /a/b -\npact-duplicate-member Error /a -", 17)]
    public void A_member_that_stands_twice_is_refused_and_nothing_else_is_compared(string text, string expected, int offset)
    {
        System.Collections.Generic.IReadOnlyList<PactFinding> found = Orders.Check(text);

        Assert.Equal(expected, Orders.Words(found));
        Assert.Equal(offset, found[0].Offset);
    }

    public static TheoryData<string, string, string> Broken() => new()
    {
        { "no kind", Rule("$.kind", "{}"), $"pact-matcher-refused Error {Matchers("$.kind")}/0 -" },
        { "an unknown kind", Rule("$.kind", """{ "match": "foo" }"""), $"pact-matcher-unusable Warning {Matchers("$.kind")}/0 -" },
        { "no object", Rule("$.kind", "\"type\""), $"pact-matcher-refused Error {Matchers("$.kind")}/0 -" },
        { "no expression", Rule("$.kind", """{ "match": "regex" }"""), $"pact-matcher-refused Error {Matchers("$.kind")}/0 -" },
        { "an expression that is no text", Rule("$.kind", """{ "match": "regex", "regex": 5 }"""), $"pact-matcher-unusable Warning {Matchers("$.kind")}/0 -" },
        { "nothing to include", Rule("$.kind", """{ "match": "include" }"""), $"pact-matcher-refused Error {Matchers("$.kind")}/0 -" },
        { "no media type", Rule("$.kind", """{ "match": "content-type" }"""), $"pact-matcher-refused Error {Matchers("$.kind")}/0 -" },
        { "no least number", Rule("$.tags", """{ "match": "min" }"""), $"pact-matcher-refused Error {Matchers("$.tags")}/0 -" },
        { "no variants", Rule("$.tags", """{ "match": "arrayContains" }"""), $"pact-matcher-refused Error {Matchers("$.tags")}/0 -" },
        { "a path in a variant", Rule("$.tags", """{ "match": "arrayContains", "variants": [ { "index": 0, "rules": { "$[": { "matchers": [] } } } ] }"""), $"pact-matcher-refused Error {Matchers("$.tags")}/0/variants/0/rules/$[ -" },
        { "a rule of each value", Rule("$", """{ "match": "eachValue", "rules": [ {} ] }"""), $"pact-matcher-refused Error {Matchers("$")}/0/rules/0 -" },
        { "rules of each value that are no list", Rule("$", """{ "match": "each-value", "rules": {} }"""), $"pact-matcher-refused Error {Matchers("$")}/0 -" },
        { "counts that are none", Rule("$.tags", """{ "match": "type", "min": 1e30, "max": -1 }"""), $"pact-matcher-unusable Warning {Matchers("$.tags")}/0/min -\npact-matcher-unusable Warning {Matchers("$.tags")}/0/max -" },
        { "no count between", Rule("$.tags", """{ "match": "type", "min": 3, "max": 1 }"""), $"pact-matcher-unusable Warning {Matchers("$.tags")}/0 -" },
        { "a step without a name", Rule("$..*[?(@.x)]", TypeRule), $"pact-matcher-refused Error {Rules}/body/$..*[?(@.x)] -" },
        { "a bracket without an end", Rule("$.kind[", TypeRule), $"pact-matcher-refused Error {Rules}/body/$.kind[ -" },
        { "a place that is not there", Rule("$.nothere", TypeRule), $"pact-matcher-place Info {Rules}/body/$.nothere -" },
        { "a name that is not there", Rule("nonsense", TypeRule), $"pact-matcher-place Info {Rules}/body/nonsense -" },
        { "matchers that are no list", Answered("""{ "body": { "$.kind": { "combine": "AND", "matchers": { "match": "type" } } } }"""), $"pact-matcher-unusable Warning {Rules}/body/$.kind -" },
        { "one matcher alone, V4", Answered("""{ "body": { "$.kind": { "match": "type" } } }"""), $"pact-matcher-unusable Warning {Rules}/body/$.kind -" },
        { "an unknown way to combine", Answered(Orders.Rules("$.kind", TypeRule, "XOR")), $"pact-matcher-unusable Warning {Rules}/body/$.kind/combine -" },
        { "a part without rules", Answered("""{ "body": null }"""), $"pact-matcher-refused Error {Rules}/body -" },
        { "an unknown part", Answered("""{ "trailer": {} }"""), $"pact-matcher-unusable Warning {Rules}/trailer -" },
        { "rules that are no object", Answered("[]"), $"pact-matcher-unusable Warning {Rules} -" },
        { "a status", Answered("""{ "status": { "combine": "AND", "matchers": [ { "match": "statusCode", "status": "odd" } ] } }"""), $"pact-matcher-refused Error {Rules}/status/matchers/0 -" },
        { "a header that is not there", Answered("""{ "header": { "X-None": { "combine": "AND", "matchers": [ { "match": "type" } ] } } }"""), $"pact-matcher-place Info {Rules}/header/X-None -" },
        { "no kind, V2", Orders.List("\"state=open\"", rules: """{ "$.query.state": {} }""", version: "2.0.0"), $"pact-matcher-refused Error {Req}/matchingRules/$.query.state -" },
        { "a list of matchers, V2", Orders.List("\"state=open\"", rules: """{ "$.query.state": { "matchers": [ { "match": "equality" } ] } }""", version: "2.0.0"), $"pact-matcher-refused Error {Req}/matchingRules/$.query.state -" },
        { "no part, V2", Orders.List("\"state=open\"", rules: """{ "$": { "match": "type" } }""", version: "2.0.0"), $"pact-matcher-refused Error {Req}/matchingRules/$ -" },
        { "an unknown part, V2", Orders.List("\"state=open\"", rules: """{ "$.trailer": { "match": "type" } }""", version: "2.0.0"), $"pact-matcher-unusable Warning {Req}/matchingRules/$.trailer -" },
        { "quotes of the other kind, V2", Orders.List("\"state=open\"", rules: """{ "$.query[\"state\"]": { "match": "equality" } }""", version: "2.0.0"), $"pact-matcher-refused Error {Req}/matchingRules/$.query[\"state\"] -" },
        { "a parameter that is not there", Orders.List(rules: """{ "query": { "limit": { "combine": "AND", "matchers": [ { "match": "integer" } ] } } }"""), $"pact-matcher-place Info {Req}/matchingRules/query/limit -" },
        { "a header over two lines", Orders.List(headers: """{ "X-Tenant": "abc\r\nX-Other: 1" }"""), $"pact-request-header Error {Req}/headers/X-Tenant -" },
        { "a header with a blank in its name", Orders.List(headers: """{ "X-Tenant": "abc", "X Other": "1" }"""), $"pact-request-header Error {Req}/headers/X Other -" },
        { "a header of a response over two lines", Orders.List(response: """{ "status": 200, "headers": { "ETag": "a\nb" } }"""), $"pact-response-header Error {Res}/headers/ETag -" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_matching_rule_that_nobody_can_use_is_told(string what, string pact, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Orders.Words(Orders.Check(pact)));
    }

    [Theory]
    [InlineData("$.day", "$.labels.*", "$['labels']", "$.labels['a']", "$.labels.a", "$", "", "labels", "labels.*", "$.sizes[*]", "$.sizes[*].any", "$.from.*")]
    public void A_path_to_what_the_example_has_is_not_told(params string[] paths)
    {
        const string Example = """{ "kind": "standard", "quantity": 2, "day": "2026-01-31", "labels": { "a": "red" }, "sizes": [], "from": { "town": "north" } }""";

        Assert.All(paths, path => Assert.DoesNotContain("pact-matcher-place", Orders.Words(Orders.Check(Orders.Create(Example, Orders.Rules(path, """{ "match": "equality" }""")))), System.StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_of_two_lists_of_interactions_does_not_stand_for_the_pact()
    {
        string good = Orders.Create(Orders.Body);
        string bad = Orders.V4("""{ "method": "GET", "path": "/nowhere" }""", """{ "status": 200 }""");

        string both = good[..good.LastIndexOf('}')] + "," + bad[(bad.IndexOf('{', System.StringComparison.Ordinal) + 1)..];

        Assert.Contains("pact-duplicate-member Error /interactions -", Orders.Words(Orders.Check(both)), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_pact_with_a_member_that_stands_twice_is_not_verified()
    {
        PactFormatException fault = Assert.Throws<PactFormatException>(
            () => PactContents.Read(RemediationContracts.Model.Json.JsonText.FromString("pact.json", """{ "provider": { "name": "p" }, "interactions": [], "interactions": [] }""")));

        Assert.Equal("The member 'interactions' stands twice.", fault.Message);
        Assert.Equal(("/interactions", 51), (fault.Pointer, fault.Offset));
    }

    [Fact]
    public void A_pact_nested_without_end_is_refused() => Assert.Throws<PactFormatException>(() => Orders.Check("{ \"interactions\": " + string.Concat(Enumerable.Repeat('[', 100_000))));

    [Fact]
    public void An_expression_that_takes_for_ever_is_given_up()
    {
        string rules = Orders.Rules("$.kind", """{ "match": "regex", "regex": "^((?=[a-z])([a-z]+)+)+9$" }""");
        string body = $$"""{ "kind": "{{new string('a', 60)}}", "quantity": 1 }""";

        Assert.Contains("pact-matcher-undecided", Orders.Words(Orders.Check(Orders.Create(body, rules))), System.StringComparison.Ordinal);
    }

    /// <summary>A pact of version 4 whose response says of itself what its request says, under a rule.</summary>
    private static string Rule(string path, string matcher) => Answered(Orders.Rules(path, matcher));

    private static string Answered(string rules) => Orders.V4(
        """{ "method": "GET", "path": "/orders", "query": { "state": ["open"] }, "headers": { "X-Tenant": ["abc"] } }""",
        $$"""{ "status": 404, "headers": { "Content-Type": ["application/json"] }, "body": { "content": { "code": "x", "kind": "y", "tags": ["z"] }, "contentType": "application/json", "encoded": false }, "matchingRules": {{rules}} }""");

    private static string Matchers(string path) => $"{Rules}/body/{path}/matchers";
}
