using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Some of the messages, with their parts. One thread uses it at a time.</summary>
internal sealed class MessagePartition
{
    private readonly IGroupOrder _groups;
    private readonly MessageTable _messages = new();
    private readonly MessageTable _parts = new();
    private readonly List<int> _messagesOfParts = new();
    private ulong _touched;

    public MessagePartition(IGroupOrder groups)
    {
        _groups = groups;
    }

    /// <summary>Takes events in.</summary>
    public void Take(FoldEvent[] events, int count)
    {
        GroupedVerdict[] verdicts = _groups.GroupedVerdicts;
        Touch(events, count);
        for (int index = 0; index < count; index++)
        {
            ref readonly FoldEvent next = ref events[index];
            int message = _messages.Find(next.Message);
            if (!next.IsOfPart)
            {
                _messages[message].Take(next, verdicts, _groups);
                continue;
            }

            int part = _parts.Find(next.Part);
            if (part == _messagesOfParts.Count)
                _messagesOfParts.Add(message);
            _parts[part].Take(next, verdicts, _groups);
        }
    }

    /// <summary>Counts the messages; call it once, when all events are in.</summary>
    public void Count(IMessageCounter counter)
    {
        GroupedVerdict[] verdicts = _groups.GroupedVerdicts;
        for (int part = 0; part < _parts.Count; part++)
            _messages[_messagesOfParts[part]].Join(_parts[part], verdicts, _groups);
        for (int message = 0; message < _messages.Count; message++)
            counter.Add(_messages[message], verdicts[_messages[message].GroupedVerdict]);
    }

    /// <summary>Has the memory that the events need brought near, all of it at once.</summary>
    private void Touch(FoldEvent[] events, int count)
    {
        ulong touched = 0;
        for (int index = 0; index < count; index++)
            touched += _messages.Touch(events[index].Message);
        for (int index = 0; index < count; index++)
            touched += _messages.TouchState(events[index].Message);
        _touched = touched;
    }
}
