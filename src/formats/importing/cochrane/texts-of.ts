/** Characteristics, covariates and identifiers of a study: what the format has a key for, and the review's own fields. */
import type { Found, TextMaterial } from '../../../core/index';
import { designIn, withoutDesign } from './designs';
import { both, type CochraneReview, type Facts, thingsOf } from './review-data';

/** Where the usual characteristics belong. */
const PLACES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  participants: ['participants', 'description'],
  setting: ['setting', 'description'],
  notes: ['notes'],
  'reason for exclusion': ['status_reason'],
  'reasons for exclusion': ['status_reason'],
  'declarations of interest': ['conflicts'],
  'conflicts of interest': ['conflicts'],
  aim: ['aim'],
  aims: ['aim'],
};

/** Sections of the format whose keys are a team's own. */
type Own = 'characteristic' | 'covariate';
const SECTIONS: Readonly<Record<Own, string>> = { characteristic: 'characteristics', covariate: 'covariates' };

export function textsOf(facts: Facts): readonly TextMaterial[] {
  return [
    ...designOf(facts),
    ...ownTexts(facts, 'characteristic'),
    ...ownTexts(facts, 'covariate'),
    ...identifiersOf(facts),
    ...sourceOf(facts),
  ];
}

/** The text about methods says the design where it does so without a doubt; it stands among the characteristics, too. */
function designOf(facts: Facts): readonly TextMaterial[] {
  const methods = [...thingsOf(facts, 'characteristic')].find(([name]) => isMethods(name));
  const found = methods?.[1].value;
  const design = found && designIn(found.value);
  return found && design !== undefined ? [{ path: ['design'], found: { value: design, at: found.at } }] : [];
}

function isMethods(name: string): boolean {
  return /^(?:methods?|study design|design)$/i.test(name);
}

function ownTexts(facts: Facts, kind: Own): readonly TextMaterial[] {
  return [...thingsOf(facts, kind)].flatMap(([name, { value }]): TextMaterial[] => {
    if (value === undefined) return [];
    const place = kind === 'characteristic' ? PLACES[name.toLowerCase()] : undefined;
    const text = kind === 'characteristic' && isMethods(name) ? withoutDesign(value.value) : value.value;
    return text === undefined
      ? []
      : [{ path: place ?? [SECTIONS[kind], keyOf(name)], found: { value: text, at: value.at } }];
  });
}

/** “Sources of funding” → `sources_of_funding`. */
function keyOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '');
  return words === '' || /^(?:y|n|yes|no|on|off)$/.test(words) ? `${words}_field` : words.slice(0, 60);
}

const REGISTRY = /^(?:NCT\d{8}|ISRCTN\d+|ACTRN\d+|EUCTR.+|ChiCTR.+|DRKS\d+|JPRN.+|CTRI\/.+|NTR\d+|IRCT.+)$/i;

function identifiersOf(facts: Facts): readonly TextMaterial[] {
  const numbers = [...thingsOf(facts, 'identifier')].flatMap(([name, { value }]) =>
    value && (REGISTRY.test(value.value) || /registr|isrctn|nct|trial/i.test(name)) ? [value] : [],
  );
  const [first, ...others] = numbers;
  // A second number stands in a line of its own, which is not what “registration” means: it is left for the losses.
  return first
    ? [{ path: ['registration'], found: others.filter(({ value }) => value === first.value).reduce(both, first) }]
    : [];
}

function sourceOf(facts: Facts): readonly TextMaterial[] {
  const found = thingsOf(facts, 'study').get('')?.source;
  return found ? [{ path: ['notes'], found: { value: `Data source: ${found.value}`, at: found.at } }] : [];
}

/** The review's own fields for characteristics and covariates: what each is called in the source. */
export function ownFieldsOf({ studies }: CochraneReview): readonly TextMaterial[] {
  return (['characteristic', 'covariate'] as const).flatMap((kind) => {
    const names = new Map<string, { readonly name: string; readonly found: Found }>();
    for (const { facts } of studies)
      for (const [name, { value }] of thingsOf(facts, kind)) {
        const isOwn = kind === 'covariate' || PLACES[name.toLowerCase()] === undefined;
        const isTold = value && (kind === 'covariate' || !isMethods(name) || withoutDesign(value.value) !== undefined);
        if (isOwn && isTold && !names.has(keyOf(name))) names.set(keyOf(name), { name, found: value });
      }
    const [first] = names.values();
    if (first === undefined) return [];
    const section = ['fields', 'study', SECTIONS[kind]] as const;
    const foundWhere = (value: string, { at }: Found): Found => ({ value, at });
    return [
      { path: [...section, 'type'], found: foundWhere('object', first.found) },
      {
        path: [...section, 'title'],
        found: foundWhere(kind === 'characteristic' ? 'Characteristics' : 'Covariates', first.found),
      },
      ...[...names].flatMap(([key, { name, found }]): TextMaterial[] => [
        { path: [...section, 'properties', key, 'type'], found: foundWhere('string', found) },
        { path: [...section, 'properties', key, 'title'], found: foundWhere(name, found) },
      ]),
    ];
  });
}
