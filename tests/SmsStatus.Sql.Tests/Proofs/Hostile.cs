namespace SmsStatus.Sql.Tests;

/// <summary>Names and values that end a text or a name wherever they are not quoted.</summary>
internal static class Hostile
{
    public const string Table = "it's; DROP TABLE x; -- \"a\" `b` [c] \\ $$ {d}.e";

    public static readonly string[] Columns = ["pro'vider\"", "`id` \\", "co--de */ ;", "sender \u00FC\u4E2D {0} %s"];

    public static readonly string[] Values = ["Azure", "a'b\\'c", "2000", "O'Brien\\' \"x\" `y` -- ; \t\u00A0 \u2028 \\n \\u0041 $1 \\x41."];
}
