/** The questions of a team’s form in Covidence: those that the format knows, and the others as the review’s own fields. */
import { agreedWord, type Found, type TextMaterial } from '../../../core/index';
import { cellAt, type Sheet } from '../tables/sheet';
import { withoutMarkup } from '../without-markup';
import { NUMBER, REVIEWER } from './form';

/** Where the answer to a question belongs in a study file. */
export type Path = TextMaterial['path'];

/** Headings that mean one key and nothing else, in lower case. */
const KNOWN: Readonly<Record<string, Path>> = {
  country: ['country'],
  'country of study': ['country'],
  'country in which the study conducted': ['country'],
  'country in which the study was conducted': ['country'],
  aim: ['aim'],
  'aim of study': ['aim'],
  'aim of the study': ['aim'],
  'study aim': ['aim'],
  design: ['design'],
  'study design': ['design'],
  setting: ['setting', 'description'],
  'study setting': ['setting', 'description'],
  funding: ['funding', 'sources'],
  'study funding sources': ['funding', 'sources'],
  'funding sources': ['funding', 'sources'],
  'conflicts of interest': ['conflicts'],
  'possible conflicts of interest for study authors': ['conflicts'],
  'population description': ['participants', 'description'],
  'method of recruitment of participants': ['participants', 'recruitment'],
  notes: ['notes'],
};

const HEAD = [NUMBER, 'study id', 'title', REVIEWER];

/** As many as a review may have of its own. */
const MOST_OWN = 200;

export interface Question {
  /** Its column, counted from 0. */
  readonly column: number;
  readonly path: Path;
  /** The words of the form, where the field is the review’s own. */
  readonly own?: string;
}

/**
 * The columns with the team’s questions. A heading that no key is known for becomes a field of the review's own, named by
 * its words; one without letters is none.
 * @param taken the keys that files of studies have anyway
 */
export function questionsOf({ heads }: Sheet, taken: readonly string[]): readonly Question[] {
  const keys = new Set(taken);
  const used = new Set<string>();
  let own = 0;
  return heads.flatMap((head, column): Question[] => {
    const plain = head
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[?:]+$/, '')
      .trim();
    if (HEAD.includes(plain)) return [];
    const path = KNOWN[plain];
    if (path !== undefined && !used.has(path.join())) {
      used.add(path.join());
      return [{ column, path }];
    }
    const key = freeKey(head, keys);
    if (key === undefined || own >= MOST_OWN) return [];
    keys.add(key);
    own += 1;
    return [{ column, path: [key], own: withoutMarkup(head).replace(/\s+/g, ' ') }];
  });
}

/** “Was it blinded? (staff)” → `was_it_blinded_staff`. */
function freeKey(head: string, taken: ReadonlySet<string>): string | undefined {
  const words = head
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const name = words
    ?.slice(0, 6)
    .join('_')
    .replace(/^[\d_]+/, '');
  if (name === undefined || !/[a-z]{2}/.test(name)) return undefined;
  const begun = /^(?:yes|no|on|off|true|false|null)$/.test(name) ? `${name}_answer` : name;
  let key = begun;
  for (let number = 2; taken.has(key); number += 1) key = `${begun}_${number}`;
  return key;
}

/** The answers of one row, as words. */
export function answersOf(
  questions: readonly Question[],
  sheet: Sheet,
  row: Sheet['rows'][number],
): readonly TextMaterial[] {
  return questions.flatMap(({ column, path }): TextMaterial[] => {
    const cell = cellAt(sheet, row, column);
    if (cell === undefined) return [];
    const { value, at } = asWords(cell);
    return [{ path, found: { value: agreedWord(path, value), at } }];
  });
}

function asWords({ value, at }: Found): Found {
  return { value: withoutMarkup(value), at };
}

/** What the review file says of its own fields: their titles, each from the first cell below the heading. */
export function definitionsOf(questions: readonly Question[], sheet: Sheet): readonly TextMaterial[] {
  return questions.flatMap(({ column, path, own }): TextMaterial[] => {
    const first = sheet.rows.map((row) => cellAt(sheet, row, column)).find((cell) => cell !== undefined);
    if (own === undefined || first === undefined) return [];
    return [{ path: ['fields', 'study', path[0], 'title'], found: { value: own, at: first.at } }];
  });
}
