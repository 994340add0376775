namespace SmsStatus.Reports;

/// <summary>
/// Where one value of each of some rows stands in a buffer that everyone concerned knows. The places before and behind a value
/// follow each other in a list, which may hold others between those of two rows: the marks of a table are such a list as they are.
/// </summary>
internal readonly struct FieldColumn
{
    /// <summary>Creates a column.</summary>
    /// <param name="places">For each value the place before its first byte and then the one behind its last.</param>
    /// <param name="first">The index of the place before the first row's value.</param>
    /// <param name="step">The distance of the indexes of two rows.</param>
    public FieldColumn(int[] places, int first, int step)
    {
        Places = places;
        First = first;
        Step = step;
    }

    public int[] Places { get; }

    public int First { get; }

    public int Step { get; }

    /// <summary>The value of a row.</summary>
    /// <param name="row">Which row, counted from 0.</param>
    public FieldRange this[int row]
    {
        get
        {
            int index = First + (row * Step);
            int start = Places[index] + 1;
            return new FieldRange(start, Places[index + 1] - start);
        }
    }
}
