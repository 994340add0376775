using System;
using System.Linq;
using System.Reflection;

namespace SmsStatus.Tests;

public sealed class OutputContract
{
    private const string Verdict =
        "Provider,Code,ProviderStatus,Status,Outcome,Finality,Cause,Action,Retry,Persistence,Evidence,Origin,Billable,Suppression,Name,Meaning,Advice,Conflict,Source";

    [Theory]
    [InlineData(typeof(UnifiedStatus), Verdict)]
    [InlineData(typeof(MultiProviderRecord), "File,Line,MessageId,Recipient,Sender,SubmittedAt,UpdatedAt," + Verdict + ",Excluded")]
    [InlineData(typeof(DeliveryRecord), "File,Line,MessageId,Recipient,Sender,SubmittedAt,UpdatedAt," + Verdict + ",Excluded")]
    [InlineData(
        typeof(DeliveryMeasure),
        "Rows,Messages,Superseded,Excluded,Rejected,Delivered,Pending,NotDelivered,Indeterminate,Unrecognized,Conflicts,Stale,Retryable,DeliveredOfSent,DeliveredOfFinal,ReceiptCoverage,MedianTimeToFinal,P95TimeToFinal,First,Last")]
    [InlineData(typeof(DeliveryCheck), "Check,Figure,Limit,Verdict,Messages,MostCommonCause,Bound,Unit,Text")]
    public void Properties_have_the_names_and_order_of_the_contract(Type type, string expected)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assert.Equal(expected.Split(','), PublicProperties(type).Select(property => property.Name));
    }

    [Theory]
    [InlineData(typeof(UnifiedStatus))]
    [InlineData(typeof(DeliveryRecord))]
    [InlineData(typeof(DeliveryMeasure))]
    [InlineData(typeof(DeliveryCheck))]
    [InlineData(typeof(StatusCode))]
    [InlineData(typeof(Provider))]
    [InlineData(typeof(CatalogFile))]
    public void Properties_are_flat(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        foreach (PropertyInfo property in PublicProperties(type))
        {
            Type plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            Assert.True(
                plain.IsEnum || plain == typeof(string) || plain == typeof(long) || plain == typeof(int) || plain == typeof(double)
                || plain == typeof(DateTimeOffset) || plain == typeof(TimeSpan),
                property.Name + " is a " + plain);
        }
    }

    private static PropertyInfo[] PublicProperties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
