import assert from 'node:assert/strict';
import { figureBlocksIn, readBlock } from '../../../src/core/manuscript/figure-block';

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

  it('keep what cannot be read', () => {
    const { strays, options } = readBlock('flow\nwide please\n: nothing\n');
    assert.deepEqual(
      strays.map(({ text }) => text),
      ['wide please', ': nothing'],
    );
    assert.deepEqual(options, []);
  });
});
