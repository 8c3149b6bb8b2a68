import assert from 'node:assert/strict';
import { figureBlocksIn, readBlock } from '../../../src/core/manuscript/figure-block';

/** As the documentation of Quarto and R Markdown writes them: front matter, chunks to run, options of chunks, divs. */
const QUARTO = `---
title: Wards
abstract: |
  \`\`\`extraction
  flow
  \`\`\`
format:
  html: default
filters: [extraction]
---

::: {.extraction}
rob2
:::

\`\`\`{r}
#| label: extraction
#| echo: false
cat("\`\`\`extraction")
\`\`\`

\`\`\`{r extraction, fig.width=5}
plot(1)
\`\`\`

\`\`\`{extraction}
flow
\`\`\`

\`\`\`{=html}
<p>\`\`\`extraction</p>
\`\`\`

::: {#tbl-studies}
\`\`\`extraction
characteristics
\`\`\`

The studies
:::

:::: {.panel-tabset}
## One
\`\`\`extraction
interventions
\`\`\`
::::
`;

const names = (text: string) => figureBlocksIn(text).map(({ name }) => name.text);

describe('blocks of a manuscript', () => {
  it('are fenced code in our language', () => {
    const text = 'Before.\n\n```extraction\ninterventions\ntitle: Table 1: all\n```\n\nAfter.\n';
    const [block, ...others] = figureBlocksIn(text);
    assert.ok(block);
    assert.equal(others.length, 0);
    assert.equal(text.slice(block.span.start, block.span.end), text.slice(9, -9));
    assert.equal(text.slice(block.name.span.start, block.name.span.end), 'interventions');
    assert.deepEqual(
      block.options.map(({ key, value }) => [key.text, value.text, text.slice(value.span.start, value.span.end)]),
      [['title', 'Table 1: all', 'Table 1: all']],
    );
  });

  it('may have tildes, more signs, spaces before and words behind', () => {
    assert.deepEqual(names('~~~extraction\nflow\n~~~'), ['flow']);
    assert.deepEqual(names('````  extraction {.wide}\nflow\n```\n````'), ['flow']);
    assert.deepEqual(names('   ```extraction\r\n  flow\r\n   ```\r\n'), ['flow']);
    assert.deepEqual(names('```extraction\nflow'), ['flow']);
    assert.deepEqual(names('```extraction'), ['']);
    assert.deepEqual(names('```extraction\n\n\nflow\n```'), ['flow']);
  });

  it('are not what only looks like them', () => {
    assert.deepEqual(names('```yaml\nflow\n```'), []);
    assert.deepEqual(names('````md\n```extraction\nflow\n```\n````'), []);
    assert.deepEqual(names('    ```extraction\n    flow\n    ```'), []);
    assert.deepEqual(names('```extraction``` is a language'), []);
    assert.deepEqual(names('```extractions\nflow\n```'), []);
  });

  it('may be written with attributes, as pandoc and Quarto read them', () => {
    assert.deepEqual(names('```{.extraction}\nflow\n```'), ['flow']);
    assert.deepEqual(names('``` {#tbl-flow .extraction .wide}\nflow\n```'), ['flow']);
    assert.deepEqual(names('```{.wide .extraction}\nflow\n```'), []);
  });

  it('are found in a text of Quarto, whose own parts are left alone', () => {
    assert.deepEqual(names(QUARTO), ['characteristics', 'interventions']);
  });

  it('are not what stands in a comment', () => {
    assert.deepEqual(names('<!--\n```extraction\nflow\n```\n-->\n\n```extraction\nrob2\n```'), ['rob2']);
    assert.deepEqual(names('<!-- later -->\n```extraction\nflow\n```'), ['flow']);
    assert.deepEqual(names('```html\n<!--\n```\n\n```extraction\nflow\n```'), ['flow']);
  });

  it('are not in front matter, which a rule across the page does not begin', () => {
    assert.deepEqual(names('---\na: |\n  ```extraction\n  flow\n  ```\n---\n'), []);
    assert.deepEqual(names('---\na: |\n  ```\n...\n```extraction\nflow\n```\n'), ['flow']);
    assert.deepEqual(names('---\n---\n```extraction\nflow\n```\n'), ['flow']);
    assert.deepEqual(names('---\n\n```extraction\nflow\n```\n\n---\n'), ['flow']);
    assert.deepEqual(names('---\na: never closed\n\n```extraction\nflow\n```\n'), ['flow']);
  });

  it('keep what cannot be read', () => {
    const { strays, options } = readBlock('flow\nwide please\n: nothing\n');
    assert.deepEqual(
      strays.map(({ text }) => text),
      ['wide please', ': nothing'],
    );
    assert.deepEqual(options, []);
  });
});
