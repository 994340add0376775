using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>BigQuery's SQL.</summary>
internal sealed class BigQueryDialect : Dialect
{
    public override string Title => "BigQuery";

    public override string TextType => "STRING";

    public override string BigIntType => "INT64";

    public override string DoubleType => "FLOAT64";

    public override string Identifier(string name) => EscapedLiteral(Printable(name), "`");

    public override string Literal(string text) => EscapedLiteral(text);

    public override string ToInteger(string digits) => "SAFE_CAST(" + digits + " AS INT64)";

    public override string Matches(string text, string pattern) => "REGEXP_CONTAINS(" + text + ", " + Literal(pattern) + ")";

    public override string Extract(string text, string pattern) => "REGEXP_EXTRACT(" + text + ", " + Literal(pattern) + ")";

    public override string Remove(string text, string pattern) => "REGEXP_REPLACE(" + text + ", " + Literal(pattern) + ", '')";

    public override string ToHexadecimal(string text) => "upper(TO_HEX(CAST(" + text + " AS BYTES)))";

    public override string Divide(string number, string by) => "DIV(" + number + ", " + by + ")";

    /// <summary>Structures have no order, but the first of an ordered array needs none.</summary>
    public override string Greatest(IReadOnlyList<OrderTerm> terms) =>
        "ARRAY_AGG(STRUCT(" + string.Join(", ", terms.Select(term => term.Sql + " AS " + term.Name)) + ") ORDER BY "
        + string.Join(", ", terms.Select(term => term.Sql + " DESC")) + " LIMIT 1)[OFFSET(0)]";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index) => greatest + "." + terms[index].Name;

    public override string FromMicroseconds(string microseconds) => "TIMESTAMP_MICROS(" + microseconds + ")";

    public override string ToTicks(string time) => "(UNIX_MICROS(TIMESTAMP(" + time + ")) * 10)";
}
