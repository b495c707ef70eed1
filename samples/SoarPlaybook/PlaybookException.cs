using System;

namespace Contoso.Soar;

/// <summary>The playbook cannot go on; the message says why, in words for the one who started it.</summary>
public sealed class PlaybookException(string message) : Exception(message);
