using System;
using System.Runtime.InteropServices;

namespace RemediationContracts.Pact.Native;

/// <summary>The functions of the Pact core that are used here, one to one. <see cref="PactLibrary"/> must have loaded it before the first call.</summary>
/// <remarks>The core's <c>bool</c> and <c>unsigned char</c> are one byte, its <c>unsigned long</c> depends on the platform.</remarks>
internal static partial class PactCore
{
    internal const string LibraryName = "pact_ffi";

    [LibraryImport(LibraryName, EntryPoint = "pactffi_version")]
    internal static partial IntPtr Version();

    [LibraryImport(LibraryName, EntryPoint = "pactffi_log_to_buffer")]
    internal static partial int LogToBuffer(PactLogLevel level);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_string_delete")]
    internal static partial void DeleteString(IntPtr text);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_new_pact", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ushort NewPact(string consumer, string provider);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_free_pact_handle")]
    internal static partial uint FreePact(ushort pact);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_specification")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithSpecification(ushort pact, PactSpecification version);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_pact_metadata", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithMetadata(ushort pact, string section, string name, string value);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_pact_handle_write_file", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int WriteFile(ushort pact, string directory, [MarshalAs(UnmanagedType.U1)] bool overwrite);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_new_interaction", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint NewInteraction(ushort pact, string description);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_given", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool Given(uint interaction, string state);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_given_with_params", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GivenWithParameters(uint interaction, string state, string parameters);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_request", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithRequest(uint interaction, string method, string path);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithQuery(uint interaction, string name, nuint index, string value);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_header_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithHeader(uint interaction, InteractionPart part, string name, nuint index, string value);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_with_body", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithBody(uint interaction, InteractionPart part, string contentType, string body);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_response_status")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithStatus(uint interaction, ushort status);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_set_comment", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool SetComment(uint interaction, string key, string value);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_add_text_comment", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool AddTextComment(uint interaction, string comment);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int CreateMockServer(ushort pact, string address, ushort port, string transport, string? transportConfig);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_mock_server_matched")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool MockServerMatched(int port);

    /// <summary>The text belongs to the mock server and goes with it.</summary>
    [LibraryImport(LibraryName, EntryPoint = "pactffi_mock_server_mismatches")]
    internal static partial IntPtr MockServerMismatches(int port);

    /// <summary>The text belongs to the mock server and goes with it.</summary>
    [LibraryImport(LibraryName, EntryPoint = "pactffi_mock_server_logs")]
    internal static partial IntPtr MockServerLogs(int port);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_cleanup_mock_server")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CleanUpMockServer(int port);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial VerifierHandle NewVerifier(string application, string version);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_shutdown")]
    internal static partial void ShutDownVerifier(IntPtr verifier);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetProvider(VerifierHandle verifier, string name, string scheme, string host, ushort port, string path);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetFilter(VerifierHandle verifier, string description, string state, byte withoutState);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetProviderState(VerifierHandle verifier, string url, byte tearDown, byte asBody);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_verification_options")]
    internal static partial int SetVerificationOptions(VerifierHandle verifier, byte disableTlsVerification, CULong timeoutMilliseconds);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_coloured_output")]
    internal static partial int SetColouredOutput(VerifierHandle verifier, byte coloured);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_follow_redirects")]
    internal static partial void SetFollowRedirects(VerifierHandle verifier, byte follow);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_set_no_pacts_is_error")]
    internal static partial int SetNoPactsIsError(VerifierHandle verifier, byte isError);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void AddCustomHeader(VerifierHandle verifier, string name, string value);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void AddFileSource(VerifierHandle verifier, string file);

    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_execute")]
    internal static partial int Execute(VerifierHandle verifier);

    /// <summary>The text is the caller's to free.</summary>
    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_output")]
    internal static partial IntPtr VerifierOutput(VerifierHandle verifier, byte stripAnsi);

    /// <summary>The text is the caller's to free.</summary>
    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_json")]
    internal static partial IntPtr VerifierJson(VerifierHandle verifier);

    /// <summary>The text is the caller's to free.</summary>
    [LibraryImport(LibraryName, EntryPoint = "pactffi_verifier_logs")]
    internal static partial IntPtr VerifierLogs(VerifierHandle verifier);
}
