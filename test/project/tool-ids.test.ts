/** What is known of a tool stands in `knowledge/` and nowhere else, so that a new one is one file and one line. */
import assert from 'node:assert/strict';
import { describedIn, tools } from '../../src/core/knowledge/tools';
import { coreSources, everyPart, nameOf, type Part, sourcesOf } from './syntax-tree';

/** Words that mean other things as well: how good something is, and that people took part. */
const USUAL_WORDS = ['quality', 'ppi'];

/** Of all tools, and of the lists of items that they have. */
const ids = tools
  .flatMap((tool) => [tool.id, ...describedIn(tool).map(({ id }) => id)])
  .filter((id) => !USUAL_WORDS.includes(id))
  .map((id) => id.replaceAll('_', ''));
const TOOL = new RegExp(`^(?:${ids.join('|')})`, 'i');

describe('ids of tools', () => {
  const sources = coreSources();

  it('stand nowhere but in what is known of the tools', () => {
    const elsewhere = sources.filter(({ file }) => !file.startsWith('src/core/knowledge/'));
    // Files of other programs name the tools that those programs know: `src/formats/` may.
    const shells = sourcesOf('extension', 'cli', 'webview');
    assert.ok(elsewhere.length > 400 && shells.length > 200);
    assert.deepEqual(
      [...elsewhere, ...shells].flatMap(({ file, tree }) => [...toolsIn(tree)].map((name) => `${file}: ${name}`)),
      [],
    );
  });

  it('are seen where they stand', () => {
    for (const id of ['rob2', 'robins-i'])
      assert.ok(
        sources.some(({ file, tree }) => file.startsWith(`src/core/knowledge/${id}/`) && toolsIn(tree).size > 0),
        id,
      );
  });
});

/** Names and texts of a source that begin with the id of a tool. */
function toolsIn(tree: Part): Set<string> {
  const found = new Set<string>();
  everyPart(tree, (part) => {
    const word = part.type === 'Literal' ? String(part.value) : nameOf(part);
    if (TOOL.test(word.replaceAll(/[_-]/g, ''))) found.add(word);
  });
  return found;
}
