/** The words that are the same in every language: keys, values, answers, judgements, names of tables and of settings. */
import { catalogue } from '../../../src/core/checks/catalogue';
import { MISSING_WORDS } from '../../../src/core/fields/field';
import { recordFields } from '../../../src/core/format/records';
import { frameworks } from '../../../src/core/knowledge/frameworks/list';
import { instruments } from '../../../src/core/knowledge/list';
import { packs } from '../../../src/core/knowledge/packs/list';
import { COUNTRIES } from '../../../src/core/knowledge/terms/known-countries';
import { LANGUAGES } from '../../../src/core/knowledge/terms/known-languages';
import { views } from '../../../src/core/synthesis/list';

const HELD = new Set([
  'value',
  'key',
  'code',
  'id',
  'aliases',
  'citation',
  'source',
  'doi',
  'url',
  'examples',
  'name',
  'version',
  'licence',
  'fullName',
]);

/** Every one of them, each once. */
export function wordsOfTheFormat(): string[] {
  const words = new Set<string>([
    'Y',
    'PY',
    'PN',
    'N',
    'NI',
    'NA',
    'true',
    'false',
    'yes',
    'no',
    'support',
    'extraction yaml',
  ]);
  const seen = new Set<object>();
  for (const { code } of catalogue) words.add(code);
  for (const { id, title } of views) words.add(id).add(title);
  for (const { value, label = '', meaning } of [...COUNTRIES, ...LANGUAGES]) words.add(value).add(label).add(meaning);
  for (const { judgements } of instruments) for (const { label } of judgements) words.add(label);
  visit([instruments, frameworks, MISSING_WORDS, packs, Object.values(recordFields)]);
  return [...words];

  function visit(data: unknown): void {
    if (typeof data !== 'object' || data === null || seen.has(data)) return;
    seen.add(data);
    for (const [key, part] of Object.entries(data)) {
      if (!Array.isArray(data)) words.add(key);
      if (HELD.has(key)) for (const text of [part].flat()) if (typeof text === 'string') words.add(text);
      visit(part);
    }
  }
}
