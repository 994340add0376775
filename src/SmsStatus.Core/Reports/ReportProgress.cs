using System;

namespace SmsStatus;

/// <summary>How far the reading of one report has come.</summary>
public sealed class ReportProgress
{
    internal ReportProgress(string file, long bytes, long? length, TimeSpan elapsed)
    {
        File = file;
        Bytes = bytes;
        Length = length;
        Elapsed = elapsed;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>How many bytes of the file were read; of a packed file, packed ones. Of a stream without a length, bytes of its text.</summary>
    public long Bytes { get; }

    /// <summary>How many bytes the file has; null where that is not known, as of standard input.</summary>
    public long? Length { get; }

    /// <summary>How long the reading has taken so far.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Bytes a second; 0 where no time has passed.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Bytes / Elapsed.TotalSeconds : 0;

    /// <summary>The share that was read, from 0 to 1; null where the length is not known.</summary>
    public double? Share => Length is > 0 and long length ? Math.Min(1, (double)Bytes / length) : null;

    /// <summary>About how long the rest will take; null where the length is not known or nothing was read yet.</summary>
    public TimeSpan? TimeLeft => Share is > 0 and double share ? TimeSpan.FromSeconds(Elapsed.TotalSeconds * (1 - share) / share) : null;
}
