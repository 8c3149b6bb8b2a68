/** Slips in how names, values, lists and groups are put together: each with its message and its repair. */
import { say } from '../../language/say';
import type { Span, TextEdit } from '../document';
import { needsQuotation, quotationEdits } from './quotation-marks';
import { deletion, insertion, type Repair, shortened } from './repair';

type Kind = Repair['kind'];

/** A name without a colon, on a line of its own; as a rule it is being typed. */
export function missingColon(text: string, span: Span, kind: Kind): Repair {
  const word = text.slice(span.start, span.end);
  const colon = insertion(span.end, ':');
  const readable = /^[\p{L}\p{N}_]/u.test(word);
  const edits = readable ? [colon] : [...quotationEdits(text, span), colon];
  const problem = {
    code: 'syntax/missing-colon' as const,
    message: say`“${shortened(word)}” has no colon and no value yet, so it is taken as a name without a value. Write it as “name: value”.`,
    span,
  };
  const fix = { title: say`Add a colon`, edits };
  return { problem: /^[\w.-]+$/.test(word) ? { ...problem, fix } : problem, edits, kind };
}

/** A name without a colon between `{` and `}`, where it can be read without one. */
export function missingColonInGroup(text: string, span: Span): Repair {
  return {
    problem: {
      code: 'syntax/missing-colon',
      message: say`“${shortened(text.slice(span.start, span.end))}” has no colon and no value yet. Between { and }, entries are written as “name: value”.`,
      span,
    },
    edits: [],
    kind: 'misread',
  };
}

/**
 * `mean: 34,5` between `{` and `}`: a mean of 34, and 5 as a name.
 *
 * @param before the digits in front of the comma
 * @param span the digits behind it
 */
export function decimalComma(text: string, before: Span, span: Span): Repair {
  const [whole, part] = [before, span].map(({ start, end }) => text.slice(start, end));
  const written = text.slice(before.start, span.end);
  const point = `${whole}.${part}`;
  // 1,058 may be a thousand or a little above one.
  const isThousand = part?.length === 3 && !/^[-+−]?0/.test(whole ?? '');
  const meant = isThousand
    ? say`Write ${point} or ${`${whole}${part}`}, whichever the source means.`
    : say`Write ${point}.`;
  const problem = {
    code: 'syntax/missing-colon' as const,
    message: say`Between { and }, a comma begins the next entry: “${written}” is read as ${whole}, and ${part} as a name without a value. Decimals have a point, and thousands no separator. ${meant}`,
    span: { start: before.start, end: span.end },
  };
  const fix = { title: say`Write ${point}`, edits: [{ span: problem.span, text: point }] };
  return {
    problem: isThousand || written !== `${whole},${part}` ? problem : { ...problem, fix },
    edits: [],
    kind: 'misread',
  };
}

/** A line among the items of a list that begins without a dash. */
export function missingDash(text: string, span: Span): Repair {
  const edits = [insertion(span.start, '- ')];
  return {
    problem: {
      code: 'syntax/missing-dash',
      message: say`“${shortened(text.slice(span.start, span.end))}” stands among the items of a list without a dash, so it is not clear whether it is one. Begin it with “- ”.`,
      span,
      fix: { title: say`Begin the line with a dash`, edits },
    },
    edits,
    kind: 'refused',
  };
}

/** `name:value`. @param at where the space belongs */
export function missingSpace(text: string, span: Span, at: number, kind: Kind): Repair {
  const edits = [insertion(at, ' ')];
  return {
    problem: {
      code: 'syntax/missing-space',
      message: say`“${shortened(text.slice(span.start, span.end))}” is read as one word. A colon separates a name from its value only with a space behind it.`,
      span,
      fix: { title: say`Add a space behind the colon`, edits },
    },
    edits,
    kind,
  };
}

/** `trial # 2`. Not set right before reading: it may be a comment after all, and other programs take it for one. */
export function textLostInComment(text: string, span: Span): Repair {
  const why = say`is read only up to the #, because a space followed by # begins a comment.`;
  const { problem } = needsQuotation(text, span, why, 'misread');
  return { problem: { ...problem, code: 'syntax/text-lost-in-comment' }, edits: [], kind: 'misread' };
}

/**
 * Lines that start at a column where none can.
 * @param edits those that move them
 * @param other those that move the line above instead; none where it stands well
 */
