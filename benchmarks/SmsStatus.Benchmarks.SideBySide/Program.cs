using SmsStatus.Benchmarks;

SideBySideCommand command = new() { new MakeTableCommand(), new MeasureOnceCommand() };
return command.Parse(args).Invoke();
