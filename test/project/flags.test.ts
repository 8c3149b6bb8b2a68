/** A function whose caller says `true` or `false` is two functions, or takes an option with a name. */
import assert from 'node:assert/strict';
import { coreSources, everyPart, nameOf, type Part, treeOf } from './syntax-tree';

describe('flags', () => {
  it('are passed to no function of the core', () => {
    const sources = coreSources();
    assert.ok(sources.length > 500);
    assert.deepEqual(
      sources.flatMap(({ file, tree }) => flagsIn(tree).map((name) => `${file}: ${name}`)),
      [],
    );
  });

  it('are seen', () => {
    assert.deepEqual(flagsIn(treeOf('draw(figure, true); draw(figure, { wide: true }); keep.set(name, false);')), [
      'draw',
    ]);
  });
});

/** The functions that are called with a truth value: methods keep values, and what is kept may be one. */
function flagsIn(tree: Part): string[] {
  const found: string[] = [];
  everyPart(tree, (part) => {
    if (part.type !== 'CallExpression' || nameOf(part.callee) === '') return;
    const given = part.arguments as Part[];
    if (given.some(({ type, value }) => type === 'Literal' && typeof value === 'boolean'))
      found.push(nameOf(part.callee));
  });
  return found;
}
