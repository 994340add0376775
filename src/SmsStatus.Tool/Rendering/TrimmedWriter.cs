using System.IO;
using System.Text;

namespace SmsStatus.Tool.Rendering;

/// <summary>Passes text on without the blanks at the ends of lines, which tables are padded with.</summary>
internal sealed class TrimmedWriter : TextWriter
{
    private readonly TextWriter _target;
    private int _blanks;

    public TrimmedWriter(TextWriter target)
        : base(target.FormatProvider)
    {
        _target = target;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => _target.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == ' ')
        {
            _blanks++;
            return;
        }

        if (value is not ('\r' or '\n'))
            _target.Write(new string(' ', _blanks));
        _blanks = 0;
        _target.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => _target.Flush();
}
