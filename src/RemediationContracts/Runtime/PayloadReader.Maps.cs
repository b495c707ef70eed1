using System;
using System.Text;

namespace RemediationContracts.Runtime;

/// <content>Objects whose names the contract does not say.</content>
public ref partial struct PayloadReader
{
    /// <summary>Takes the name of the next entry of a map. One that was met before is told and skipped.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="entries">The entries; the value that is read next is to be added.</param>
    /// <returns>Whether a value is to be read.</returns>
    public bool TakeEntry<T>(ref MapBuffer<T> entries) => TakeUndeclared(TakeName(), ref entries);

    /// <summary>Takes a member that is not declared, where the contract has a schema for those. One that was met before is told and skipped.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="name">The decoded name.</param>
    /// <param name="entries">The members; the value that is read next is to be added.</param>
    /// <returns>Whether a value is to be read.</returns>
    public bool TakeUndeclared<T>(ReadOnlySpan<byte> name, ref MapBuffer<T> entries)
    {
        if (IsStopped)
        {
            return false;
        }

        if (entries.TryTake(Encoding.UTF8.GetString(name)))
        {
            return true;
        }

        TellDuplicate();
        return false;
    }
}
