namespace SmsStatus.Reports;

/// <summary>The kinds of tokens that matter to row reading.</summary>
internal enum JsonTokenKind
{
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    Name,

    /// <summary>A string, number or truth value, by its text.</summary>
    Scalar,
    Null,
}
