using System.Collections.Generic;
using SmsStatus.Catalog;

namespace SmsStatus.Reports;

/// <summary>The layout of a report, and why it is that one.</summary>
internal sealed class RecognizedLayout
{
    public RecognizedLayout(Layout layout, LayoutOrigin origin, IReadOnlyList<string> evidence)
    {
        Layout = layout;
        Origin = origin;
        Evidence = evidence;
    }

    public Layout Layout { get; }

    public LayoutOrigin Origin { get; }

    /// <summary>The columns or paths that tell it; none where the caller named it.</summary>
    public IReadOnlyList<string> Evidence { get; }
}
