using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmsStatus.Publishing.Sql;

/// <summary>A query put together step by step: each step reads the one before it and may use what that worked out by name.</summary>
internal sealed class Steps
{
    private readonly Dialect _dialect;
    private readonly List<(string Name, string Query)> _steps = new();

    public Steps(Dialect dialect)
    {
        _dialect = dialect;
    }

    /// <summary>The name of the last step.</summary>
    public string Last => _steps[_steps.Count - 1].Name;

    /// <summary>Adds a step that is a whole query.</summary>
    public Steps Query(string name, string query)
    {
        _steps.Add((name, query));
        return this;
    }

    /// <summary>Adds a step that keeps the columns of the last and adds some.</summary>
    public Steps Extend(string name, IEnumerable<KeyValuePair<string, string>> columns)
    {
        string added = string.Concat(columns.Select(column => ",\n    " + column.Value + " AS " + column.Key));
        string fence = _dialect.Fence.Length == 0 ? "" : "\n  " + _dialect.Fence;
        return Query(name, "  SELECT " + Last + ".*" + added + "\n  FROM " + Last + fence);
    }

    /// <summary>The whole query.</summary>
    /// <param name="select">What follows the steps.</param>
    public string Complete(string select)
    {
        StringBuilder result = new("WITH ");
        for (int index = 0; index < _steps.Count; index++)
            result.Append(index == 0 ? "" : ",\n").Append(_steps[index].Name).Append(" AS (\n").Append(_steps[index].Query).Append("\n)");
        return result.Append('\n').Append(select).ToString();
    }
}
