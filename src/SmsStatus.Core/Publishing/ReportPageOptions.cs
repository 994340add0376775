using System;
using System.Globalization;

namespace SmsStatus;

/// <summary>How a page with figures is made.</summary>
public sealed class ReportPageOptions
{
    /// <summary>The page's heading.</summary>
    public string Title { get; set; } = "SMS delivery report";

    /// <summary>Whether recipients' numbers are shown in full; otherwise only their last two digits are.</summary>
    public bool IncludeRecipient { get; set; }

    /// <summary>Whose way of writing numbers is used.</summary>
    public CultureInfo Culture { get; set; } = CultureInfo.CurrentCulture;

    /// <summary>When the page is made, as it says in its last line.</summary>
    public DateTimeOffset Created { get; set; } = DateTimeOffset.Now;
}
