using SmsStatus.Tool;

return await CommandLine.RunAsync(args);
