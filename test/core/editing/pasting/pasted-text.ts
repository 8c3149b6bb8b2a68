/** What a person gets who pastes at the cursor of a fixture. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import type { Pasted } from '../../../../src/core/editing/pasting/pasted';

/** The text after pasting in place of what is selected. */
export function textAfterPaste(text: string, start: number, end: number, pasted: Pasted): string {
  for (const { span } of pasted.beside)
    assert.ok(
      span.end < start || span.start > end || (span.start === span.end && start !== span.start),
      'nothing touches the cursor',
    );
  const after = applyEdits(text, [{ span: { start, end }, text: pasted.insert }, ...pasted.beside]).text;
  assert.ok(parse(after).problems.length <= parse(text).problems.length, after);
  return after;
}
