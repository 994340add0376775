namespace SmsStatus.Tests;

/// <summary>What the tests ask a page.</summary>
internal static class Scripts
{
    /// <summary>The contrast of every visible text to what is behind it, as WCAG 2 reckons it.</summary>
    public const string Contrasts = """
        (() => {
          const parse = text => (text.match(/[\d.]+/g) || []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if (color.length === 3 || color[3] === 1) return color;
            }
            return [255, 255, 255];
          };
          const result = [];
          document.querySelectorAll('details').forEach(each => each.open = true);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !element.getClientRects().length || element.closest('title,desc')) continue;
            const style = getComputedStyle(element);
            const front = parse(element.namespaceURI.endsWith('svg') ? style.fill : style.color), back = behind(element);
            const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
            result.push({ text: walker.currentNode.data.slice(0, 40), ratio: (high + 0.05) / (low + 0.05) });
          }
          return result;
        })()
        """;

    /// <summary>The texts of charts that reach beyond their chart.</summary>
    public const string CutOff = """
        [...document.querySelectorAll('svg.chart')].filter(svg => svg.getClientRects().length).flatMap(svg => {
          const edge = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < edge.left - 0.5 || box.right > edge.right + 0.5 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2;
          }).map(text => text.textContent);
        })
        """;

    /// <summary>How many attributes run, load or style something.</summary>
    public const string DangerousAttributes = """
        [...document.querySelectorAll('*')].flatMap(element => [...element.attributes])
          .filter(attribute => /^on|^(href|src|srcset|style|action|formaction|xlink:href|srcdoc)$/i.test(attribute.name)).length
        """;

    /// <summary>Every chart with its title and description, and whether its section has a table.</summary>
    public const string Charts = """
        [...document.querySelectorAll('svg[role=img]')].map(svg => ({
          title: document.getElementById(svg.getAttribute('aria-labelledby')).textContent,
          description: document.getElementById(svg.getAttribute('aria-describedby')).textContent,
          hasTable: !!svg.closest('section').querySelector('table caption')
        }))
        """;
}
