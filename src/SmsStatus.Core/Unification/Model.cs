namespace SmsStatus;

/// <summary>What became of a message, in one vocabulary for all providers.</summary>
/// <remarks>
/// <see cref="Failed"/> means that a platform or aggregator step broke before the carrier refused anything;
/// <see cref="Undeliverable"/> means that delivery failed after hand-off. <see cref="Unknown"/> is what a provider says
/// when it cannot tell; <see cref="Unrecognized"/> is what this catalog cannot translate. The two are never merged.
/// </remarks>
public enum DeliveryStatus
{
    /// <summary>No entry of the catalog explains what was reported. Never counted as sent or failed.</summary>
    Unrecognized,

    /// <summary>Accepted for sending at a later time.</summary>
    Scheduled,

    /// <summary>Waiting inside the provider's platform.</summary>
    Queued,

    /// <summary>Stopped for screening, approval or quota; may still go on.</summary>
    Held,

    /// <summary>Handed to the next party (aggregator or message centre).</summary>
    Submitted,

    /// <summary>On its way in the carrier's network.</summary>
    Enroute,

    /// <summary>Reported as delivered; <see cref="Evidence"/> says by whom.</summary>
    Delivered,

    /// <summary>Handed off, then not delivered.</summary>
    Undeliverable,

    /// <summary>A step of the platform or aggregator broke before hand-off.</summary>
    Failed,

    /// <summary>Refused by the platform, aggregator or carrier.</summary>
    Rejected,

    /// <summary>Its validity period ended before delivery.</summary>
    Expired,

    /// <summary>Withdrawn by the customer.</summary>
    Cancelled,

    /// <summary>Removed by a carrier or message centre.</summary>
    Deleted,

    /// <summary>Passed over by a downstream party without an attempt.</summary>
    Skipped,

    /// <summary>The provider itself does not know the outcome.</summary>
    Unknown,
}

/// <summary>The five groups into which every message falls exactly once.</summary>
public enum Outcome
{
    /// <summary>The report could not be translated.</summary>
    Unrecognized,

    /// <summary>Still on its way.</summary>
    Pending,

    /// <summary>Reported as delivered.</summary>
    Delivered,

    /// <summary>Ended without delivery.</summary>
    NotDelivered,

    /// <summary>Ended, and nobody can say how.</summary>
    Indeterminate,
}

/// <summary>Whether a further report may change the status.</summary>
public enum Finality
{
    /// <summary>Not known, because the code was not recognized.</summary>
    Unknown,

    /// <summary>More reports are expected.</summary>
    Intermediate,

    /// <summary>No further report changes it.</summary>
    Final,

    /// <summary>Depends on the route or number type; the entry's note says on what.</summary>
    Conditional,
}

/// <summary>Whether the reason for a failure lasts.</summary>
public enum Persistence
{
    /// <summary>Nothing failed.</summary>
    None,

    /// <summary>The same message may succeed later.</summary>
    Temporary,

    /// <summary>The same message keeps failing.</summary>
    Permanent,

    /// <summary>No source says.</summary>
    Unspecified,
}

/// <summary>What a delivery rests on.</summary>
public enum Evidence
{
    /// <summary>Nothing was delivered.</summary>
    None,

    /// <summary>A receipt from the handset.</summary>
    Handset,

    /// <summary>A receipt from the network only.</summary>
    Network,

    /// <summary>Delivered, and no source says who confirmed it.</summary>
    Unspecified,
}

/// <summary>Which party gave the verdict.</summary>
public enum Origin
{
    /// <summary>No source says.</summary>
    Unspecified,

    /// <summary>The provider's own platform.</summary>
    Platform,

    /// <summary>An aggregator, gateway or downstream provider.</summary>
    Aggregator,

    /// <summary>The recipient's carrier or its message centre.</summary>
    Carrier,

    /// <summary>The recipient's handset.</summary>
    Handset,
}

/// <summary>Whether sending the same message again makes sense.</summary>
public enum Retry
{
    /// <summary>No source says.</summary>
    Unknown,

    /// <summary>Do not send it again.</summary>
    No,

    /// <summary>Send it again after some time.</summary>
    Later,

    /// <summary>Send it again once the named fault is corrected.</summary>
    AfterFix,
}

