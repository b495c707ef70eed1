using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RemediationContracts.Model.Diagnostics;

/// <summary>Every rule that the reader of contracts knows. Ids are permanent; one that was given is never given again.</summary>
public static class ContractRules
{
    // 00xx: the text as JSON.

    /// <summary>The text is not JSON.</summary>
    public static readonly ContractRule NotJson = Error("RC0001", "The contract is JSON");

    /// <summary>The text is not UTF-8, or half of a surrogate pair stands in it.</summary>
    public static readonly ContractRule NotUtf8 = Error("RC0002", "The contract is UTF-8");

    /// <summary>Too many objects and arrays stand within each other.</summary>
    public static readonly ContractRule TooDeep = Error("RC0003", "The contract's depth is bounded");

    /// <summary>The text has too many bytes.</summary>
    public static readonly ContractRule TooLarge = Error("RC0004", "The contract's size is bounded");

    /// <summary>A member stands twice in an object.</summary>
    public static readonly ContractRule DuplicateMember = Error("RC0005", "A member stands once in an object");

    /// <summary>The replacement character stands in the text.</summary>
    public static readonly ContractRule ReplacementCharacter = Error("RC0006", "No text was lost in decoding");

    // 01xx: the document and its keywords.

    /// <summary>The text is not an OpenAPI document.</summary>
    public static readonly ContractRule NotOpenApi = Error("RC0101", "The contract is an OpenAPI document");

    /// <summary>The version of OpenAPI is not read.</summary>
    public static readonly ContractRule UnreadVersion = Error("RC0102", "The version of OpenAPI is read");

    /// <summary>A keyword that must be there is missing.</summary>
    public static readonly ContractRule MissingKeyword = Error("RC0103", "Required keywords are there");

    /// <summary>A keyword has a value that it cannot have.</summary>
    public static readonly ContractRule WrongValue = Error("RC0104", "A keyword has a value of its kind");

    /// <summary>There is no such keyword.</summary>
    public static readonly ContractRule UnknownKeyword = Error("RC0105", "Keywords are those of OpenAPI");

    /// <summary>A keyword is not read yet, and ignoring it would let a wrong payload pass.</summary>
    public static readonly ContractRule UnreadKeyword = Error("RC0106", "A keyword that decides is read");

    /// <summary>A keyword is not read yet; what it says is left out.</summary>
    public static readonly ContractRule IgnoredKeyword = Warning("RC0107", "A keyword is read");

    /// <summary>The version of the contract is no string.</summary>
    public static readonly ContractRule VersionNotText = Warning("RC0108", "The contract's version is a string");

    // 02xx: references.

    /// <summary>A reference leads out of the file.</summary>
    public static readonly ContractRule OuterReference = Error("RC0201", "References stay within the file");

    /// <summary>A reference leads nowhere.</summary>
    public static readonly ContractRule BrokenReference = Error("RC0202", "References lead somewhere");

    /// <summary>References lead to each other and never to a value.</summary>
    public static readonly ContractRule CircularReference = Error("RC0203", "References end at a value");

    /// <summary>What stands beside a reference is ignored in OpenAPI 3.0.</summary>
    public static readonly ContractRule ReferenceSiblings = Info("RC0204", "A reference stands alone");

    // 03xx: schemas.

    // RC0301 and RC0306 were given to types and formats that are read since.

    /// <summary>A value of an enumeration is no scalar of the schema's type.</summary>
    public static readonly ContractRule EnumValueNotScalar = Error("RC0302", "Enumerations are of scalars of one type");

    /// <summary>A value stands twice in an enumeration.</summary>
    public static readonly ContractRule EnumValueTwice = Warning("RC0303", "A value stands once in an enumeration");

    /// <summary>A required property is not declared.</summary>
    public static readonly ContractRule RequiredUndeclared = Warning("RC0304", "Required properties are declared");

    /// <summary>A format is unknown, and so a mere remark.</summary>
    public static readonly ContractRule UnknownFormat = Info("RC0305", "Formats are known");

    /// <summary>Two limits exclude each other.</summary>
    public static readonly ContractRule ContradictoryLimits = Error("RC0307", "Limits leave room for a value");

    /// <summary>Null is taken to be allowed beside what refuses it.</summary>
    public static readonly ContractRule NullBeside = Info("RC0308", "Null is allowed by all parts of a schema");

    /// <summary>The parts of a schema cannot be made into one.</summary>
    public static readonly ContractRule CannotMerge = Error("RC0309", "The parts of a schema can be merged");

