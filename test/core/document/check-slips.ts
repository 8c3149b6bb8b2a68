import assert from 'node:assert/strict';
import type { Document, TextEdit } from '../../../src/core/document/document';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { toPlain } from '../../../src/core/document/walk';
import { readMarked } from '../fixture';

/**
 * Reads a marked text: every mark has to be a problem, and there may be no other. Of a problem over several lines the
 * first line is marked.
 */
export function checkSlips(source: string): Document {
  const { text, marks } = readMarked(source);
  const document = parse(text);
  assert.deepEqual(
    document.problems.map(({ code, span }) => `${code} ${shown(text, span.start, span.end)}`),
    marks.map(({ code, span }) => `${code} ${shown(text, span.start, span.end)}`),
    text,
  );
  for (const [index, { says }] of marks.entries()) {
    const message = document.problems[index]?.message ?? '';
    assert.ok(message.includes(says), `“${message}” should say “${says}”`);
  }
  return document;
}

function shown(text: string, start: number, end: number): string {
  const line = text.indexOf('\n', start);
  return `${start} ${JSON.stringify(text.slice(start, line === -1 ? end : Math.min(end, line)))}`;
}

/** What a text says, as plain values that can be compared. */
export function said(document: Document): unknown {
  return JSON.parse(JSON.stringify(toPlain(document.root) ?? null));
}

/** The text after the fixes of all its problems. */
export function fixed(document: Document): string {
  const edits: TextEdit[] = [];
  for (const { fix } of document.problems) if (fix) edits.push(...fix.edits);
  return applyEdits(document.text, edits).text;
}
