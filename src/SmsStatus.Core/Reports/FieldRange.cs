namespace SmsStatus.Reports;

/// <summary>
/// Where a value stands in a buffer that everyone concerned knows; who keeps ranges gives negative starts a meaning of his own.
/// One number, since writing two and reading them as one makes the processor wait.
/// </summary>
internal readonly struct FieldRange
{
    private readonly long _value;

    public FieldRange(int start, int length)
    {
        _value = ((long)start << 32) | (uint)length;
    }

    public int Start => (int)(_value >> 32);

    public int Length => (int)_value;
}
