/** What any page or picture of ours must be: well-formed, inert, and free of anything inline. */
import assert from 'node:assert/strict';

/** Elements that HTML leaves open and we close at once. */
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;

/** Fails where tags do not match, or where something is written that is neither text nor a tag of the plain form. */
export function assertWellFormed(written: string): void {
  // Inside a style sheet, which is ours, signs are signs.
  const markup = written.replace(/(<style>)[^<]*(<\/style>)/g, '$1$2');
  const open: string[] = [];
  for (const [, closing, name = '', , empty] of markup.matchAll(TAG)) {
    if (closing) assert.equal(open.pop(), name, `</${name}> closes something else`);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, [], 'left open');
  // In HTML, a style sheet is taken as it stands up to its end.
  const between = markup
    .replace(/^<!DOCTYPE html>/, '')
    .replace(/<style>[^<]*<\/style>/g, '')
    .replaceAll(TAG, '');
  assert.doesNotMatch(between, /[<>]/, 'a bare < or > between tags');
  assert.doesNotMatch(between, /&(?!(?:amp|lt|gt|quot|#39);)/, 'a bare &');
}

/** Fails where a browser would run, fetch or style something that stands in the markup itself. */
export function assertInert(markup: string): void {
  for (const [tag, , name = '', attributes = ''] of markup.matchAll(TAG)) {
    assert.doesNotMatch(attributes, /\s(?:on\w+|style|srcset|formaction)="/i, tag);
    assert.doesNotMatch(attributes, /\s(?:href|src|xlink:href)="(?!#)/i, tag);
    assert.doesNotMatch(
      name,
      /^(?:script|iframe|object|embed|img|foreignObject|use|a(?:nimate|udio)|set|video)$/i,
      tag,
    );
  }
}
