using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>PostgreSQL's SQL.</summary>
internal sealed class PostgreSqlDialect : Dialect
{
    /// <summary>The collation by which letters are what Unicode says.</summary>
    private const string Unicode = "und-x-icu";

    public override string Title => "PostgreSQL";

    public override bool IsProven => true;

    public override string TextType => "text";

    public override string BigIntType => "bigint";

    public override string DoubleType => "double precision";

    /// <summary>A subquery with OFFSET is not merged with what is around it, and costs nothing.</summary>
    public override string Fence => "OFFSET 0";

    public override string NeitherLetterNorDigit => "[^[:alnum:]]";

    public override string Letter => "[[:alpha:]]";

    public override string Supplementary => @"[\U00010000-\U0010FFFF]";

    public override string Literal(string text) => text.Any(each => each == '\\' || IsInvisible(each))
        ? "E" + EscapedLiteral(text).Replace("\\\"", "\"").Replace("\\`", "`")
        : StandardLiteral(text, "chr");

    public override string ToInteger(string digits) => "CAST(" + digits + " AS bigint)";

    public override string Matches(string text, string pattern) => "(" + ForPattern(text, pattern) + " ~ " + Literal(pattern) + ")";

    public override string Extract(string text, string pattern) => "substring(" + text + ", " + Literal(pattern) + ")";

    public override string Remove(string text, string pattern) => Neutral("regexp_replace(" + ForPattern(text, pattern) + ", " + Literal(pattern) + ", '', 'g')");

    public override string TrimBlanks(string text) => "btrim(" + text + ", " + Literal(" \t\r\n") + ")";

    public override string TrimWhiteSpace(string text) =>
        "btrim(" + text + ", " + Literal(string.Concat(WhiteSpace.Select(character => (char)character))) + ")";

    public override string ToLower(string text) => Neutral("lower(" + Collate(text, Unicode) + ")");

    public override string ToUpper(string text) => Neutral("upper(" + Collate(text, Unicode) + ")");

    public override string ToLowerAscii(string text) => Neutral("lower(" + Collate(text, "C") + ")");

    public override string ToHexadecimal(string text) => "upper(encode(convert_to(" + text + ", 'UTF8'), 'hex'))";

    public override string Divide(string number, string by) => "(" + number + " / " + by + ")";

    /// <summary>There is no greatest row, but a greatest array, and all of its elements are texts.</summary>
    public override string Greatest(IReadOnlyList<OrderTerm> terms) =>
        "max(ARRAY[" + string.Join(", ", terms.Select(ToSortable)) + "] COLLATE \"C\")";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index)
    {
        string element = Invariant($"{greatest}[{index + 1}]");
        return terms[index].Digits == 0 ? element : "CAST(" + element + " AS bigint)";
    }

    public override string FromMicroseconds(string microseconds) =>
        "(TIMESTAMP WITH TIME ZONE 'epoch' + (" + microseconds + ") * INTERVAL '1 microsecond')";

    public override string ToTicks(string time) => "CAST(extract(epoch FROM " + time + ") * 10000000 AS bigint)";

    private static string Collate(string text, string collation) => "(" + text + ") COLLATE \"" + collation + "\"";

    /// <summary>A result that can be combined with any other text again.</summary>
    private static string Neutral(string text) => "(" + Collate(text, "default") + ")";

    /// <summary>Only classes of characters depend on a collation; a plain one is faster.</summary>
    private static string ForPattern(string text, string pattern) => pattern.Contains("[:") ? Collate(text, Unicode) : text;

    private string ToSortable(OrderTerm term) => term.Digits == 0 ? term.Sql : PadLeft("CAST(" + term.Sql + " AS text)", term.Digits);
}
