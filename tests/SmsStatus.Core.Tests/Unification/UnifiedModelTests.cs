using System;

namespace SmsStatus.Tests;

public sealed class UnifiedModelTests
{
    [Theory]
    [InlineData(DeliveryStatus.Scheduled, Outcome.Pending, Finality.Intermediate)]
    [InlineData(DeliveryStatus.Queued, Outcome.Pending, Finality.Intermediate)]
    [InlineData(DeliveryStatus.Held, Outcome.Pending, Finality.Intermediate)]
    [InlineData(DeliveryStatus.Submitted, Outcome.Pending, Finality.Intermediate)]
    [InlineData(DeliveryStatus.Enroute, Outcome.Pending, Finality.Intermediate)]
    [InlineData(DeliveryStatus.Delivered, Outcome.Delivered, Finality.Final)]
    [InlineData(DeliveryStatus.Undeliverable, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Failed, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Rejected, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Expired, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Cancelled, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Deleted, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Skipped, Outcome.NotDelivered, Finality.Final)]
    [InlineData(DeliveryStatus.Unknown, Outcome.Indeterminate, Finality.Final)]
    [InlineData(DeliveryStatus.Unrecognized, Outcome.Unrecognized, Finality.Unknown)]
    public void A_status_has_its_outcome_and_finality(DeliveryStatus status, Outcome outcome, Finality finality)
    {
        Assert.Equal(outcome, UnifiedModel.OutcomeOf(status));
        Assert.Equal(finality, UnifiedModel.FinalityOf(status));
    }

    [Theory]
    [InlineData(typeof(DeliveryStatus), 15)]
    [InlineData(typeof(Outcome), 5)]
    [InlineData(typeof(Cause), 24)]
    [InlineData(typeof(NextAction), 12)]
    public void The_axes_have_as_many_values_as_the_model_says(Type axis, int count) =>
        Assert.Equal(count, Enum.GetNames(axis).Length);

    [Fact]
    public void What_is_not_known_is_the_value_that_nobody_set()
    {
        Assert.Equal(DeliveryStatus.Unrecognized, default);
        Assert.Equal(Outcome.Unrecognized, default);
        Assert.Equal(Finality.Unknown, default);
        Assert.Equal(Billable.Unknown, default);
        Assert.Equal(Retry.Unknown, default);
    }
}
