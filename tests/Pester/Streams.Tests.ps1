BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    # Feeds a command as a long-running pipe does, without keeping anything.
    Add-Type -TypeDefinition @'
using System;
using System.Collections.Generic;
using System.Management.Automation;

public static class Stream
{
    private static readonly string[] Codes = { "2000", "4006", "4007", "5002" };

    // Megabytes in use after each tenth of the objects; throws where one object does not give one.
    public static List<long> Feed(ScriptBlock command, int count, int columnSets)
    {
        List<long> memory = new List<long>();
        using (SteppablePipeline pipe = command.GetSteppablePipeline(CommandOrigin.Internal))
        {
            pipe.Begin(true);
            for (int i = 0; i < count; i++)
            {
                // Each tenth code was never seen before: what is remembered of codes must have a limit.
                PSObject next = new PSObject();
                next.Properties.Add(new PSNoteProperty("Provider", "Azure"));
                next.Properties.Add(new PSNoteProperty("Code", i % 10 == 7 ? "x" + i : Codes[i & 3]));
                if (columnSets > 1)
                    next.Properties.Add(new PSNoteProperty("Column" + i % columnSets, i));
                if (pipe.Process(next).Length != 1)
                    throw new InvalidOperationException("Object " + i + " did not give one result.");
                if ((i + 1) % (count / 10) == 0)
                    memory.Add(MeasureMemory() / (1 << 20));
            }

            pipe.End();
        }

        return memory;
    }

    // Bytes in use. PowerShell keeps the notes of all objects in one weak table, and its old parts outlive two collections, each
    // of which lets finalizers go on; GC.GetTotalMemory(true) does not wait that long.
    private static long MeasureMemory()
    {
        for (int round = 0; round < 5; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(true);
    }
}
'@
}

Describe 'A stream of objects' {
    It 'is translated one by one, in memory that does not grow' {
        $count = if ($env:SMSSTATUS_TEST_BUILD -eq 'netstandard2.0') { 1000000 } else { 10000000 }
        $memory = [Stream]::Feed({ ConvertTo-SmsUnifiedStatus }, $count, 1)
        $memory.Count | Should -Be 10
        ($memory | Measure-Object -Maximum).Maximum | Should -BeLessThan ($memory[0] + 64)
    }

    It 'keeps its own columns in memory that does not grow' {
        $memory = [Stream]::Feed({ ConvertTo-SmsUnifiedStatus -Append }, 1000000, 1)
        ($memory | Measure-Object -Maximum).Maximum | Should -BeLessThan ($memory[0] + 64)
    }

    It 'keeps its own columns in memory that does not grow, though each object has others than the one before' {
        $memory = [Stream]::Feed({ ConvertTo-SmsUnifiedStatus -Append }, 50000, 5000)
        ($memory | Measure-Object -Maximum).Maximum | Should -BeLessThan ($memory[0] + 64)
    }
}

Describe 'A stream of records' {
    It 'gives the figures of the files they came from, by <_>' -ForEach 'Provider', 'Status', 'Code', 'Day', 'File' {
        $figures = @(
            'Rows', 'Messages', 'Superseded', 'Excluded', 'Rejected', 'Delivered', 'Pending', 'NotDelivered', 'Indeterminate', 'Unrecognized'
            'Conflicts', 'Stale', 'Retryable', 'DeliveredOfSent', 'DeliveredOfFinal', 'MedianTimeToFinal', 'P95TimeToFinal', 'First', 'Last'
        )
        $ofFiles = Measure-SmsDeliveryReport "$Samples/*" -TimeZone UTC -GroupBy $_ -StaleAfter 1:00
        $ofRecords = Import-SmsDeliveryReport "$Samples/*" -TimeZone UTC -IncludeExcluded |
            Measure-SmsDeliveryReport -TimeZone UTC -GroupBy $_ -StaleAfter 1:00
        $ofRecords.Count | Should -Be $ofFiles.Count
        $ofRecords | Select-Object -Property (@($_) + $figures) | ConvertTo-Csv | Should -Be ($ofFiles | Select-Object -Property (@($_) + $figures) | ConvertTo-Csv)
    }

    It 'reaches the next command before the file has ended' {
        $lines = 1..20000 | ForEach-Object -Process { "Azure,m$_,2000" }
        $path = New-Report 'long.csv' (@('provider,message_id,code') + $lines)
        (Import-SmsDeliveryReport $path | Select-Object -First 1).MessageId | Should -Be 'm1'
    }
}
