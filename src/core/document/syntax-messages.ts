/** From what the YAML library complains about to our own words. Its own message never reaches a user. */
import { english, translated } from '../language/say';
import type { SyntaxCode } from './syntax-codes';

/** One complaint of the library: its code, and its message only to tell apart what it reports under the same code. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
}

export interface Wording {
  readonly code: SyntaxCode;
  readonly message: string;
}

/** @returns our code and message for a complaint; in the last resort that the line cannot be read. */
export function wordingFor(complaint: Complaint): Wording {
  const row = rows.find(({ code, says }) => code === complaint.code && (says?.test(complaint.message) ?? true));
  const { code, message } = row?.wording ?? lastResort;
  return { code, message: translated(message) };
}

/** What is said where nothing better is known. Tests see to it that this is rare. */
export const unreadable = (): Wording => ({ ...lastResort, message: translated(lastResort.message) });

const lastResort: Wording = {
  code: 'syntax/unreadable',
  message: english`This line cannot be read, so what it says is not counted. Look for a missing quotation mark, bracket or colon here or just above.`,
};

const indentation: Wording = {
  code: 'syntax/indentation',
  message: english`This line starts at a column that fits none of the lines above, so it is not clear what it belongs to. Move it to the column of the lines that it belongs with.`,
};
const missingColon: Wording = {
  code: 'syntax/missing-colon',
  message: english`A colon is missing on this line, so it is not clear which part is the name and which the value. Write it as “name: value”.`,
};
const quotationMarks: Wording = {
  code: 'syntax/quotation-marks-needed',
  message: english`This text cannot be read as it stands because of its special characters. Put it in quotation marks.`,
};
const unclosedBracket: Wording = {
  code: 'syntax/unclosed-bracket',
  message: english`A bracket that was opened here is not closed, so it is not clear where the list or group ends. Add the closing bracket.`,
};
const comma: Wording = {
  code: 'syntax/comma',
  message: english`Entries between brackets are separated by exactly one comma; here is one missing or one too many.`,
};
const alias: Wording = {
  code: 'syntax/alias',
  message: english`A word that begins with * or & refers to another place of the file, which cannot be worked out here. Write the value out, or put the text in quotation marks.`,
};
const key: Wording = {
  code: 'syntax/key',
  message: english`The part before the colon cannot be read as a name. Write a short name on one line, without brackets.`,
};
const tag: Wording = {
  code: 'syntax/tag',
  message: english`A word that begins with ! is an instruction to some programs. It is not carried out here, and the value is taken as text. Delete it, or put the text in quotation marks.`,
};
const missingSpace: Wording = {
  code: 'syntax/missing-space',
  message: english`A space is missing here, so the parts run together. Separate them with a space.`,
};

/** The first row whose code and wording fit decides. */
const rows: readonly { readonly code: string; readonly says?: RegExp; readonly wording: Wording }[] = [
  {
    code: 'MISSING_CHAR',
    says: /quote/,
    wording: {
      code: 'syntax/unclosed-quote',
      message: english`A quotation mark that was opened here is not closed, so it is not clear where the text ends. Add the closing quotation mark.`,
    },
  },
  { code: 'MISSING_CHAR', says: /between/, wording: comma },
  { code: 'MISSING_CHAR', says: /must end with/, wording: unclosedBracket },
  { code: 'MISSING_CHAR', says: /Missing space|separated/, wording: missingSpace },
  { code: 'MISSING_CHAR', says: /Implicit map keys/, wording: missingColon },
  { code: 'MISSING_CHAR', says: /indicator|newline|indented/, wording: indentation },
  { code: 'UNEXPECTED_TOKEN', says: /^Unexpected (,|empty item)/, wording: comma },
  { code: 'UNEXPECTED_TOKEN', says: /Block scalar header/, wording: quotationMarks },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /flow-(map|seq)-end|"[\]}]"/,
    wording: {
      code: 'syntax/stray-bracket',
      message: english`This closing bracket has no opening one. Delete it, add the opening bracket, or put the text in quotation marks if the bracket belongs to it.`,
    },
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /at node end/,
    wording: {
      code: 'syntax/stray-text',
      message: english`This stands behind a value that is already complete, so it is not read. If all of it is one text, put it in quotation marks; otherwise delete it, or begin it with #.`,
    },
  },
  { code: 'BAD_INDENT', says: /end with a/, wording: unclosedBracket },
  { code: 'BAD_INDENT', wording: indentation },
  { code: 'BAD_SCALAR_START', wording: quotationMarks },
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: /compact/, wording: quotationMarks },
  { code: 'BLOCK_AS_IMPLICIT_KEY', wording: indentation },
  { code: 'BLOCK_IN_FLOW', wording: unclosedBracket },
  { code: 'MULTILINE_IMPLICIT_KEY', wording: missingColon },
  {
    code: 'BAD_DQ_ESCAPE',
    wording: {
      code: 'syntax/escape',
      message: english`Between double quotation marks a backslash begins a special character, and this one is unknown. Write two backslashes, or use single quotation marks.`,
    },
  },
  {
    code: 'TAB_AS_INDENT',
    wording: {
      code: 'syntax/tab',
      message: english`A tab stands where spaces are needed: tabs have no fixed width, so it is not clear what the line belongs to. Use two spaces for each level.`,
    },
  },
  { code: 'TAG_RESOLVE_FAILED', wording: tag },
  { code: 'BAD_COLLECTION_TYPE', wording: tag },
  { code: 'MULTIPLE_TAGS', wording: tag },
  { code: 'BAD_ALIAS', wording: alias },
  { code: 'ALIAS_PROPS', wording: alias },
  { code: 'MULTIPLE_ANCHORS', wording: alias },
  { code: 'BAD_PROP_ORDER', wording: alias },
  { code: 'NON_STRING_KEY', wording: key },
  { code: 'KEY_OVER_1024_CHARS', wording: key },
  {
    code: 'BAD_DIRECTIVE',
    wording: {
      code: 'syntax/directive',
      message: english`A line that starts with % is an instruction to other programs. It is not used here; delete it.`,
    },
  },
];
