using System;
using System.Collections.Generic;

namespace SmsStatus.Measurement;

/// <summary>Some of the messages, with their parts. One thread uses it at a time.</summary>
internal sealed class MessagePartition
{
    private readonly IGroupOrder _groups;
    private readonly MessageTable _messages = new();
    private readonly MessageTable _parts = new();
    private readonly List<int> _messagesOfParts = new();
    private readonly int[] _guesses = new int[FoldBatch.Size];
    private ulong _touched;

    public MessagePartition(IGroupOrder groups)
    {
        _groups = groups;
    }

    /// <summary>Takes events in.</summary>
    public void Take(FoldBatch events)
    {
        GroupedVerdict[] verdicts = _groups.GroupedVerdicts;
        Touch(events);
        for (int index = 0; index < events.Count; index++)
        {
            ref readonly FoldEvent next = ref events[index];
            int message = _messages.Find(next.Message, _guesses[index]);
            if (!next.IsOfPart)
            {
                _messages[message].Take(next, verdicts, _groups);
                continue;
            }

            int part = _parts.Find(events.PartOf(index));
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

    /// <summary>Has the memory that the events need brought near, all of it at once, so that the waiting for it overlaps.</summary>
    private void Touch(FoldBatch events)
    {
        ulong touched = 0;
        for (int index = 0; index < events.Count; index++)
            touched += _messages.Touch(events[index].Message);
        for (int index = 0; index < events.Count; index++)
            _guesses[index] = _messages.Guess(events[index].Message);
        // For new messages the first one is looked at, since a branch that cannot be foretold would end the overlapping.
        for (int index = 0; index < events.Count; index++)
            touched += _messages[Math.Max(_guesses[index], 0)].Touch();
        _touched = touched;
    }
}
