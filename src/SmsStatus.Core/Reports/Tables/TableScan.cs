using System;

namespace SmsStatus.Reports;

/// <summary>
/// Goes over a table from mark to mark, never from byte to byte. Which marks it looks for depends on who asks: a run of records is
/// found by the ends of their fields, whatever the quotes around them enclose; a single record by all marks, since there a quote
/// may be anything.
/// </summary>
internal sealed class TableScan
{
    /// <summary>How many bytes are searched for marks at a time; few enough to stay in the processor's nearer caches.</summary>
    private const int Stretch = 3 << 12;

    /// <summary>How many bytes are read record by record at most before runs are looked for again.</summary>
    private const int MostPatience = 1 << 16;
    private readonly byte _delimiter;
    private int _nextLine;

    /// <summary>Where the stretch ends that was searched last.</summary>
    private int _searched;

    /// <summary>Where runs are looked for again: not at each record of a table that has none. No harm is done where the window has moved since.</summary>
    private int _runsFrom;
    private int _patience = Stretch;

    /// <summary>Creates a scan.</summary>
    /// <param name="delimiter">What separates columns.</param>
    public TableScan(byte delimiter)
    {
        _delimiter = delimiter;
    }

    /// <summary>The table, from the start of a record on.</summary>
    public ByteWindow Window { get; private set; } = new(default(Utf8Slice));

    /// <summary>The marks of the stretch that was searched last.</summary>
    public TableMarks Marks { get; } = new(Stretch);

    /// <summary>The index of the next mark.</summary>
    public int Next { get; set; }

    /// <summary>Goes on with another window.</summary>
    public void Open(ByteWindow window)
    {
        Window = window;
        _runsFrom = 0;
        Restart(window.Start);
    }

    /// <summary>Starts looking for marks again; needed where the window may have moved its bytes.</summary>
    /// <param name="start">Where.</param>
    public void Restart(int start)
    {
        _searched = start;
        Marks.Clear();
        Next = 1;
    }

    /// <summary>Goes on at a place in the same bytes, where possible with the marks that are there.</summary>
    public void GoTo(int place)
    {
        int[] positions = Marks.Positions;
        if (!Marks.AreAll || Marks.Last == 0 || place <= positions[0] || place > _searched)
        {
            Restart(place);
            return;
        }

        int found = Array.BinarySearch(positions, 1, Marks.Last, place);
        Next = found < 0 ? ~found : found;
        _nextLine = 0;
    }

    /// <summary>Sees to it that no mark of the next record is left out.</summary>
    public void SeeAll()
    {
        if (!Marks.AreAll)
            Restart(Window.Start);
    }

    /// <summary>The place of the next mark; -1 where there is none in the window.</summary>
    public int NextMark()
    {
        while (Next > Marks.Last)
            if (!SearchOn())
                return -1;
        return Marks.Positions[Next++];
    }

    /// <summary>Searches the next stretch; false at the end of the window.</summary>
    public bool SearchOn() => Search(_searched, fields: false);

    /// <summary>Finds and leaves records that follow each other here and have as many fields as there are columns.</summary>
    /// <param name="width">How many columns there are; more than one, since a single one may be a blank line, which is no record.</param>
    /// <param name="most">How many records to take at most.</param>
    /// <param name="run">The records, until the next search.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTakeRun(int width, int most, out TableRun run)
    {
        int count = MeasureRun(width, most);
        if (count == 0 && TrySearchFields())
        {
            count = MeasureRun(width, most);
            Learn(count > 0);
        }

        run = new TableRun(Window.Bytes, Marks, Next, count, width);
        if (count == 0)
            return false;
        Next += count * width;
        _nextLine += count;
        Window.Advance(Marks.Positions[Next - 1] + 1 - Window.Start);
        return true;
    }

    /// <summary>Leaves whole records, as far as their ends are plain to see.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TrySkip()
    {
        if (!TrySearchFields())
            return false;
        Learn(Marks.LineCount > 0);
        if (Marks.LineCount == 0)
            return false;
        Next = Marks.Lines[Marks.LineCount - 1] + 1;
        Window.Advance(Marks.Positions[Next - 1] + 1 - Window.Start);
        return true;
    }

    /// <summary>Searches a stretch for the ends of fields from the next record on; false where that was of no use lately.</summary>
    private bool TrySearchFields()
    {
        if (Window.Start < _runsFrom)
            return false;
        Restart(Window.Start);
        return Search(Window.Start, fields: true);
    }

    /// <summary>Puts the next search for the ends of fields off where this one found no run: the marks that it takes the place of are searched twice.</summary>
    private void Learn(bool found)
    {
        if (!found)
            _runsFrom = Window.Start + _patience;
        _patience = found ? Stretch : Math.Min(_patience * 2, MostPatience);
    }

    private bool Search(int start, bool fields)
    {
        int end = Math.Min(start + Stretch, Window.End);
        if (start == end)
            return false;
        Marks.Find(Window.Bytes, start, end, Window.End, _delimiter, fields);
        Next = 1;
        _nextLine = 0;
        _searched = end;
        return true;
    }

    /// <summary>How many of the next records have as many fields as there are columns.</summary>
    private int MeasureRun(int width, int most)
    {
        // A record that began before these marks is not all in sight.
        if (!Marks.AreFields || Next > Marks.Last || Marks.Positions[Next - 1] + 1 != Window.Start)
            return 0;
        int[] lines = Marks.Lines;
        while (_nextLine < Marks.LineCount && lines[_nextLine] < Next)
            _nextLine++;
        most = Math.Min(most, Marks.LineCount - _nextLine);
        int count = 0;
        for (int end = Next + width - 1; count < most && lines[_nextLine + count] == end; end += width)
            count++;
        return count;
    }
}