/// <summary>Whether the provider may charge for a message with this status.</summary>
public enum Billable
{
    /// <summary>No source says.</summary>
    Unknown,

    /// <summary>Charged.</summary>
    Yes,

    /// <summary>Not charged.</summary>
    No,

    /// <summary>May be charged, depending on how far the message went.</summary>
    Possible,
}

/// <summary>Whether the recipient's number should be left out of later sends because of this status.</summary>
public enum Suppression
{
    /// <summary>This status alone is no reason to leave the number out.</summary>
    Never,

    /// <summary>Leave the number out: the recipient opted out.</summary>
    Must,

    /// <summary>Leave the number out: it cannot receive messages.</summary>
    Should,

    /// <summary>Leave the number out once the same status has come back several times.</summary>
    AfterRepeats,
}

/// <summary>Why a message was not delivered.</summary>
public enum Cause
{
    /// <summary>Nothing failed.</summary>
    None,

    /// <summary>The destination is malformed or not a mobile number.</summary>
    InvalidDestination,

    /// <summary>The number is not in use.</summary>
    UnknownSubscriber,

    /// <summary>The handset is off or out of coverage.</summary>
    AbsentSubscriber,

    /// <summary>The handset is busy or its memory is full.</summary>
    HandsetUnavailable,

    /// <summary>The recipient asked not to receive messages.</summary>
    OptedOut,

    /// <summary>The recipient is barred or on a block list.</summary>
    Blocked,

    /// <summary>Refused for its content, suspected spam or fraud, or a loop.</summary>
    Filtered,

    /// <summary>The sender is invalid, blocked or not registered.</summary>
    SenderNotAllowed,

    /// <summary>No route, or an unsupported destination.</summary>
    NoRoute,

    /// <summary>The recipient's plan, device or network does not support the service.</summary>
    ServiceNotSupported,

    /// <summary>A throttle, quota, threshold or congestion.</summary>
    LimitExceeded,

    /// <summary>The same message was seen before.</summary>
    Duplicate,

    /// <summary>The validity period ended.</summary>
    ValidityExpired,

    /// <summary>The message itself is malformed or too long.</summary>
    InvalidMessage,

    /// <summary>A fault in the carrier's network.</summary>
    NetworkFault,

    /// <summary>A fault at the provider or an aggregator.</summary>
    ProviderFault,

    /// <summary>The customer's account at the provider.</summary>
    AccountIssue,

    /// <summary>The recipient's account at the carrier: funds or age.</summary>
    SubscriberAccount,

    /// <summary>The number moved between carriers and routing has not followed.</summary>
    PortabilityError,

    /// <summary>The customer stopped it.</summary>
    CancelledByCustomer,

    /// <summary>A carrier or message centre removed it.</summary>
    RemovedByNetwork,

    /// <summary>No usable delivery receipt came back.</summary>
    NoReceipt,

    /// <summary>The provider gives no reason.</summary>
    Unspecified,
}

/// <summary>What to do next.</summary>
public enum NextAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Wait for the final report.</summary>
    Wait,

    /// <summary>Send again after some time.</summary>
    RetryLater,

    /// <summary>Correct the recipient's number.</summary>
    CorrectNumber,

    /// <summary>Leave the number out of later sends.</summary>
    SuppressNumber,

    /// <summary>Correct, register or replace the sender.</summary>
    FixSender,

    /// <summary>Change the message.</summary>
    FixContent,

    /// <summary>Send more slowly or raise the limit.</summary>
    ReduceRate,

    /// <summary>Check credit, limits and provisioning of the account.</summary>
    CheckAccount,

    /// <summary>Ask the recipient, who may have to ask the carrier.</summary>
    ContactRecipient,

    /// <summary>Ask the provider's support.</summary>
    ContactProvider,

    /// <summary>Switch delivery receipts on.</summary>
    EnableReceipts,
}

/// <summary>Where an entry of the catalog stands with its provider.</summary>
public enum Standing
{
    /// <summary>In the provider's current published table.</summary>
    Documented,

    /// <summary>Seen beside the provider's table, with a source of its own.</summary>
    Extension,

    /// <summary>Once documented, since withdrawn; old reports may hold it.</summary>
    Historic,
}
