/** Tabs where spaces are needed: at the start of a line. */
import { say } from '../../language/say';
import type { TextEdit } from '../document';
import type { Repair } from './repair';

/** @returns one slip for all lines that begin with a tab; each tab is read as two spaces. */
export function findTabs(text: string): readonly Repair[] {
  if (!text.includes('\t')) return [];
  const edits: TextEdit[] = [];
  for (const { index, 0: start } of text.matchAll(/^(?:\t[ \t]*(?=[^\s#])| +\t[ \t]*(?=-[ \t]|[\w.]+:(?:\s|$)))/gm)) {
    edits.push({ span: { start: index, end: index + start.length }, text: start.replaceAll('\t', '  ') });
  }
  const [first] = edits;
  if (first === undefined) return [];
  const others = edits.length === 1 ? '' : say` (and ${edits.length - 1} more)`;
  return [
    {
      problem: {
        code: 'syntax/tab',
        message: say`This line${others} begins with a tab. How far a line is moved to the right says what it belongs to, and tabs have no fixed width. Use two spaces for each level.`,
        span: first.span,
        fix: { title: say`Use two spaces for each tab`, edits },
      },
      edits,
      kind: 'refused',
    },
  ];
}
