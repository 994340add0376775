using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of blocks of one report, each as an event, excluded or rejected. One thread uses it at a time.</summary>
internal sealed class EventReader
{
    private readonly RowReader _rows;
    private readonly RowJudge _judge;
    private readonly TimeStampReader _times;
    private readonly RowJudgement[] _judgements;
    private readonly long[] _counts;
    private readonly TimeStamp[] _submittedAt;
    private readonly TimeStamp[] _updatedAt;

    public EventReader(RowReader rows, RowJudge judge, TimeStampReader times, string file)
    {
        _rows = rows;
        _judge = judge;
        _times = times;
        _judgements = new RowJudgement[rows.Row.Room];
        _counts = new long[rows.Row.Room];
        _submittedAt = new TimeStamp[rows.Row.Room];
        _updatedAt = new TimeStamp[rows.Row.Room];
        Totals = new ReportTotals(file);
    }

    /// <summary>What became of the rows of all blocks so far.</summary>
    public ReportTotals Totals { get; }

    /// <summary>Takes each rejected row at once, while its text is there; where it is null, <see cref="Rejections"/> do.</summary>
    public Action<RowRejection>? Rejected { get; set; }

    /// <summary>The rows of the current block that were rejected so far.</summary>
    public List<RowRejection> Rejections { get; private set; } = new();

    /// <summary>How many lines of the current block were left behind; all of them once there is no further row.</summary>
    public long LinesRead => _rows.LinesRead;

    public ReportRow Row => _rows.Row;

    public RowJudgement Judgement => _judgements[Row.Index];

    /// <summary>The judgements on all rows that were read together with the current one, by their <see cref="ReportRow.Index"/>.</summary>
    public RowJudgement[] Judgements => _judgements;

    /// <summary>How many messages each of these rows stands for.</summary>
    public long[] Counts => _counts;

    /// <summary>When the message of each of these rows was sent.</summary>
    public TimeStamp[] SubmissionTimes => _submittedAt;

    /// <summary>When the message of each of these rows came into the reported state.</summary>
    public TimeStamp[] UpdateTimes => _updatedAt;

    /// <summary>How many messages the row stands for; at least 1.</summary>
    public long Count => _counts[Row.Index];

    public ref readonly TimeStamp SubmittedAt => ref _submittedAt[Row.Index];

    public ref readonly TimeStamp UpdatedAt => ref _updatedAt[Row.Index];

    /// <summary>Goes on with another block.</summary>
    public void Open(ReportBlock block)
    {
        // Who asked for those of the last block may still have the list.
        Rejections = new List<RowRejection>();
        _rows.Open(block.Window);
    }

    /// <summary>Moves to the next row; false at the end of the block.</summary>
    public bool Read()
    {
        ReportRow row = Row;
        if (row.Index + 1 < row.Count)
            row.Index++;
        else if (!ReadOn())
            return false;
        if (Judgement.Fate == RowFate.Rejected)
            Reject(row);
        return true;
    }

    /// <summary>Reads the next rows and all that is to be known of them; false where there are none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadOn()
    {
        if (!_rows.Read())
        {
            Totals.Complaint ??= _rows.Complaint;
            Totals.UnreadTimes = _times.UnreadCount;
            Totals.FloatingTimes = _times.FloatingCount;
            return false;
        }

        ReportRow row = Row;
        _judge.Judge(row, _judgements, _counts);
        Total(row);
        row.Index = 0;
        _times.Read(row, ReportField.SubmittedAt, _submittedAt);
        _times.Read(row, ReportField.UpdatedAt, _updatedAt);
        return true;
    }

    private void Total(ReportRow row)
    {
        long events = 0;
        for (int index = 0; index < row.Count; index++)
        {
            RowFate fate = _judgements[index].Fate;
            if (fate == RowFate.Event)
                events += _counts[index];
            else
                TotalOther(row, index, fate);
            if (fate != RowFate.Rejected && PhoneNumbers.IsDamaged(row.ValueAt(index, (int)ReportField.Recipient)))
                Totals.DamagedRecipients += _counts[index];
        }

        Totals.Events += events;
    }

    private void TotalOther(ReportRow row, int index, RowFate fate)
    {
        if (fate == RowFate.Excluded)
        {
            Totals.Excluded += _counts[index];
            return;
        }

        Totals.Rejected += _counts[index];
        // When it happened is nothing that anyone is told.
        row.Index = index;
        row[(int)ReportField.SubmittedAt] = default;
        row[(int)ReportField.UpdatedAt] = default;
    }

    private void Reject(ReportRow row)
    {
        // What the rows after it said is forgotten.
        RowJudgement judgement = _judge.Judge(row);
        int column = row.Column > 0 ? row.Column : _rows.ColumnOf(_judge.Fault);
        Reject(new RowRejection(row.Line, column, judgement.Reason!, _rows.Raw));
    }

    private void Reject(RowRejection row)
    {
        if (Rejected is null)
            Rejections.Add(row);
        else
            Rejected(row);
    }
}
