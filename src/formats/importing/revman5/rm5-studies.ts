/** The studies of RevMan 5: references, characteristics, RoB 1. */
import type { Found, Loss } from '../../../core/index';
import { otherwise } from '../cochrane/package-tables';
import { thing } from '../cochrane/review-data';
import type { Add, StudiesBuilder } from '../cochrane/studies-builder';
import { attributeOf, below, type Element, textOf } from './xml-tree';

/** The lists of studies, with the status in the words of the format. */
const LISTS: readonly (readonly [list: string, status: string | undefined])[] = [
  ['INCLUDED_STUDIES', undefined],
  ['EXCLUDED_STUDIES', 'excluded'],
  ['AWAITING_STUDIES', 'awaiting classification'],
  ['ONGOING_STUDIES', 'ongoing'],
];

type Put = (...fact: Parameters<Add>) => readonly Loss[];

/** @returns what is said otherwise elsewhere */
export function addRm5Studies(root: Element, part: string, studies: StudiesBuilder): readonly Loss[] {
  const byId = new Map<string, Put>();
  const losses = LISTS.flatMap(([list, status]) =>
    below(root, 'STUDIES_AND_REFERENCES', 'STUDIES', list, 'STUDY').flatMap((study) => {
      const name = attributeOf(study, 'NAME', part);
      if (name === undefined) return [];
      const add = studies.study(name, status);
      const put: Put = (kind, of, key, found) => (found ? otherwise(found, add(kind, of, key, found)) : []);
      byId.set(study.attributes.ID ?? name.value, put);
      return addStudy(study, part, put);
    }),
  );
  return [...losses, ...addCharacteristics(root, part, byId), ...addQuality(root, part, byId)];
}

/** Elements of a reference, by what the data package calls them. */
const REFERENCE: Readonly<Record<string, string>> = {
  AU: 'authors',
  TI: 'title',
  TO: 'original-title',
  SO: 'source',
  YR: 'publication-date',
  VL: 'volume',
  NO: 'issue',
  PG: 'pages',
  EN: 'edition',
  ED: 'editors',
  PB: 'publisher',
  CY: 'city',
  MD: 'medium',
};

function addStudy(study: Element, part: string, put: Put): readonly Loss[] {
  return [
    ...put('study', '', 'year', attributeOf(study, 'YEAR', part)),
    ...put('study', '', 'source', attributeOf(study, 'DATA_SOURCE', part)),
    ...identifiers(study, part).flatMap(([name, found]) => put('identifier', name, 'value', found)),
    ...below(study, 'REFERENCE').flatMap((reference, index) => addReference(reference, String(index + 1), part, put)),
  ];
}

function addReference(reference: Element, of: string, part: string, put: Put): readonly Loss[] {
  return [
    ...put('reference', of, 'reference-type', attributeOf(reference, 'TYPE', part)),
    ...put('reference', of, 'primary', attributeOf(reference, 'PRIMARY', part)),
    ...Object.entries(REFERENCE).flatMap(([name, key]) =>
      put('reference', of, key, textOf(below(reference, name)[0], part)),
    ),
    ...identifiers(reference, part).flatMap(([name, found]) => put('reference', of, `id ${name.toLowerCase()}`, found)),
  ];
}

function identifiers(element: Element, part: string): readonly (readonly [string, Found])[] {
  return below(element, 'IDENTIFIERS', 'IDENTIFIER').flatMap((identifier): (readonly [string, Found])[] => {
    const [type, value] = [attributeOf(identifier, 'TYPE', part), attributeOf(identifier, 'VALUE', part)];
    return type && value ? [[type.value, { value: value.value, at: [...value.at, ...type.at] }]] : [];
  });
}

/** `CHAR_METHODS` → Methods. */
function addCharacteristics(root: Element, part: string, byId: ReadonlyMap<string, Put>): readonly Loss[] {
  const [lists] = below(root, 'CHARACTERISTICS_OF_STUDIES');
  const entries = (lists?.children ?? []).flatMap(({ children }) => children);
  return entries.flatMap((entry) => {
    const put = byId.get(entry.attributes.STUDY_ID ?? '');
    if (put === undefined) return [];
    return entry.children.flatMap((child) => {
      const words = child.name
        .replace(/^CHAR_/, '')
        .replaceAll('_', ' ')
        .toLowerCase();
      return put('characteristic', capital(words), 'value', textOf(child, part));
    });
  });
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What RevMan 5 writes for low, high and unclear. */
const RESULTS: Readonly<Record<string, string>> = { YES: 'low', NO: 'high', UNKNOWN: 'unclear' };

function addQuality(root: Element, part: string, byId: ReadonlyMap<string, Put>): readonly Loss[] {
  return below(root, 'QUALITY_ITEMS', 'QUALITY_ITEM').flatMap((item) => {
    const name = textOf(below(item, 'NAME')[0], part);
    const groups = new Map(
      below(item, 'QUALITY_ITEM_DATA_ENTRY_GROUP').map((group) => [
        group.attributes.ID,
        textOf(below(group, 'NAME')[0], part),
      ]),
    );
    if (name === undefined) return [];
    return below(item, 'QUALITY_ITEM_DATA', 'QUALITY_ITEM_DATA_ENTRY').flatMap((entry) => {
      const put = byId.get(entry.attributes.STUDY_ID ?? '');
      if (put === undefined) return [];
      const group = groups.get(entry.attributes.GROUP_ID);
      const called = thing(group ? `${name.value}: ${group.value}` : name.value);
      const result = attributeOf(entry, 'RESULT', part);
      const word = result && RESULTS[result.value.toUpperCase()];
      const at = [...(result?.at ?? []), ...name.at, ...(group?.at ?? [])];
      return [
        ...put('bias', called, 'judgement', word === undefined ? undefined : { value: word, at }),
        ...put('bias', called, 'support', textOf(below(entry, 'DESCRIPTION')[0], part)),
      ];
    });
  });
}
