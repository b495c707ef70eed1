using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RemediationContracts.Testing;

/// <summary>
/// Draws contracts: one operation, <c>POST /send</c>, whose request and response have a body of a schema that uses the format in every
/// combination. Every schema has room for a value, and recursion always has an end.
/// </summary>
public sealed class DrawnContract
{
    private const int MostLevels = 3;
    private static readonly string[] Names = ["alpha", "Beta", "gamma_ray", "delta-wing", "@odata.id", "class", "value", "équipe", "a b", "1st", "x"];
    private static readonly string[] Words = ["red", "Green", "dark blue", "1", "", "a,b", "class", "unknown", "naïve"];
    private readonly Random _random;
    private readonly bool _is31;
    private readonly JsonObject _schemas = [];
    private readonly List<string> _objects = [];

    private DrawnContract(int seed)
    {
        _random = new Random(seed);
        _is31 = _random.Next(2) == 0;
    }

    /// <summary>A contract as JSON; the same for the same seed.</summary>
    /// <param name="seed">The seed.</param>
    public static string Draw(int seed) => new DrawnContract(seed).Document().ToJsonString();

    private JsonObject Document()
    {
        int components = _random.Next(1, 5);
        for (int i = 0; i < components; i++)
        {
            string name = $"contoso.part{i}";
            _schemas[name] = Object(MostLevels - 1);
            _objects.Add(name);
        }

        if (OneIn(2))
        {
            AddHierarchy();
        }

        if (OneIn(2))
        {
            AddTaggedUnion();
        }

        JsonObject body = Object(0);
        JsonObject content = new() { ["application/json"] = new JsonObject { ["schema"] = body } };
        return new JsonObject
        {
            ["openapi"] = _is31 ? "3.1.0" : "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Drawn", ["version"] = "1" },
            ["paths"] = new JsonObject
            {
                ["/send"] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = "send",
                        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content },
                        ["responses"] = new JsonObject
                        {
                            ["200"] = new JsonObject { ["description"] = "Done.", ["content"] = content.DeepClone() },
                        },
                    },
                },
            },
            ["components"] = new JsonObject { ["schemas"] = _schemas },
        };
    }

    private bool OneIn(int n) => _random.Next(n) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private JsonObject Schema(int level)
    {
        JsonObject schema = _random.Next(level >= MostLevels ? 6 : 14) switch
        {
            0 => Text(),
            1 => Integer(),
            2 => Number(),
            3 => new JsonObject { ["type"] = "boolean" },
            4 => Enumeration(),
            5 => new JsonObject { ["type"] = "string", ["format"] = Pick("date-time", "date", "time", "duration", "uuid", "byte", "base64url", "uri") },
            6 => Array(level),
            7 => Object(level),
            8 => Map(level),
            9 => [],
            10 or 11 when _objects.Count > 0 => NullableReference(Pick([.. _objects])),
            12 => Alternatives(),
            13 when _objects.Count > 0 => Composition(level),
            _ => Text(),
        };
        return OneIn(4) ? Nullable(schema) : schema;
    }

    private JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is not JsonValue type || schema.ContainsKey("enum"))
        {
            return schema;
        }

        if (_is31)
        {
            schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        }
        else
        {
            schema["nullable"] = true;
        }

        return schema;
    }

    private static JsonObject Reference(string component) => new() { ["$ref"] = "#/components/schemas/" + component };

    private JsonObject NullableReference(string component) => _random.Next(4) switch
    {
        0 when _is31 => new() { ["anyOf"] = new JsonArray(Reference(component), new JsonObject { ["type"] = "null" }) },
        0 => new() { ["anyOf"] = new JsonArray(Reference(component), new JsonObject { ["type"] = "object", ["nullable"] = true }) },
        1 => new() { ["allOf"] = new JsonArray(Reference(component)), ["description"] = "One of them." },
        _ => Reference(component),
    };

    private JsonObject Text()
    {
        JsonObject schema = new() { ["type"] = "string" };
        if (OneIn(3))
        {
            schema["minLength"] = _random.Next(3);
        }

        if (OneIn(3))
        {
            schema["maxLength"] = _random.Next(3, 9);
        }

        return schema;
    }

    private JsonObject Enumeration()
    {
        JsonArray values = [.. Words.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)).Select(word => (JsonNode)word)];
        if (OneIn(3))
        {
            values.Insert(_random.Next(1, values.Count + 1), SchemaExtensions.Sentinel);
        }

        return new JsonObject { ["type"] = "string", ["enum"] = values };
    }

    private JsonObject Integer()
    {
        JsonObject schema = new() { ["type"] = "integer" };
        if (OneIn(2))
        {
            schema["format"] = Pick("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64");
        }

        if (OneIn(3))
        {
            schema["minimum"] = _random.Next(0, 4);
        }

        if (OneIn(3))
        {
            schema["maximum"] = _random.Next(20, 120);
        }

        if (OneIn(5))
        {
            schema["multipleOf"] = _random.Next(1, 6);
        }

        return schema;
    }

    private JsonObject Number()
    {
        JsonObject schema = new() { ["type"] = "number" };
        if (OneIn(2))
        {
            schema["format"] = Pick("float", "double", "decimal", "int32");
        }
        else if (OneIn(3))
        {
            schema["minimum"] = -0.5;
            schema["maximum"] = Pick(1.5, 100.25);
        }
        else if (OneIn(3))
        {
            schema["multipleOf"] = Pick(0.01, 0.25);
        }

        return schema;
    }

    private JsonObject Array(int level)
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = Schema(level + 1) };
        if (OneIn(3))
        {
            schema["maxItems"] = _random.Next(1, 5);
        }

        return schema;
    }

    private JsonObject Map(int level) => new() { ["type"] = "object", ["additionalProperties"] = Schema(level + 1) };

    private JsonObject Object(int level)
    {
        string[] names = [.. Names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5))];
        JsonObject properties = [];
        JsonArray required = [];
        foreach (string name in names)
        {
            JsonObject schema = Schema(level + 1);
            // What must be there may not lead back to where it stands.
            bool canLoop = schema.ToJsonString().Contains("$ref", StringComparison.Ordinal);
            properties[name] = schema;
            if (!canLoop && OneIn(2))
            {
                required.Add(name);
            }
            else if (schema.ContainsKey("type") && OneIn(6))
            {
                schema[Pick("readOnly", "writeOnly")] = true;
            }
        }

        JsonObject result = new() { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        if (OneIn(3))
        {
            result["additionalProperties"] = OneIn(2) ? false : Schema(level + 2);
        }

        return result;
    }

    /// <summary>Alternatives of different types, so that a value fits one at most.</summary>
    private JsonObject Alternatives()
    {
        JsonObject[] all =
        [
            Text(), Integer(), new() { ["type"] = "boolean" }, new() { ["type"] = "array", ["items"] = Text() },
            new()
            {
                ["type"] = "object",
                ["required"] = new JsonArray("only"),
                ["properties"] = new JsonObject { ["only"] = Integer() },
            },
        ];
        JsonArray branches = [.. all.OrderBy(_ => _random.Next()).Take(_random.Next(2, 4)).Select(branch => (JsonNode)branch)];
        return new JsonObject { [Pick("oneOf", "anyOf")] = branches };
    }

    private JsonObject Composition(int level) => new()
    {
        ["allOf"] = new JsonArray(
            new JsonObject { ["type"] = "object", ["required"] = new JsonArray("first"), ["properties"] = new JsonObject { ["first"] = Schema(level + 2) } },
            new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["second"] = Schema(level + 2) } }),
    };

    private void AddHierarchy()
    {
        _schemas["contoso.animal"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("@odata.type"),
            ["properties"] = new JsonObject { ["@odata.type"] = new JsonObject { ["type"] = "string" }, ["name"] = Text() },
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = "@odata.type",
                ["mapping"] = new JsonObject
                {
                    ["#contoso.bird"] = "#/components/schemas/contoso.bird",
                    ["#contoso.fish"] = "#/components/schemas/contoso.fish",
                },
            },
        };
        foreach (string name in (string[])["bird", "fish"])
        {
            _schemas["contoso." + name] = new JsonObject
            {
                ["allOf"] = new JsonArray(
                    Reference("contoso.animal"),
                    new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name + "Size"] = Schema(2), ["@odata.type"] = new JsonObject { ["type"] = "string" } } }),
            };
        }

        _objects.Add("contoso.animal");
        _objects.Add("contoso.bird");
    }

    private void AddTaggedUnion()
    {
        foreach (string name in (string[])["circle", "square"])
        {
            _schemas[name] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("kind"),
                ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["type"] = "string" }, [name + "Size"] = Number() },
            };
        }

        _schemas["shape"] = new JsonObject
        {
            ["oneOf"] = new JsonArray(Reference("circle"), Reference("square")),
            ["discriminator"] = new JsonObject { ["propertyName"] = "kind", ["mapping"] = new JsonObject { ["round"] = "#/components/schemas/circle" } },
        };
        _objects.Add("shape");
    }
}
