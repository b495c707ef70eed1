using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RemediationContracts.Http;

/// <summary>Reads the body of a response within bounds of size and time.</summary>
internal static class BoundedBody
{
    /// <summary>Reads at most so many bytes; says whether there were more.</summary>
    public static async Task<(byte[] Bytes, bool IsTruncated)> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            int room = limit - (int)bytes.Length;
            bytes.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
            {
                return (bytes.ToArray(), true);
            }
        }

        return (bytes.ToArray(), false);
    }
}
