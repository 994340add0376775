using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>Snowflake's SQL.</summary>
internal sealed class SnowflakeDialect : Dialect
{
    public override string Title => "Snowflake";

    public override string NeitherLetterNorDigit => "[^[:alnum:]]";

    public override string Letter => "[[:alpha:]]";

    public override string Supplementary => "[\U00010000-\U0010FFFF]";

    /// <summary>Capital letters are what a name without quotes means.</summary>
    public override string OwnIdentifier(string name) => Identifier(name.ToUpperInvariant());

    public override string Literal(string text) => EscapedLiteral(text).Replace("\\`", "`");

    public override string Matches(string text, string pattern) => "(REGEXP_INSTR(" + text + ", " + Literal(Ungrouped(pattern)) + ") > 0)";

    /// <summary>All groups have numbers here.</summary>
    public override string Extract(string text, string pattern)
    {
        int group = 1;
        for (int index = pattern.IndexOf('('); index >= 0 && pattern[index + 1] == '?'; index = pattern.IndexOf('(', index + 1))
            group++;
        return Invariant($"REGEXP_SUBSTR({text}, {Literal(Ungrouped(pattern))}, 1, 1, 'e', {group})");
    }

    public override string Remove(string text, string pattern) => "REGEXP_REPLACE(" + text + ", " + Literal(Ungrouped(pattern)) + ", '')";

    public override string TrimWhiteSpace(string text) =>
        "trim(" + text + ", " + Literal(string.Concat(WhiteSpace.Select(character => (char)character))) + ")";

    public override string Position(string text, string part) => "POSITION(" + part + ", " + text + ")";

    public override string ToHexadecimal(string text) => "HEX_ENCODE(" + text + ")";

    public override string Divide(string number, string by) => "FLOOR((" + number + ") / (" + by + "))";

    /// <summary>Arrays have no order: a text stands for it, in which a blank ends each of the texts.</summary>
    public override string Greatest(IReadOnlyList<OrderTerm> terms) =>
        "MAX_BY(ARRAY_CONSTRUCT(" + string.Join(", ", terms.Select(term => term.Sql)) + "), "
        + string.Join(" || ", terms.Select(term => term.Digits == 0
            ? ToHexadecimal(term.Sql) + " || ' '"
            : PadLeft("CAST(" + term.Sql + " AS VARCHAR)", term.Digits))) + ")";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index) =>
        Invariant($"CAST({greatest}[{index}] AS {(terms[index].Digits == 0 ? TextType : BigIntType)})");

    public override string FromMicroseconds(string microseconds) => "TO_TIMESTAMP_NTZ(" + microseconds + ", 6)";

    public override string ToTicks(string time) => "FLOOR(DATE_PART(EPOCH_NANOSECOND, " + time + ") / 100)";

    private static string Ungrouped(string pattern) => pattern.Replace("(?:", "(");
}
