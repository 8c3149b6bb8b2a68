/**
 * Which keys of a section most people need: those that a whole entry of a list writes, and those that are not marked as
 * seldom. Completions write them at once, interviews ask for them first.
 */

import type { Path } from '../../document/document';
import { named } from '../../document/named';
import type { Field, MappingField } from '../../fields/field';
import { ACTS_ON, actsOnField, levelFields } from '../../format/intervention/coding';
import { fieldsOf } from '../../format/lookup';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';
import { levelModels } from '../../knowledge/terms/levels';
import { english } from '../../language/say';

/** A key, or a key with the keys below it. */
export type UsualKeys = readonly (string | readonly [key: string, below: UsualKeys])[];

/** A whole entry of a list, as it is offered. */
export interface WholeEntry {
  readonly label: string;
  readonly keys: UsualKeys;
}

/**
 * What a whole entry has.
 * @param path of the list, or of an entry of it
 * @param entry what an entry is there: lists of the same name may hold other things
 * @returns `undefined` where nobody has said what is usual
 */
export function wholeEntry(path: Path, entry: Field): WholeEntry | undefined {
  const list = path.filter((step) => typeof step === 'string').at(-1);
  const found = list === undefined ? undefined : named(ENTRIES, list);
  const known = fieldsOf(entry);
  const keys = found?.keys.filter((key) => Object.hasOwn(known, nameOf(key)) || !OF_PACKS.has(nameOf(key)));
  const isMeant = keys?.every((key) => Object.hasOwn(known, nameOf(key)));
  return found && keys && isMeant ? { ...found, keys } : undefined;
}

/** Keys that are there only where the review names a pack. */
const OF_PACKS: ReadonlySet<string> = new Set(
  Object.entries({ ...levelFields, [ACTS_ON]: actsOnField })
    .filter(([, { packs }]) => packs !== undefined)
    .map(([key]) => key),
);

/**
 * Whether most people need a key.
 * @param usual what a whole entry has there; `undefined` where nobody has said it
 */
export function isUsual(key: string, { fields, required }: MappingField, usual: UsualKeys | undefined): boolean {
  if (required?.includes(key)) return true;
  if (usual) return usual.some((each) => nameOf(each) === key);
  return named(fields, key)?.seldom === undefined && key !== 'note';
}

/** The usual keys below a key of an entry; `undefined` where nobody has said them. */
export function usualBelow(key: string, usual: UsualKeys | undefined): UsualKeys | undefined {
  const found = usual?.find((each) => nameOf(each) === key);
  return typeof found === 'object' ? found[1] : undefined;
}

function nameOf(key: UsualKeys[number]): string {
  return typeof key === 'string' ? key : key[0];
}

/** The models that reviews usually code with. */
const mainLevels = levelModels.filter(({ isAlternative }) => !isAlternative).map(({ key }) => key);

/** What a whole entry of a list has, by the key of the list. */
const ENTRIES: Readonly<Record<string, WholeEntry>> = {
  reports: {
    label: english`whole report`,
    keys: ['id', ['citation', ['authors', 'year', 'title', 'journal', 'doi']], 'language'],
  },
  arms: { label: english`whole arm`, keys: ['id', 'name', 'role', 'intervention', 'participants'] },
  outcomes: { label: english`whole outcome`, keys: ['outcome', 'measure', 'role', 'timepoints', 'reported'] },
  results: {
    label: english`whole result`,
    keys: [
      'id',
      'outcome',
      'measure',
      'role',
      'timepoint',
      'comparison',
      'population',
      ['estimate', ['type', 'value', 'ci', 'p']],
      'effect_direction',
      'authors_conclude',
      'support',
    ],
  },
  by_arm: { label: english`whole group`, keys: ['arm', 'analysed', 'mean', 'sd'] },
  cici: {
    label: english`whole finding`,
    // The words of the source come before the code.
    keys: [
      'finding',
      ['support', ['quote', 'page', 'report']],
      'view',
      'dimension',
      'domain',
      'level',
      'influence',
      'bears_on',
      'theme',
    ],
  },
  progress_plus: { label: english`all characteristics`, keys: ['people', ...progressPlus.items.map(({ key }) => key)] },
  components: {
    label: english`whole component`,
    keys: ['what', ...mainLevels, [ACTS_ON, ['target', 'change', 'what']]],
  },
  excluded: {
    label: english`whole excluded report`,
    keys: [['citation', ['authors', 'year', 'title', 'journal', 'doi']], 'reason'],
  },
  search: { label: english`whole search`, keys: ['source', 'kind', 'platform', 'strategy', 'run'] },
  amendments: { label: english`whole amendment`, keys: ['what', 'why', 'date'] },
  costs: { label: english`whole cost`, keys: ['what', 'arm', 'value', 'per'] },
  codes: { label: english`whole code`, keys: ['dimension', 'domain', 'level', 'influence', 'bears_on'] },
  acts_on: { label: english`whole target`, keys: ['target', 'change', 'what'] },
  correspondence: { label: english`whole exchange`, keys: ['date', 'with', 'by', 'asked', 'answered', 'answer'] },
  support: { label: english`whole support`, keys: ['for', 'quote', 'page', 'report'] },
};
