using System;
using System.Collections.Generic;

namespace SmsStatus.Reports;

/// <summary>Reads the rows of blocks of one report, each as an event, excluded or rejected. One thread uses it at a time.</summary>
internal sealed class EventReader
{
    private readonly RowReader _rows;
    private readonly RowJudge _judge;
    private readonly TimeStampReader _times;
    private TimeStamp _submittedAt;
    private TimeStamp _updatedAt;

    public EventReader(RowReader rows, RowJudge judge, TimeStampReader times, string file)
    {
        _rows = rows;
        _judge = judge;
        _times = times;
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

    public RowJudgement Judgement { get; private set; } = null!;

    /// <summary>How many messages the row stands for; at least 1.</summary>
    public long Count => _judge.Count;

    public ref readonly TimeStamp SubmittedAt => ref _submittedAt;

    public ref readonly TimeStamp UpdatedAt => ref _updatedAt;

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
        if (!_rows.Read())
        {
            Totals.Complaint ??= _rows.Complaint;
            Totals.UnreadTimes = _times.UnreadCount;
            Totals.FloatingTimes = _times.FloatingCount;
            return false;
        }

        ReportRow row = _rows.Row;
        Judgement = _judge.Judge(row);
        if (Judgement.Fate == RowFate.Rejected)
        {
            _submittedAt = default;
            _updatedAt = default;
            Totals.Rejected += Count;
            int column = row.Column > 0 ? row.Column : _rows.ColumnOf(_judge.Fault);
            Reject(new RowRejection(row.Line, column, Judgement.Reason!, _rows.Raw));
            return true;
        }

        _submittedAt = _times.Read(row[ReportField.SubmittedAt]);
        _updatedAt = _times.Read(row[ReportField.UpdatedAt]);
        if (PhoneNumbers.IsDamaged(row[ReportField.Recipient]))
            Totals.DamagedRecipients += Count;
        if (Judgement.Fate == RowFate.Event)
            Totals.Events += Count;
        else
            Totals.Excluded += Count;
        return true;
    }

    private void Reject(RowRejection row)
    {
        if (Rejected is null)
            Rejections.Add(row);
        else
            Rejected(row);
    }
}