    /// <summary>A pattern cannot be matched without backtracking.</summary>
    public static readonly ContractRule UnreadPattern = Error("RC0310", "Patterns are matched without backtracking");

    /// <summary>A member that one part declares is refused by another.</summary>
    public static readonly ContractRule RefusedProperty = Warning("RC0311", "No part refuses what another declares");

    /// <summary>A member of an enumeration is refused by a limit beside it.</summary>
    public static readonly ContractRule UnfitMember = Warning("RC0312", "Members of an enumeration fit the limits beside it");

    /// <summary>A discriminator cannot tell schemas apart, and is not used.</summary>
    public static readonly ContractRule UnusedDiscriminator = Info("RC0313", "A discriminator tells schemas apart");

    /// <summary>A discriminator maps a value to a schema that cannot be meant.</summary>
    public static readonly ContractRule BadMapping = Error("RC0314", "A discriminator maps to alternatives or descendants");

    /// <summary>A keyword speaks of values of another type.</summary>
    public static readonly ContractRule IdleKeyword = Warning("RC0315", "Keywords speak of the schema's type");

    /// <summary>A discriminator finds a schema by the values that it lists, since its name is none of them.</summary>
    public static readonly ContractRule NamedByValues = Info("RC0316", "A schema allows the name by which it is found");

    /// <summary>A schema allows none of the values by which a discriminator finds it.</summary>
    public static readonly ContractRule RefusedName = Warning("RC0317", "A schema is found by a value that it allows");

    // 04xx: operations.

    /// <summary>An operation's id stands twice.</summary>
    public static readonly ContractRule DuplicateOperationId = Error("RC0401", "An operation's id stands once");

    /// <summary>A parameter that a request must have is not read.</summary>
    public static readonly ContractRule UnreadParameter = Error("RC0402", "A parameter's place is read");

    /// <summary>A header parameter says what OpenAPI says elsewhere, and is ignored.</summary>
    public static readonly ContractRule IgnoredHeader = Info("RC0403", "Header parameters are no others' business");

    /// <summary>A body has no JSON media type; its operation is left out.</summary>
    public static readonly ContractRule NoJsonBody = Warning("RC0404", "Bodies are JSON");

    /// <summary>A media type beside JSON is not read.</summary>
    public static readonly ContractRule UnreadMediaType = Warning("RC0405", "Media types are JSON");

    /// <summary>A response's key is no status.</summary>
    public static readonly ContractRule BadStatus = Error("RC0406", "Responses are keyed by status");

    /// <summary>A security scheme is named and not declared.</summary>
    public static readonly ContractRule UndeclaredSecurity = Error("RC0407", "Security schemes are declared");

    /// <summary>A path does not begin with a slash.</summary>
    public static readonly ContractRule BadPath = Error("RC0408", "A path begins with a slash");

    /// <summary>A path and its parameters disagree.</summary>
    public static readonly ContractRule PathParameters = Error("RC0409", "A path and its parameters agree");

    /// <summary>An optional cookie is left out.</summary>
    public static readonly ContractRule IgnoredCookie = Warning("RC0410", "Parameters are no cookies");

    // 05xx: extensions.

    /// <summary>A URI template cannot be read.</summary>
    public static readonly ContractRule BadUriTemplate = Error("RC0501", "x-uri-template is a template of RFC 6570");

    /// <summary>An extension has a value that it cannot have.</summary>
    public static readonly ContractRule BadExtension = Error("RC0502", "An extension of this toolkit has its form");

    /// <summary>A name for C# is no identifier.</summary>
    public static readonly ContractRule BadCSharpName = Error("RC0503", "x-csharp-name is an identifier");

    /// <summary>A described value is no member of the enumeration.</summary>
    public static readonly ContractRule DescribedNoMember = Warning("RC0504", "x-ms-enum describes members");

    /// <summary>An extension looks like a misspelt one of this toolkit.</summary>
    public static readonly ContractRule MisspeltExtension = Warning("RC0505", "Extensions are spelt right");

    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        .. typeof(ContractRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ContractRule))
            .Select(field => (ContractRule)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, System.StringComparer.Ordinal),
    ];

    private static ContractRule Error(string id, string title) => new(id, title, DiagnosticLevel.Error);

    private static ContractRule Warning(string id, string title) => new(id, title, DiagnosticLevel.Warning);

    private static ContractRule Info(string id, string title) => new(id, title, DiagnosticLevel.Info);
}
