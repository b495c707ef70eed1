using System;

namespace RemediationContracts.Runtime;

/// <summary>What the format of an integer is called, by its type in C#.</summary>
internal static class IntegerFormat
{
    public static string Of<T>() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.SByte => "int8",
        TypeCode.Byte => "uint8",
        TypeCode.Int16 => "int16",
        TypeCode.UInt16 => "uint16",
        TypeCode.Int32 => "int32",
        TypeCode.UInt32 => "uint32",
        TypeCode.UInt64 => "uint64",
        _ => "int64",
    };
}
