using System.Collections.Generic;
using System.Linq;
using Xunit;
using static RemediationContracts.PayloadDirection;

namespace RemediationContracts.Tests.Shapes;

/// <summary>The bodies of the contracts that show a shape of the format each, with payloads that use every keyword of it.</summary>
internal static class ShapeBodies
{
    private static readonly string[] Profiles =
    [
        """{"name":"A","born":null,"address":{"city":"B","zip":"12345"},"names":["x",null],"nickname":null,"seats":2,"billing":{"city":"C"},"password":"p","version":"2","retired":null}""",
        """{"id":"73ca4154-58d8-43d0-a890-08dc18c52e6d","name":"A","born":"2024-02-29","address":null,"names":[],"etag":null,"billing":null,"seats":null}""",
        """{"id":"73ca4154-58d8-43d0-a890-08dc18c52e6d","name":"A","born":"2024-02-29","address":null,"names":[],"etag":"e","nickname":"n"}""",
    ];

    private static readonly string[] Vehicles =
    [
        """{"@odata.type":"#api.car","name":"C","doors":4,"tags":["a"],"extra":{"a":[1]}}""",
        """{"doors":2,"name":"V","loads":[1.5,2],"@odata.type":"#api.van"}""",
        """{"@odata.type":"#api.bike","bell":true}""",
        """{"@odata.type":"api.vehicle","name":"v"}""",
    ];

    /// <summary>Every body, by its name.</summary>
    public static IReadOnlyDictionary<string, ShapeBody> All { get; } = new ShapeBody[]
    {
        new ShapeBody<Contoso.Profiles.Profile>("profiles", "putProfile", Request, Profiles),
        new ShapeBody<Contoso.Profiles.Profile>("profiles", "putProfile", Response, Profiles),
        new ShapeBody<Contoso.Readings.Reading>("readings", "postReading", Request,
        [
            """{"schema":"reading/1","count":3,"level":0.5,"at":"2024-01-01T00:00:00Z","price":0.15,"samples":[2]}""",
            """{"schema":"reading/1","count":1e2,"small":-128,"flags":18446744073709551615,"level":-0.25,"ratio":1.5,"price":0.15,"step":2,"sure":true,"code":"AB-1","at":"2024-01-01T00:00:00.5+02:00","day":"2024-02-29","time":"12:30:00","took":"P1DT2.5S","image":"AQID","hash":"-_-_","mode":"a","odd":3,"samples":[0,1.5]}""",
        ]),
        new ShapeBody<Contoso.Labels.PutLabelsRequest>("labels", "putLabels", Request, ["{}", """{"a":"x","b":"y"}"""]),
        new ShapeBody<Contoso.Labels.PutLabelsResponse>("labels", "putLabels", Response,
        [
            "[]",
            """[{"name":"n","by":null,"grid":[[1],[]],"colours":{"r":["x"],"g":[]},"notes":{"en":{"text":"t"},"de":{}},"data":[{"a":null}],"open":{"z":1},"more":"m"},{"name":"n","by":"b","data":null}]""",
        ]),
        new ShapeBody<Contoso.Labels.CountLabelsResponse>("labels", "countLabels", Response, ["0", "12"]),
        new ShapeBody<Contoso.Payments.Payment>("payments", "pay", Request,
        [
            """{"kind":"card","number":"1"}""",
            """{"amount":5,"kind":"bank","more":true}""",
            """{"kind":"bank","amount":"5 EUR"}""",
            """{"kind":"bank","amount":{"units":3}}""",
        ]),
        new ShapeBody<Contoso.Payments.PayResponse>("payments", "pay", Response, ["""{"id":null}""", """[{"id":"a","code":"c"},{"id":1}]"""]),
        new ShapeBody<Contoso.Vehicles.Vehicle>("vehicles", "addVehicle", Request, Vehicles),
        new ShapeBody<Contoso.Vehicles.AddVehicleResponse>("vehicles", "addVehicle", Response, ["[" + string.Join(",", Vehicles) + "]", """[{"@odata.type":"#api.boat","name":"B","sails":2}]"""]),
        new ShapeBody<Contoso.Incidents.OpenIncidentRequest>("incidents", "openIncident", Request, ["""{"severity":"low"}"""]),
        new ShapeBody<Contoso.Incidents.Incident>("incidents", "openIncident", Response,
        [
            """{"severity":"high","rights":"read"}""",
            """{"severity":"lowest","before":null,"history":["low","\u006cow","unknownFutureValue","x"],"rights":"write,read"}""",
            """{"severity":"unknownFutureValue","before":"critical","rights":"read,admin"}""",
        ]),
    }.ToDictionary(static body => body.Name);

    public static TheoryData<string> Names() => [.. All.Keys];
}
