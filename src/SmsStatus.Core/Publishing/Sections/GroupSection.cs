using System.Collections.Generic;
using System.Linq;
using SmsStatus.Publishing.Html;

namespace SmsStatus.Publishing.Sections;

/// <summary>The groups that were measured, where they are other than the providers.</summary>
internal sealed class GroupSection : PageSection
{
    public GroupSection(ReportFigures figures, PageText text)
        : base(figures, text)
    {
    }

    protected override string Heading => "The groups that were measured";

    protected override bool IsNeeded => Figures.Measures.Any(measure => measure.GetGroup().Any(key => key.Key != GroupKey.Provider));

    protected override void WriteBody(HtmlWriter html)
    {
        PageTable table = new("Groups, most " + Text.Units + " first", "Group", "#Sent", "#Delivered", "#Not delivered", "#Pending", "#Of sent", "#Of final");
        DeliveryMeasure[] groups = Figures.Measures.OrderByDescending(measure => measure.Messages).ToArray();
        foreach (DeliveryMeasure measure in groups.Take(PageTable.MostRows))
        {
            table.Add(
                NameOf(measure.GetGroup()),
                Text.Count(measure.Messages),
                Text.Count(measure.Delivered),
                Text.Count(measure.NotDelivered),
                Text.Count(measure.Pending),
                Text.Rate(measure.DeliveredOfSent),
                Text.Rate(measure.DeliveredOfFinal));
        }

        if (groups.Length > PageTable.MostRows)
            table.Rest = "And " + Text.Count(groups.Length - PageTable.MostRows, "smaller group") + ", with " + Text.Count(groups.Skip(PageTable.MostRows).Sum(measure => measure.Messages), Text.Unit) + ".";
        table.Write(html);
    }

    private string NameOf(IReadOnlyList<KeyValuePair<GroupKey, object?>> group) =>
        group.Count == 0 ? "All" : string.Join(" / ", group.Select(key => Text.Group(key.Key, key.Value)));
}
