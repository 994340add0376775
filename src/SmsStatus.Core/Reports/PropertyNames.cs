using System.Collections.Generic;
using System.Linq;
using SmsStatus.Catalog;

namespace SmsStatus;

/// <summary>The columns or properties in which a user says that values stand; null where they are to be found.</summary>
public sealed class PropertyNames
{
    /// <summary>Where the code or reason label stands.</summary>
    public string? Code { get; set; }

    /// <summary>Where the provider's status word stands.</summary>
    public string? Status { get; set; }

    /// <summary>Where the provider's name stands.</summary>
    public string? Provider { get; set; }

    /// <summary>Where the message's id stands.</summary>
    public string? MessageId { get; set; }

    /// <summary>Where the recipient's number stands.</summary>
    public string? Recipient { get; set; }

    /// <summary>Where the sender's number or name stands.</summary>
    public string? Sender { get; set; }

    /// <summary>Where the time of sending stands.</summary>
    public string? SubmittedAt { get; set; }

    /// <summary>Where the time of the status stands.</summary>
    public string? UpdatedAt { get; set; }

    /// <summary>Whether they say where the code or the status is, so that a report need not be recognized.</summary>
    internal bool TellStatus => Code is not null || Status is not null;

    /// <summary>The first of the named places that is none of a table's columns; null where all are.</summary>
    internal string? FindMissing(IReadOnlyList<string> columns)
    {
        HashSet<string> keys = new(columns.Select(Label.Normalize));
        return Fields().Select(pair => pair.Name).FirstOrDefault(name => name is not null && !keys.Contains(ToPath(name!).Key));
    }

    /// <summary>The layout with the named places in place of its own; the layout itself where none is named.</summary>
    internal Layout ApplyTo(Layout layout)
    {
        (ReportField Field, string? Name)[] named = Fields().Where(pair => pair.Name is not null).ToArray();
        if (named.Length == 0)
            return layout;
        Layout result = layout.Clone();
        foreach ((ReportField field, string? name) in named)
            result.Fields[field] = new[] { ToPath(name!) };
        return result;
    }

    private static FieldPath ToPath(string name)
    {
        try
        {
            return new FieldPath(name);
        }
        catch (CatalogException exception)
        {
            throw new ReportException(ReportError.PropertyNotFound, "'" + name + "' names no column or property; write a column's name, or a path such as data.status", exception);
        }
    }

    private IEnumerable<(ReportField Field, string? Name)> Fields()
    {
        yield return (ReportField.Code, Code);
        yield return (ReportField.ProviderStatus, Status);
        yield return (ReportField.Provider, Provider);
        yield return (ReportField.MessageId, MessageId);
        yield return (ReportField.Recipient, Recipient);
        yield return (ReportField.Sender, Sender);
        yield return (ReportField.SubmittedAt, SubmittedAt);
        yield return (ReportField.UpdatedAt, UpdatedAt);
    }
}