export function wrongColumn(
  text: string,
  span: Span,
  edits: readonly TextEdit[],
  other: readonly TextEdit[] = [],
): Repair {
  return {
    problem: {
      code: 'syntax/indentation',
      message: say`“${shortened(text.slice(span.start, span.end))}” starts at a column that does not fit the line above, so it is not clear what it belongs to. Lines that belong together start at the same column.`,
      span,
      fix: { title: say`Move to the column of the lines above`, edits },
      ...(other.length > 0 && {
        otherFix: { title: say`Move the line above to the column of this one`, edits: other },
      }),
    },
    edits,
    kind: 'refused',
  };
}

/** Lines below a complete value that are further right than it. @param end of the last of them */
export function strayLines(text: string, span: Span, end: number): Repair {
  return {
    problem: {
      code: 'syntax/indentation',
      message: say`“${shortened(text.slice(span.start, span.end))}” starts further right than the line above, whose value is complete, so it is not clear what it belongs to, and it is not read. Move it to the column of the lines that it belongs with.`,
      span,
    },
    edits: [deletion(span.start, end)],
    kind: 'refused',
  };
}

/** Text without a name that it could belong to. */
export function strayText(text: string, span: Span): Repair {
  return {
    problem: {
      code: 'syntax/stray-text',
      message: say`“${shortened(text.slice(span.start, span.end))}” belongs to no name, so it is not read. Begin the line with # if it is a remark, or write it as “name: value”.`,
      span,
    },
    edits: [deletion(span.start, span.end)],
    kind: 'refused',
  };
}

/**
 * Brackets that are not closed.
 *
 * @param opening the innermost of them
 * @param at where the closing ones belong
 */
export function missingBrackets(text: string, opening: number, at: number, closing: string): Repair {
  const edits = [insertion(at, closing)];
  return {
    problem: {
      code: 'syntax/unclosed-bracket',
      message: say`The bracket ${text[opening]} is not closed, so it is not clear where the ${text[opening] === '[' ? say`list` : say`group`} ends. Add ${closing} behind its last entry.`,
      span: { start: opening, end: opening + 1 },
      fix: { title: say`Add ${closing}`, edits },
    },
    edits,
    kind: 'refused',
  };
}

/** `[…}`: what is opened with one kind of bracket is closed with the other. */
export function wrongBracket(text: string, opening: number, at: number, closing: string): Repair {
  const span = { start: at, end: at + 1 };
  const edits = [{ span, text: closing }];
  return {
    problem: {
      code: 'syntax/unclosed-bracket',
      message: say`What begins with ${text[opening]} has to end with ${closing}, not with ${text[at]}.`,
      span,
      fix: { title: say`Write ${closing}`, edits },
      related: { span: { start: opening, end: opening + 1 }, message: say`It begins here.` },
    },
    edits,
    kind: 'refused',
  };
}

/** A closing bracket at the column of the name, or further left, though more than one is open. */
export function closingBracketTooFarLeft(at: number): Repair {
  const edits = [insertion(at, '  ')];
  return {
    problem: {
      code: 'syntax/indentation',
      message: say`This closing bracket starts too far left: all that belongs to a name stands further right than it. Move it two spaces to the right.`,
      span: { start: at, end: at + 1 },
      fix: { title: say`Move two spaces to the right`, edits },
    },
    edits,
    kind: 'refused',
  };
}

/** `[a,, b]`. */
export function extraComma(at: number): Repair {
  const span = { start: at, end: at + 1 };
  const edits = [{ span, text: '' }];
  return {
    problem: {
      code: 'syntax/comma',
      message: say`This comma separates nothing: entries between brackets are separated by exactly one. Delete it, or write the missing entry.`,
      span,
      fix: { title: say`Delete the comma`, edits },
    },
    edits,
    kind: 'refused',
  };
}

/** `["a" "b"]`. */
export function missingComma(at: number): Repair {
  const edits = [insertion(at, ',')];
  return {
    problem: {
      code: 'syntax/comma',
      message: say`A comma is missing here: entries between brackets are separated by exactly one.`,
      span: { start: at, end: at },
      fix: { title: say`Add the comma`, edits },
    },
    edits,
    kind: 'refused',
  };
}
