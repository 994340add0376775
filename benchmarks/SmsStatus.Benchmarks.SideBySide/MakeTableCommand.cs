using System;
using System.CommandLine;
using SmsStatus.Benchmarks.Data;

namespace SmsStatus.Benchmarks;

/// <summary>Makes the CSV file without measuring anything; the PowerShell benchmark asks for it.</summary>
internal sealed class MakeTableCommand : Command
{
    private readonly Option<string> _data = Settings.DataOption();
    private readonly Option<long> _rows = Settings.RowsOption();

    public MakeTableCommand()
        : base("make-table", "Make the CSV file, unless it is there, and print its path.")
    {
        Add(_data);
        Add(_rows);
        SetAction(line => Console.WriteLine(new DataFolder(line.GetRequiredValue(_data), Console.Error).General(line.GetValue(_rows))));
    }
}
