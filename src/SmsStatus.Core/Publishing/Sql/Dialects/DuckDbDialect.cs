using System.Collections.Generic;
using System.Linq;

namespace SmsStatus.Publishing.Sql;

/// <summary>DuckDB's SQL.</summary>
internal sealed class DuckDbDialect : Dialect
{
    public override string Title => "DuckDB";

    public override bool IsProven => true;

    public override string Literal(string text) => StandardLiteral(text, "chr");

    public override string Matches(string text, string pattern) => "regexp_matches(" + text + ", " + Literal(pattern) + ")";

    public override string Extract(string text, string pattern) => "regexp_extract(" + text + ", " + Literal(pattern) + ", 1)";

    public override string Remove(string text, string pattern) => "regexp_replace(" + text + ", " + Literal(pattern) + ", '', 'g')";

    public override string Divide(string number, string by) => "(" + number + " // " + by + ")";

    public override string Greatest(IReadOnlyList<OrderTerm> terms) =>
        "max({" + string.Join(", ", terms.Select(term => "'" + term.Name + "': " + term.Sql)) + "})";

    public override string Term(string greatest, IReadOnlyList<OrderTerm> terms, int index) => greatest + "." + terms[index].Name;

    public override string FromMicroseconds(string microseconds) => "make_timestamp(" + microseconds + ")";

    public override string ToTicks(string time) => "(epoch_us(" + time + ") * 10)";
}
