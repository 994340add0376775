using System;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>The values of a <see cref="StatusCode"/> while its file is being read. Fields, since twenty-five accessors would have to be compiled at each start.</summary>
internal sealed class StatusCodeBuilder
{
    public string Provider = "";
    public string? Table;
    public string? Code;
    public string? ProviderStatus;
    public CodeRange? Range;
    public string[] Labels = Array.Empty<string>();
    public string Name = "";
    public DeliveryStatus Status;
    public Finality? Finality;
    public bool FinalOnSharedCode;
    public Cause Cause;
    public NextAction Action;
    public Retry Retry;
    public Persistence Persistence;
    public Evidence Evidence;
    public Origin Origin;
    public Billable Billable;
    public Suppression Suppression;
    public Standing Standing;
    public string Meaning = "";
    public string Advice = "";
    public string? Note;
    public string Source = "";
}
