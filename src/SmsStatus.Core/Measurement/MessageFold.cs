using System.Collections.Generic;
using SmsStatus.Reports;

namespace SmsStatus.Measurement;

/// <summary>
/// Folds the events of all reports to messages: first the events of each part of a message, then its parts. A message is
/// known by the key of its layout or provider, never by a phone number alone.
/// </summary>
internal sealed class MessageFold
{
    private readonly GroupTable _groups;
    private readonly Utf8Map<MessageState> _messages = new();
    private readonly Utf8Map<MessagePart> _parts = new();
    private readonly Dictionary<Provider, int> _providers = new();
    private readonly Utf8Key _key = new();

    public MessageFold(GroupTable groups)
    {
        _groups = groups;
    }

    /// <summary>Takes an event in; false where it is no event of a known message: it lacks part of the key, or stands for many.</summary>
    /// <param name="next">The event.</param>
    /// <param name="group">The group of the event.</param>
    public bool TryTake(in MeasuredEvent next, int group)
    {
        if (next.Count > 1 || !BuildKey(next))
            return false;
        int position = _messages.Find(_key, out _);
        Utf8Slice segment = next.Segment.Trim();
        if (segment.Length == 0)
        {
            _messages[position].Take(next, group, _groups);
            return true;
        }

        int part = _parts.Find(_key.Clear().Add(position).Add(segment), out _);
        _parts[part].Message = position;
        _parts[part].State.Take(next, group, _groups);
        return true;
    }

    /// <summary>The messages. Call it once, when all events are in.</summary>
    public IEnumerable<MessageState> Messages()
    {
        for (int part = 0; part < _parts.Count; part++)
            _messages[_parts[part].Message].Join(_parts[part].State, _groups);
        for (int position = 0; position < _messages.Count; position++)
            yield return _messages[position];
    }

    private bool BuildKey(in MeasuredEvent next)
    {
        if (!_providers.TryGetValue(next.Provider, out int provider))
            _providers.Add(next.Provider, provider = _providers.Count);
        _key.Clear().Add(provider);
        foreach (ReportField field in next.Key)
        {
            Utf8Slice part = field == ReportField.Recipient ? next.Recipient : next.MessageId;
            // A number that lost its digits tells no two recipients apart.
            if (part.Trim().Length == 0 || (field == ReportField.Recipient && PhoneNumbers.IsDamaged(part)))
                return false;
            if (field == ReportField.Recipient)
                _key.AddPhoneNumber(part.Trim());
            else
                _key.Add(part.Trim());
        }

        return next.Key.Length > 0;
    }

    private struct MessagePart
    {
        public int Message;
        public MessageState State;
    }
}
