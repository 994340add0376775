using System;
using System.Globalization;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The Cloud SMPP table of Sinch, once CLX: 42 codes, printed in hexadecimal and decimal.</summary>
public sealed class SinchCloudSmppSeedTests
{
    // decimal | hexadecimal | name | treated as | error from | cause
    private const string Table = """
        0 | 0x0 | No Error | None | MSC | None
        1 | 0x1 | Unknown Subscriber | Permanent | HLR | UnknownSubscriber
        2 | 0x2 | Unknown Subscriber (NPDB mismatch) | Permanent | MSC | PortabilityError
        5 | 0x5 | Unidentified Subscriber | Temporary | MSC | UnknownSubscriber
        6 | 0x6 | Unknown | Unspecified | MSC | NoReceipt
        9 | 0x9 | Illegal Subscriber | Temporary | MSC | Filtered
        10 | 0xA | No Translation for Address | Permanent | TRANSPORT | NoRoute
        11 | 0xB | Teleservice Not Provisioned | Permanent | HLR | ServiceNotSupported
        12 | 0xC | Illegal Equipment | Temporary | MSC | ServiceNotSupported
        13 | 0xD | Call Barred | Temporary | HLR | Blocked
        21 | 0x15 | Facility Not Supported | Temporary | MSC | ServiceNotSupported
        27 | 0x1B | Absent Subscriber | Temporary | HLR | AbsentSubscriber
        28 | 0x1C | Absent subscriber no-pageresponse | Temporary | MSC | AbsentSubscriber
        29 | 0x1D | Absent subscriber IMSI-detached | Temporary | MSC | AbsentSubscriber
        30 | 0x1E | Controlling MSC Failure | Temporary | MSC | NetworkFault
        31 | 0x1F | Subscriber Busy For MT-SM | Temporary | MSC | HandsetUnavailable
        32 | 0x20 | Equipment not SM equipped | Temporary | MSC | ServiceNotSupported
        33 | 0x21 | Memory Capacity Exceeded | Temporary | HLR | HandsetUnavailable
        34 | 0x22 | System Failure | Temporary | MSC | NetworkFault
        35 | 0x23 | Data Missing | Temporary | MSC | NetworkFault
        36 | 0x24 | Unexpected Data Value | Temporary | MSC | NetworkFault
        37 | 0x25 | System Failure | Temporary | HLR | NetworkFault
        38 | 0x26 | Data Missing | Temporary | HLR | NetworkFault
        39 | 0x27 | Unexpected Data Value | Temporary | HLR | NetworkFault
        40 | 0x28 | Memory capacity Exceeded | Temporary | MSC | HandsetUnavailable
        69 | 0x45 | Generic delivery failure | Permanent | MSC | Unspecified
        140 | 0x8C | SS7 Communication Error | Temporary | SMSC | InvalidMessage
        160 | 0xA0 | Absent subscriber IMSI-detached | Temporary | SMSC | NetworkFault
        200 | 0xC8 | Unable to decode response | Temporary | SMSC | NetworkFault
        201 | 0xC9 | Provider Abort | Temporary | TRANSPORT | NetworkFault
        202 | 0xCA | User Abort | Temporary | TRANSPORT | NetworkFault
        203 | 0xCB | Timeout | Temporary | TRANSPORT | NetworkFault
        205 | 0xCD | Timeout-PAB | Temporary | TRANSPORT | NetworkFault
        206 | 0xCE | Rejected | Permanent | TRANSPORT | NetworkFault
        207 | 0xCF | Local Cancel | Permanent | CARRIER | NetworkFault
        300 | 0x12C | Screening or Blocking | Permanent | CARRIER | Blocked
        301 | 0x12D | Carrier Syntax Error | Permanent | CARRIER | InvalidMessage
        302 | 0x12E | Carrier Internal Error | Temporary | CARRIER | ProviderFault
        303 | 0x12F | Carrier Internal Error | Permanent | CARRIER | ProviderFault
        304 | 0x130 | Carrier Routing Error | Temporary | CARRIER | NoRoute
        305 | 0x131 | Carrier Routing Error | Permanent | CARRIER | NoRoute
        999 | 0x3E7 | Congestion | Temporary | TRANSPORT | LimitExceeded
        """;

    private static readonly StatusResolver s_resolver = new(StatusCatalog.Default, "CloudSmpp");

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_code_of_the_table_is_there_with_its_name_class_and_cause(string code, string expected)
    {
        string[] values = expected.Split(" | ");
        StatusCode entry = Seed.Code("Sinch", code, "CloudSmpp");
        Assert.Equal(Label.Normalize(values[1]), Label.Normalize(entry.Name));
        Assert.Equal(values[2], entry.Persistence.ToString());
        Assert.Equal(values[4], entry.Cause.ToString());
        Assert.Equal(Finality.Final, entry.Finality);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_party_that_reports_the_error_is_the_origin(string code, string expected)
    {
        Origin origin = expected.Split(" | ")[3] switch
        {
            "MSC" or "HLR" => Origin.Carrier,
            "SMSC" or "CARRIER" => Origin.Aggregator,
            _ => Origin.Unspecified,
        };
        Assert.Equal(origin, Seed.Code("Sinch", code, "CloudSmpp").Origin);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_hexadecimal_number_of_the_table_reads_as_the_decimal_one(string code, string expected)
    {
        string hexadecimal = expected.Split(" | ")[0];
        Assert.Equal(
            int.Parse(code, CultureInfo.InvariantCulture),
            int.Parse(hexadecimal.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        UnifiedStatus verdict = s_resolver.Resolve("Sinch", hexadecimal);
        Assert.Equal(code, verdict.Code);
        Assert.Equal(s_resolver.Resolve("Sinch", code).Meaning, verdict.Meaning);
    }

    [Fact]
    public void There_are_these_42_codes_and_no_others()
    {
        Assert.Equal(Seed.Keys(Table), Seed.Codes("Sinch", "CloudSmpp"));
        Assert.Equal(42, Seed.Codes("Sinch", "CloudSmpp").Count());
    }
}
