using System;

namespace RemediationContracts.Cli;

/// <summary>A command cannot go on: an input cannot be read, or is not what the verb needs. The message is for people.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
