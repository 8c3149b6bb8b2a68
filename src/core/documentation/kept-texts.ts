/**
 * The texts for people that are kept as data: what instruments ask, what fields mean, what checks are called. They are
 * declared in English before any language is known, and looked up with `translated` where the editor shows them.
 */
import { catalogue } from '../checks/catalogue';
import { MISSING_WORDS, NONE_WORD } from '../fields/field';
import { recordFields } from '../format/records';
import { supportField } from '../format/shared/support';
import { frameworks } from '../knowledge/frameworks/list';
import { instruments } from '../knowledge/list';
import { packs } from '../knowledge/packs/list';
import { COUNTRIES } from '../knowledge/terms/known-countries';
import { LANGUAGES } from '../knowledge/terms/known-languages';
import { BLOCK_OPTIONS } from '../manuscript/block-options';
import { views } from '../synthesis/list';

/** Where data keep words for people; lists and groups of such words count as well. */
const TEXTS = new Set([
  'caveat',
  'criteria',
  'differs',
  'explanation',
  'fullName',
  'group',
  'guidance',
  'inWords',
  'kind',
  'label',
  'meaning',
  'name',
  'note',
  'prompt',
  'purpose',
  'shortName',
  'status',
  'title',
  'unconfirmed',
]);

/** Sources and licences are quoted; countries and languages come from lists of others, and their words are written. */
const LEFT_OUT: ReadonlySet<unknown> = new Set(['licence', 'notes', 'slips', 'sources', COUNTRIES, LANGUAGES]);

/**
 * Every such text, each once. Words that are written into files (`some concerns`) and differ from their label in case only
 * are none, nor are the titles of tables: both are the same in every language.
 */
export function keptTexts(): string[] {
  const texts = new Set<string>();
  const seen = new Set<object>();
  const titles = catalogue.map(({ title, explanation }) => ({ title, explanation }));
  const meanings = views.map(({ meaning }) => ({ meaning }));
  const inPacks = packs.map(({ name, meaning, measures }) => [
    { name, meaning },
    measures.map(({ name: _, moreIsBetter: __, ...words }) => words),
  ]);
  const groups = frameworks.map(({ items }) => items.map(({ group = '' }) => ({ label: group })));
  visit([
    titles,
    groups,
    meanings,
    inPacks,
    MISSING_WORDS,
    NONE_WORD,
    supportField,
    instruments,
    frameworks,
    Object.values(recordFields),
    Object.values(BLOCK_OPTIONS),
  ]);
  return [...texts].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text));

  function visit(data: unknown): void {
    if (typeof data !== 'object' || data === null || seen.has(data) || LEFT_OUT.has(data)) return;
    seen.add(data);
    const { value } = data as { readonly value?: unknown };
    for (const [key, part] of Object.entries(data)) {
      if (LEFT_OUT.has(key)) continue;
      if (TEXTS.has(key)) for (const text of wordsIn(part)) if (!isSameWord(text, value)) texts.add(text);
      visit(part);
    }
  }
}

/** The texts of a text, a list of texts or a group of texts; what else a key holds is visited by itself. */
function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null
    ? Object.values(part).filter((each) => typeof each === 'string')
    : [];
}

function isSameWord(text: string, value: unknown): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
