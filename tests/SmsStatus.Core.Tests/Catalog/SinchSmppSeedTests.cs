using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>Sinch's SMPP error specification: 137 codes.</summary>
public sealed class SinchSmppSeedTests
{
    // code | class | name | treated as | cause
    private const string Table = """
        0 | NONE | No error / Unknown error | None | None
        1 | ROUTING | Internal routing error | Permanent | NoRoute
        2 | ROUTING | Internal routing error | Permanent | NoRoute
        3 | ROUTING | Internal routing error | Permanent | NoRoute
        4 | ROUTING | Internal routing error | Temporary | NoRoute
        5 | ROUTING | Internal routing error | Permanent | NoRoute
        6 | ROUTING | Internal routing error | Permanent | NoRoute
        7 | ROUTING | Internal routing error | Permanent | NoRoute
        8 | ROUTING | Internal routing error | Permanent | NoRoute
        9 | ROUTING | Unsupported number plan | Permanent | NoRoute
        10 | ROUTING | Unsupported type of number | Permanent | NoRoute
        11 | ROUTING | Message not delivered | Permanent | NoRoute
        12 | ROUTING | Dialing zone not found | Permanent | NoRoute
        13 | ROUTING | Not home zone and IMSI not allowed | Permanent | NoRoute
        14 | ROUTING | Not home zone and IMSI fetch failed | Temporary | NoRoute
        15 | SCREENING | Screening block | Permanent | Filtered
        16 | SCREENING | Terminating IMSI blocked | Permanent | Blocked
        17 | ROUTING | Destination network type unknown | Permanent | NoRoute
        18 | ESME | ESME error | Temporary | ProviderFault
        19 | SCREENING | Originating location mismatch | Permanent | Filtered
        40 | INTERNAL | Internal error | Temporary | ProviderFault
        50 | INTERNAL | Internal error | Temporary | ProviderFault
        51 | INTERNAL | Internal error | Temporary | ProviderFault
        52 | INTERNAL | Internal error | Temporary | ProviderFault
        53 | INTERNAL | Internal error | Permanent | ProviderFault
        54 | INTERNAL | Internal error | Permanent | ProviderFault
        55 | INTERNAL | Internal error | Permanent | ProviderFault
        56 | INTERNAL | Internal error | Temporary | ProviderFault
        60 | SCREENING | originator blocked | Permanent | SenderNotAllowed
        61 | SCREENING | destination blocked | Permanent | Blocked
        62 | SCREENING | keyword blocked | Permanent | Filtered
        63 | SCREENING | SC address blocked | Permanent | Filtered
        64 | SCREENING | blocked due to exceeded quota | Permanent | LimitExceeded
        65 | SCREENING | loop detected | Permanent | Filtered
        66 | SCREENING | data coding scheme blocked | Permanent | InvalidMessage
        67 | SCREENING | information element identifier blocked | Permanent | InvalidMessage
        70 | ESME | Internal error | Temporary | ProviderFault
        71 | ESME | Internal error | Temporary | ProviderFault
        72 | ESME | Internal error | Permanent | ProviderFault
        73 | ESME | Internal error | Temporary | ProviderFault
        74 | ESME | Internal error | Temporary | ProviderFault
        75 | ESME | Internal error | Temporary | ProviderFault
        76 | ESME | Internal error | Temporary | ProviderFault
        77 | ESME | IMSI lookup blocked | Permanent | ProviderFault
        100 | SMSC | Unidentified Subscriber | Permanent | UnknownSubscriber
        101 | SMSC | Facility not supported | Temporary | ServiceNotSupported
        102 | SMSC | System failure | Temporary | NetworkFault
        103 | SMSC | Unexpected data value | Permanent | NetworkFault
        104 | SMSC | Data missing | Permanent | NetworkFault
        105 | SMSC | Equipment protocol error | Permanent | NetworkFault
        106 | SMSC | Unknown service centre address | Temporary | NetworkFault
        107 | SMSC | Service centre congestion | Temporary | LimitExceeded
        108 | SMSC | Invalid short message entity address | Permanent | NetworkFault
        109 | SMSC | Subscriber not service centre subscriber | Temporary | NetworkFault
        110 | SMSC | Reject | Permanent | NetworkFault
        111 | SMSC | Local Cancel | Temporary | NetworkFault
        112 | SMSC | Abort | Temporary | NetworkFault
        113 | SMSC | Exception (internal) | Permanent | ProviderFault
        114 | SMSC | Unknown error | Temporary | NetworkFault
        150 | HLR | Unknown subscriber | Permanent | UnknownSubscriber
        151 | HLR | Call barred | Permanent | Blocked
        152 | HLR | Teleservice not provisioned | Permanent | ServiceNotSupported
        153 | HLR | Absent subscriber | Temporary | AbsentSubscriber
        154 | HLR | Facility not supported | Permanent | ServiceNotSupported
        155 | HLR | System failure | Temporary | NetworkFault
        156 | HLR | Unexpected data value | Permanent | NetworkFault
        157 | HLR | Data missing | Permanent | NetworkFault
        158 | HLR | Memory capacity exceeded | Temporary | HandsetUnavailable
        159 | HLR | Mobile subscriber not reachable | Temporary | AbsentSubscriber
        160 | HLR | Reject | Permanent | NetworkFault
        161 | HLR | Local Cancel | Temporary | NetworkFault
        162 | HLR | Abort | Temporary | NetworkFault
        163 | HLR | Exception (internal) | Permanent | ProviderFault
        164 | HLR | Unknown error | Temporary | NetworkFault
        200 | MSC | Unidentified subscriber | Temporary | UnknownSubscriber
        201 | MSC | Absent subscriber, IMSI detached | Temporary | AbsentSubscriber
        202 | MSC | Absent subscriber, no page response | Temporary | AbsentSubscriber
        203 | MSC | Subscriber busy for MT SMS | Temporary | HandsetUnavailable
        204 | MSC | Facility not supported | Permanent | ServiceNotSupported
        205 | MSC | Illegal subscriber | Permanent | Blocked
        206 | MSC | Illegal equipment | Permanent | Blocked
        207 | MSC | System failure | Temporary | NetworkFault
        208 | MSC | Unexpected data value | Permanent | NetworkFault
        209 | MSC | Data missing | Permanent | NetworkFault
        210 | MSC | Memory capacity exceeded | Temporary | HandsetUnavailable
        211 | MSC | Equipment protocol error | Temporary | NetworkFault
        212 | MSC | Equipment not short message equipped | Temporary | ServiceNotSupported
        213 | MSC | Reject | Permanent | NetworkFault
        214 | MSC | Local Cancel | Temporary | NetworkFault
        215 | MSC | Abort | Temporary | NetworkFault
        216 | MSC | Exception (internal) | Permanent | ProviderFault
        217 | MSC | Unknown error | Temporary | NetworkFault
        250 | SCREENING | barred: MO personal allow list | Permanent | SenderNotAllowed
        251 | SCREENING | barred: MO personal deny list | Permanent | SenderNotAllowed
        252 | SCREENING | barred: MO operator allow list | Permanent | SenderNotAllowed
        253 | SCREENING | barred: MO operator deny list | Permanent | SenderNotAllowed
        254 | SCREENING | barred: MT personal allow list | Permanent | Blocked
        255 | SCREENING | barred: MT personal deny list | Permanent | Blocked
        256 | SCREENING | barred: MT operator allow list | Permanent | Blocked
        257 | SCREENING | barred: MT operator deny list | Permanent | Blocked
        300 | ESME EXTERNAL | Invalid destination address | Permanent | InvalidDestination
        301 | ESME EXTERNAL | Invalid destination numbering plan | Permanent | InvalidDestination
        302 | ESME EXTERNAL | Invalid destination type of number | Permanent | InvalidDestination
        303 | ESME EXTERNAL | Invalid destination flag | Permanent | InvalidMessage
        304 | ESME EXTERNAL | Invalid number of destinations | Permanent | InvalidMessage
        310 | ESME EXTERNAL | Invalid source address | Permanent | SenderNotAllowed
        311 | ESME EXTERNAL | Invalid source numbering plan | Permanent | SenderNotAllowed
        312 | ESME EXTERNAL | Invalid source type of number | Permanent | SenderNotAllowed
        320 | ESME EXTERNAL | ESME Receiver permanent error | Permanent | ProviderFault
        321 | ESME EXTERNAL | ESME Receiver reject error | Permanent | ProviderFault
        322 | ESME EXTERNAL | ESME Receiver temporary error | Temporary | ProviderFault
        330 | ESME EXTERNAL | Invalid command length | Permanent | InvalidMessage
        331 | ESME EXTERNAL | Invalid service type | Permanent | InvalidMessage
        332 | ESME EXTERNAL | Invalid operation | Permanent | InvalidMessage
        333 | ESME EXTERNAL | Operation not allowed | Permanent | ProviderFault
        334 | ESME EXTERNAL | Invalid parameter | Permanent | InvalidMessage
        335 | ESME EXTERNAL | Parameter not allowed | Permanent | InvalidMessage
        336 | ESME EXTERNAL | Invalid parameter length | Permanent | InvalidMessage
        337 | ESME EXTERNAL | Invalid optional parameter | Permanent | InvalidMessage
        338 | ESME EXTERNAL | Optional parameter missing | Permanent | InvalidMessage
        339 | ESME EXTERNAL | Invalid validity parameter | Permanent | InvalidMessage
        340 | ESME EXTERNAL | Invalid scheduled delivery parameter | Permanent | InvalidMessage
        341 | ESME EXTERNAL | Invalid distribution list | Permanent | InvalidMessage
        342 | ESME EXTERNAL | Invalid message class | Permanent | InvalidMessage
        343 | ESME EXTERNAL | Invalid message length | Permanent | InvalidMessage
        344 | ESME EXTERNAL | Invalid message reference | Permanent | InvalidMessage
        345 | ESME EXTERNAL | Invalid number of messages | Permanent | InvalidMessage
        346 | ESME EXTERNAL | Invalid predefined message | Permanent | InvalidMessage
        347 | ESME EXTERNAL | Invalid priority | Permanent | InvalidMessage
        348 | ESME EXTERNAL | Invalid replace flag | Permanent | InvalidMessage
        349 | ESME EXTERNAL | Request failed | Permanent | ProviderFault
        350 | ESME EXTERNAL | Invalid delivery report request | Temporary | InvalidMessage
        360 | ESME EXTERNAL | Message queue full | Temporary | LimitExceeded
        361 | ESME EXTERNAL | External error | Temporary | ProviderFault
        362 | ESME EXTERNAL | External error | Temporary | ProviderFault
        370 | ESME EXTERNAL | Cannot find information | Temporary | ProviderFault
        399 | ESME EXTERNAL | Unknown | Temporary | ProviderFault
        """;

