namespace RemediationContracts.Http;

/// <summary>How the value of a parameter is written (OpenAPI: Style Values).</summary>
public enum ParameterStyle
{
    /// <summary>Values with commas between (path, header).</summary>
    Simple,

    /// <summary>Values behind dots (path).</summary>
    Label,

    /// <summary>Named values behind semicolons (path).</summary>
    Matrix,

    /// <summary>Named values (query).</summary>
    Form,

    /// <summary>Values with spaces between (query).</summary>
    SpaceDelimited,

    /// <summary>Values with vertical lines between (query).</summary>
    PipeDelimited,

    /// <summary>Members with their names in brackets (query).</summary>
    DeepObject,
}
