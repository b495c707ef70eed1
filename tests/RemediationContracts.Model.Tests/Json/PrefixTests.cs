using System.Text;
using RemediationContracts.Model.Json;
using Xunit;

namespace RemediationContracts.Model.Tests.Json;

public sealed class PrefixTests
{
    [Fact]
    public void Every_beginning_of_a_document_is_refused_where_it_ends()
    {
        byte[] whole = Encoding.UTF8.GetBytes("""{"a":[1.5,-2e1,true,null,"é😀\u0041\n"],"b":{"":""}}""");

        for (int length = 0; length < whole.Length; length++)
        {
            // Within a sequence of more than one byte the text ends in bytes that are no UTF-8.
            bool splits = (whole[length] & 0xC0) == 0x80;
            JsonFault? fault = Read.Bytes(whole[..length]).Fault;
            Assert.NotNull(fault);
            Assert.Equal(splits ? "json-encoding" : "json-syntax", fault.Rule);
            Assert.True(splits ? fault.Offset < length : fault.Offset == length, $"{length}: {fault}");
        }

        Assert.Null(Read.Bytes(whole).Fault);
    }
}
