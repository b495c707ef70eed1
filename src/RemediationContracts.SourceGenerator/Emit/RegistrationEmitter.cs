using RemediationContracts.SourceGenerator.Naming;
using RemediationContracts.SourceGenerator.Spec;

namespace RemediationContracts.SourceGenerator.Emit;

/// <summary>Emits the registration of a contract's client for <c>IHttpClientFactory</c>.</summary>
internal static class RegistrationEmitter
{
    private const string Space = "global::Microsoft.Extensions.DependencyInjection.";

    /// <summary>The file of the registration.</summary>
    public static EmittedFile Emit(ContractSpec contract)
    {
        string name = TypeNames.Registration(contract.Name);
        string client = TypeNames.Client(contract.Name);
        string fullName = contract.Namespace.Length == 0 ? client : contract.Namespace.Replace("@", string.Empty) + "." + client;
        SourceWriter writer = GeneratedSource.Begin(contract);
        writer.Line($"/// <summary>Registers <see cref=\"{client}\"/> for IHttpClientFactory.</summary>");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"{contract.Accessibility} static class {name}");
        writer.Line($"/// <summary>Adds <see cref=\"{TypeNames.ClientInterface(contract.Name)}\"/>, each with an HttpClient of the factory.</summary>");
        writer.Line("/// <param name=\"services\">The services.</param>");
        writer.Line("/// <returns>What the HttpClient is configured by: its base address, and its handlers for credentials and further attempts.</returns>");
        writer.Line($"public static {Space}IHttpClientBuilder Add{client}(this {Space}IServiceCollection services) =>");
        writer.Line($"    {Space}HttpClientFactoryServiceCollectionExtensions.AddHttpClient<{TypeNames.ClientInterface(contract.Name)}, {client}>(");
        writer.Line($"        services, {CSharpLiteral.String(fullName)}, static httpClient => new {client}(httpClient));");
        writer.Close();
        return new EmittedFile(name, writer.ToString());
    }
}
