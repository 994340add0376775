using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus.Tests;

/// <summary>The 24 numbers that stand in both SMPP tables of Sinch, of which all but 0 mean something else in each.</summary>
public sealed class SinchTwinTests
{
    // number | name in the Cloud SMPP table | name in the SMPP error specification
    private const string Table = """
        1 | Unknown Subscriber | Internal routing error
        2 | Unknown Subscriber (NPDB mismatch) | Internal routing error
        5 | Unidentified Subscriber | Internal routing error
        6 | Unknown | Internal routing error
        9 | Illegal Subscriber | Unsupported number plan
        10 | No Translation for Address | Unsupported type of number
        11 | Teleservice Not Provisioned | Message not delivered
        12 | Illegal Equipment | Dialing zone not found
        13 | Call Barred | Not home zone and IMSI not allowed
        40 | Memory capacity Exceeded | Internal error
        160 | Absent subscriber IMSI-detached | Reject
        200 | Unable to decode response | Unidentified subscriber
        201 | Provider Abort | Absent subscriber, IMSI detached
        202 | User Abort | Absent subscriber, no page response
        203 | Timeout | Subscriber busy for MT SMS
        205 | Timeout-PAB | Illegal subscriber
        206 | Rejected | Illegal equipment
        207 | Local Cancel | System failure
        300 | Screening or Blocking | Invalid destination address
        301 | Carrier Syntax Error | Invalid destination numbering plan
        302 | Carrier Internal Error | Invalid destination type of number
        303 | Carrier Internal Error | Invalid destination flag
        304 | Carrier Routing Error | Invalid number of destinations
        """;

    public static TheoryData<string, string> Twins => Seed.Rows(Table);

    [Theory]
    [MemberData(nameof(Twins))]
    public void Each_entry_knows_the_other_and_its_note_names_the_other_meaning(string code, string expected)
    {
        string[] names = expected.Split(" | ");
        StatusCode cloud = Seed.Code("Sinch", code, "CloudSmpp");
        StatusCode standard = Seed.Code("Sinch", code, "Smpp");
        Assert.Equal(Label.Normalize(names[0]), Label.Normalize(cloud.Name));
        Assert.Equal(Label.Normalize(names[1]), Label.Normalize(standard.Name));
        Assert.Same(standard, cloud.Twin);
        Assert.Same(cloud, standard.Twin);
        Assert.Contains(Label.Normalize(standard.Name), Label.Normalize(cloud.Note!));
        Assert.Contains(Label.Normalize(cloud.Name), Label.Normalize(standard.Note!));
    }

    [Fact]
    public void Exactly_these_23_numbers_have_a_twin_in_each_table()
    {
        Assert.Equal(23, Seed.Keys(Table).Count());
        foreach (string table in new[] { "Smpp", "CloudSmpp" })
        {
            Assert.Equal(
                Seed.Keys(Table),
                StatusCatalog.Default.GetProvider("Sinch").FindTable(table)!.Entries
                    .Where(entry => entry.Twin is not null)
                    .Select(entry => entry.Code!));
        }
    }

    [Fact]
    public void Zero_stands_in_both_tables_and_means_the_same()
    {
        Assert.Null(Seed.Code("Sinch", "0", "Smpp").Twin);
        Assert.Null(Seed.Code("Sinch", "0", "CloudSmpp").Twin);
        Assert.Equal(DeliveryStatus.Delivered, Seed.Code("Sinch", "0", "Smpp").Status);
        Assert.Equal(DeliveryStatus.Delivered, Seed.Code("Sinch", "0", "CloudSmpp").Status);
    }

    [Fact]
    public void No_entry_outside_the_two_tables_has_a_twin() =>
        Assert.DoesNotContain(
            StatusCatalog.Default.GetProvider("Sinch").Entries,
            entry => entry.Twin is not null && entry.Table is not ("Smpp" or "CloudSmpp"));
}
