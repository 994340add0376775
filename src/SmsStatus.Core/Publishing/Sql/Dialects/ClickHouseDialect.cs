using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>ClickHouse's SQL.</summary>
internal sealed class ClickHouseDialect : Dialect
{
    public override string Title => "ClickHouse";

    public override bool IsProven => true;

    public override string TextType => "String";

    public override string BigIntType => "Int64";

    public override string DoubleType => "Nullable(Float64)";

    public override string NullableTextType => "Nullable(String)";

    public override string NullableBigIntType => "Nullable(Int64)";

    public override string TableSuffix => " ENGINE = MergeTree ORDER BY tuple()";

    public override string ViewSuffix => "\nSETTINGS join_use_nulls = 1";

    public override string Identifier(string name) => EscapedLiteral(Printable(name), "`");

    public override string Literal(string text)
    {
        string escaped = EscapedLiteral(text).Replace("\\\"", "\"").Replace("\\`", "`");
        // ClickHouse reads characters by their bytes only.
        return text.Any(IsInvisible) ? Bytes(text) : escaped;
    }

    public override string ToInteger(string digits) => "toInt64OrNull(" + digits + ")";

    public override string Matches(string text, string pattern) => "match(" + text + ", " + Literal(pattern) + ")";

    public override string Extract(string text, string pattern) => "extract(" + text + ", " + Literal(pattern) + ")";

    public override string Remove(string text, string pattern) => "replaceRegexpAll(" + text + ", " + Literal(pattern) + ", '')";

    public override string PadLeft(string text, int length) => Invariant($"leftPad({text}, {length}, '0')");

    public override string PadRight(string text, int length) => Invariant($"rightPad({text}, {length}, '0')");

    public override string TrimZeros(string text) => Remove(text, "^0+");

    public override string TrimBlanks(string text) => Remove(text, "^[ \\t\\r\\n]+|[ \\t\\r\\n]+$");

    public override string ToLower(string text) => "lowerUTF8(" + text + ")";

    public override string ToUpper(string text) => "upperUTF8(" + text + ")";

    public override string Position(string text, string part) => "position(" + text + ", " + part + ")";

    public override string Divide(string number, string by) => "intDiv(" + number + ", " + by + ")";

    public override string Greatest(IReadOnlyList<OrderTerm> terms) => "max(tuple(" + string.Join(
        ", ",
        terms.Select(term => (term.Digits == 0 ? "toString" : "toInt64") + "(assumeNotNull(" + term.Sql + "))")) + "))";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index) =>
        Invariant($"tupleElement({greatest}, {index + 1})");

    public override string FromMicroseconds(string microseconds) => "fromUnixTimestamp64Micro(" + microseconds + ", 'UTC')";

    public override string ToTicks(string time) => "(toUnixTimestamp64Micro(toDateTime64(" + time + ", 6)) * 10)";

    private static string Bytes(string text)
    {
        System.Text.StringBuilder result = new("'");
        foreach (char each in text)
        {
            if (IsInvisible(each))
            {
                foreach (byte part in System.Text.Encoding.UTF8.GetBytes(each.ToString()))
                    result.Append(Invariant($"\\x{part:x2}"));
            }
            else
            {
                result.Append(each is '\\' or '\'' ? "\\" + each : each.ToString());
            }
        }

        return result.Append('\'').ToString();
    }
}
