using System;

namespace SmsStatus;

/// <summary>The values of a <see cref="StatusCode"/> while its file is being read.</summary>
internal sealed class StatusCodeBuilder
{
    public string Provider { get; set; } = "";
    public string? Table { get; set; }
    public string? Code { get; set; }
    public string? ProviderStatus { get; set; }
    public string[] Labels { get; set; } = Array.Empty<string>();
    public string Name { get; set; } = "";
    public DeliveryStatus Status { get; set; }
    public Finality? Finality { get; set; }
    public bool FinalOnSharedCode { get; set; }
    public Cause Cause { get; set; }
    public NextAction Action { get; set; }
    public Retry Retry { get; set; }
    public Persistence Persistence { get; set; }
    public Evidence Evidence { get; set; }
    public Origin Origin { get; set; }
    public Billable Billable { get; set; }
    public Suppression Suppression { get; set; }
    public Standing Standing { get; set; }
    public string Meaning { get; set; } = "";
    public string Advice { get; set; } = "";
    public string? Note { get; set; }
    public string Source { get; set; } = "";
}
