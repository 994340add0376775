using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>Spark's SQL.</summary>
internal sealed class SparkDialect : Dialect
{
    public override string Title => "Spark SQL";

    public override string TextType => "STRING";

    public override string Identifier(string name) => "`" + Printable(name).Replace("`", "``") + "`";

    public override string Literal(string text) => EscapedLiteral(text).Replace("\\`", "`");

    public override string Matches(string text, string pattern) => "regexp(" + text + ", " + Literal(pattern) + ")";

    public override string Extract(string text, string pattern) => "regexp_extract(" + text + ", " + Literal(pattern) + ", 1)";

    public override string Remove(string text, string pattern) => "regexp_replace(" + text + ", " + Literal(pattern) + ", '')";

    public override string TrimZeros(string text) => "trim(LEADING '0' FROM " + text + ")";

    public override string TrimBlanks(string text) => "trim(BOTH " + Literal(" \t\r\n") + " FROM " + text + ")";

    public override string Position(string text, string part) => "instr(" + text + ", " + part + ")";

    public override string Divide(string number, string by) => "(" + number + " DIV " + by + ")";

    public override string Greatest(IReadOnlyList<OrderTerm> terms) =>
        "max(named_struct(" + string.Join(", ", terms.Select(term => "'" + term.Name + "', " + term.Sql)) + "))";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index) => greatest + "." + terms[index].Name;

    public override string FromMicroseconds(string microseconds) => "timestamp_micros(" + microseconds + ")";

    public override string ToTicks(string time) => "(unix_micros(CAST(" + time + " AS TIMESTAMP)) * 10)";
}
