using System;

namespace SmsStatus.Reports;

/// <summary>
/// The templates of the latest documents. Those of a report are mostly of one or a few shapes; where they are not, looking for
/// a template, and making one, would be wasted, and is given up for most documents.
/// </summary>
internal sealed class JsonTemplates
{
    private const int Most = 4;
    private const int MostTrust = 64;
    private const int MostPatience = 64;
    private const int Stride = 16;
    private readonly JsonTemplate[] _templates = new JsonTemplate[Most];
    private readonly JsonTemplateBuilder _builder;
    private int _count;
    private JsonTemplate? _latest;
    private int _trust = MostTrust;
    private int _passed;
    private int _missed;
    private int _lessons;
    private int _patience;

    /// <summary>Creates templates, of which there are none yet.</summary>
    /// <param name="slots">The values of a row that documents may fill.</param>
    public JsonTemplates(int[] slots)
    {
        _builder = new JsonTemplateBuilder(slots);
    }

    /// <summary>The template of the document that starts where some bytes do; null where none is known.</summary>
    public JsonTemplate? Find(Utf8Slice unread)
    {
        // Without trust only every so many documents are looked at, to see whether that has changed.
        if (_trust == 0 && ++_passed < Stride)
            return null;
        _passed = 0;
        for (int index = 0; index < _count; index++)
        {
            JsonTemplate template = _templates[index];
            if (!template.Matches(unread))
                continue;
            Promote(index);
            // A match saves more than a failure costs.
            _trust = Math.Min(_trust + 2, MostTrust);
            return template;
        }

        _trust = Math.Max(_trust - 1, 0);
        _missed++;
        return null;
    }

    /// <summary>What is to be told of the values of the document for which no template was found; null where none is to be made of it.</summary>
    public JsonTemplateBuilder? Learn()
    {
        if (_missed <= _patience)
            return null;
        _missed = 0;
        if (++_lessons > Most)
            _patience = Math.Min((_patience * 2) + 1, MostPatience);
        _builder.Clear();
        return _builder;
    }

    /// <summary>Keeps a template, instead of the least used one where all places are taken.</summary>
    public void Add(JsonTemplate template)
    {
        if (_count < Most)
            _count++;
        _templates[_count - 1] = template;
    }

    /// <summary>Moves a template forward that matches twice in a row, so that a rare shape does not displace a frequent one.</summary>
    private void Promote(int index)
    {
        JsonTemplate template = _templates[index];
        if (index > 0 && template == _latest)
        {
            _templates[index] = _templates[index - 1];
            _templates[index - 1] = template;
        }

        _latest = template;
    }
}