    public static TheoryData<string, string> Entries => Seed.Rows(Table);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_code_of_the_specification_is_there_with_its_name_class_and_cause(string code, string expected)
    {
        string[] values = expected.Split(" | ");
        StatusCode entry = Seed.Code("Sinch", code, "Smpp");
        Assert.Equal(Label.Normalize(values[1]), Label.Normalize(entry.Name));
        Assert.Equal(values[2], entry.Persistence.ToString());
        Assert.Equal(values[3], entry.Cause.ToString());
        Assert.Equal(Finality.Final, entry.Finality);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_class_of_an_error_tells_where_the_message_stopped(string code, string expected)
    {
        string[] values = expected.Split(" | ");
        StatusCode entry = Seed.Code("Sinch", code, "Smpp");
        DeliveryStatus? status = values[0] switch
        {
            "NONE" => DeliveryStatus.Delivered,
            "SCREENING" => DeliveryStatus.Rejected,
            "INTERNAL" or "ESME" => DeliveryStatus.Failed,
            "SMSC" or "HLR" or "MSC" => values[1] == "Exception (internal)" ? DeliveryStatus.Failed : DeliveryStatus.Undeliverable,
            _ => null,
        };
        if (status is null)
            Assert.Equal(Outcome.NotDelivered, entry.Outcome);
        else
            Assert.Equal(status, entry.Status);
    }

    [Fact]
    public void There_are_these_137_codes_and_no_others()
    {
        Assert.Equal(Seed.Keys(Table), Seed.Codes("Sinch", "Smpp"));
        Assert.Equal(137, Seed.Codes("Sinch", "Smpp").Count());
    }
}
