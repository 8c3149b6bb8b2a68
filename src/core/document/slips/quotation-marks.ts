/** Putting text in quotation marks: the repair for most text that is read otherwise than it was meant. */
import { say, translated } from '../../language/say';
import type { Span, TextEdit } from '../document';
import { insertion, type Repair, shortened } from './repair';
import { isGap } from './whitespace';

/**
 * The edits that put a stretch of text in single quotation marks, those inside doubled. Nothing else is touched; text
 * over several lines stays so.
 */
export function quotationEdits(text: string, { start, end }: Span): readonly TextEdit[] {
  const inner = [...text.slice(start, end).matchAll(/'/g)].map(({ index }) => insertion(start + index, "'"));
  return [insertion(start, "'"), ...inner, insertion(end, "'")];
}

/**
 * A slip whose repair is quotation marks.
 *
 * @param reason what in the text is read otherwise, as the end of a sentence that begins with the text
 */
export function needsQuotation(text: string, span: Span, reason: string, kind: Repair['kind']): Repair {
  const edits = quotationEdits(text, span);
  return {
    problem: {
      code: 'syntax/quotation-marks-needed',
      message: say`“${shortened(text.slice(span.start, span.end))}” ${translated(reason)} Put it in quotation marks if it is all text.`,
      span,
      fix: { title: say`Put the text in quotation marks`, edits },
    },
    edits,
    kind,
  };
}

/**
 * The edits that let a text which begins with a quotation mark end at `end`: the same marks inside are written as the
 * marks ask for it (twice, or with a backslash), and the closing one is added where it is missing.
 */
function requotationEdits(text: string, span: Span, closing: 'there' | 'missing'): readonly TextEdit[] {
  const mark = text[span.start] ?? '"';
  const last = closing === 'there' ? span.end - 1 : span.end;
  const edits: TextEdit[] = [];
  for (let at = span.start + 1; at < last; at++) {
    if (mark === '"' && text[at] === '\\') {
      if (at + 1 === last) edits.push(insertion(at, '\\'));
      at++;
    } else if (text[at] === mark) {
      if (mark === "'" && text[at + 1] === "'" && at + 1 < last) at++;
      else edits.push(insertion(at, mark === '"' ? '\\' : "'"));
    }
  }
  return closing === 'there' ? edits : [...edits, insertion(span.end, mark)];
}

/** @returns the offset of the mark that closes the one at `start`, `undefined` where there is none before `limit`. */
export function closingMark(text: string, start: number, limit: number): number | undefined {
  const mark = text[start];
  for (let at = start + 1; at < limit; at++) {
    if (mark === '"' && text[at] === '\\') at++;
    else if (text[at] === mark) {
      if (mark === "'" && text[at + 1] === "'" && at + 1 < limit) at++;
      else return at;
    }
  }
  return undefined;
}

/**
 * What is wrong with text that begins with a quotation mark at `span.start` and ends at `span.end`, where the mark
 * does not close it: another one inside, words behind it, or none at all.
 *
 * @param closing where the first mark that could close it stands
 */
export function quotationSlip(text: string, span: Span, closing: number | undefined): Repair {
  if (closing === undefined) return unclosed(text, span);
  const mark = text[span.start];
  if (!belongsInside(text, span, closing)) {
    return needsQuotation(text, span, say`begins with quoted words, and the rest cannot be read with them.`, 'refused');
  }
  if (text[span.end - 1] !== mark || span.end - 1 === closing) return unclosed(text, span);
  const edits = requotationEdits(text, span, 'there');
  return {
    problem: {
      code: 'syntax/quotation-mark-inside',
      message: say`In ${shortened(text.slice(span.start, span.end))} a quotation mark inside ends the text too early, and the rest cannot be read. ${mark === "'" ? say`Write the one inside twice.` : say`Write a backslash before the one inside.`}`,
      span,
      fix: {
        title:
          mark === "'"
            ? say`Write the quotation mark inside twice`
            : say`Mark the quotation mark inside with a backslash`,
        edits,
      },
    },
    edits,
    kind: 'refused',
  };
}

/**
 * Whether a mark that would close a text is rather part of it: an apostrophe (`'it's'`, `'nurses' and carers' views'`),
 * or a mark that opens (`"say "hi" now"`).
 */
function belongsInside(text: string, { start, end }: Span, closing: number): boolean {
  const mark = text[start] ?? '';
  if (closing === start + 1) return false;
  if (/[\p{L}\p{N}]/u.test(text[closing + 1] ?? '') || opensWord(text, closing)) return true;
  if (text[end - 1] !== mark || end - 1 === closing) return false;
  for (let at = text.indexOf(mark, closing + 1); at !== -1 && at < end - 1; at = text.indexOf(mark, at + 1)) {
    if (opensWord(text, at)) return false;
  }
  return true;
}

function opensWord(text: string, at: number): boolean {
  return isGap(text[at - 1]) || text[at - 1] === '(';
}

function unclosed(text: string, span: Span): Repair {
  const edits = requotationEdits(text, span, 'missing');
  return {
    problem: {
      code: 'syntax/unclosed-quote',
      message: say`The quotation mark before “${shortened(text.slice(span.start + 1, span.end))}” is not closed, so it is not clear where the text ends. Add the closing one.`,
      span,
      fix: { title: say`Add the closing quotation mark`, edits },
    },
    edits,
    kind: 'refused',
  };
}
