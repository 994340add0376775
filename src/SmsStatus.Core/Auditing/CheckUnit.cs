namespace SmsStatus;

/// <summary>What the figure and the limit of a check are given in.</summary>
public enum CheckUnit
{
    /// <summary>A number of messages, rows or files.</summary>
    Count,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Rate,
}
