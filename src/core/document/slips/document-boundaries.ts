/** What frames a document: instruction lines (`%…`) before it, and the lines `---` and `...` around it. */
import { say } from '../../language/say';
import type { TextEdit } from '../document';
import { deletion, type Repair } from './repair';

/** What is left out of the text before it is read, and what there is to tell about it. */
export interface Boundaries {
  readonly edits: readonly TextEdit[];
  readonly repairs: readonly Repair[];
}

/** Everything but the first document of the text is left out. */
export function findBoundaries(text: string): Boundaries {
  if (!/^(?:---|\.\.\.|%)/m.test(text)) return { edits: [], repairs: [] };
  const edits: TextEdit[] = [];
  const repairs: Repair[] = [];
  let content = false;
  for (const match of text.matchAll(/^[^\r\n]+(?:\r?\n|\r)?/gm)) {
    const line = match[0];
    if (/^\uFEFF?[ \t]*(?:#|[\r\n]|$)/.test(line)) continue;
    const marker = /^\uFEFF?(?:---|\.\.\.)(?=[ \t\r\n]|$)[ \t]*/.exec(line);
    if (marker && content) {
      return {
        edits: [...edits, deletion(match.index, text.length)],
        repairs: [...repairs, ...second(text, match.index)],
      };
    }
    if (marker) {
      edits.push(deletion(match.index, match.index + marker[0].length));
      content = /^[^#\r\n]/.test(line.slice(marker[0].length));
    } else if (!content && /^\uFEFF?%[A-Z]+(?=[ \t\r\n]|$)/.test(line)) {
      repairs.push(directive(match.index, line));
    } else {
      content = true;
    }
  }
  return { edits, repairs };
}

/** A second document, unless nothing is written in it. */
function second(text: string, start: number): readonly Repair[] {
  const rest = text.slice(start).replace(/^(?:---|\.\.\.)(?=[ \t\r\n]|$)|#[^\r\n]*/gm, '');
  if (rest.trim() === '') return [];
  return [
    {
      problem: {
        code: 'syntax/several-documents',
        message: say`This line ends what the file is about, and everything from here on is not read: a file holds one record. Delete the line, or move what follows into a file of its own.`,
        span: { start, end: start + 3 },
      },
      edits: [],
      kind: 'misread',
    },
  ];
}

function directive(start: number, line: string): Repair {
  const edits = [deletion(start, start + line.length)];
  const span = { start, end: start + line.trimEnd().length };
  return {
    problem: {
      code: 'syntax/directive',
      message: say`A line that starts with % is an instruction to other programs. It is not used here; delete it.`,
      span,
      fix: { title: say`Delete the line`, edits },
    },
    edits,
    kind: 'misread',
  };
}
