/** Keys as a mapping of a spreadsheet names them: the way to a value of a study, with full stops: `results.by_arm.mean`. */
import type { Field, ListField, MappingField } from '../fields/field';
import { text } from '../fields/field-makers';
import { childOf } from '../format/lookup';
import { recordFields } from '../format/records';

/** What a value belongs to: the study itself, or an entry of one of its lists. */
export type Holder = 'name' | 'person' | 'study' | 'report' | 'arm' | 'result' | 'group' | 'assessment' | 'own field';

export interface SheetKey {
  /** As it is written: `results.by_arm.mean`. */
  readonly text: string;
  readonly holder: Holder;
  /** The way from the holder on: `['mean']`. */
  readonly path: readonly [string, ...string[]];
  /** What may stand there; of a list, of one entry. */
  readonly field: Field;
  /** It is one of two limits: of an interval, of quartiles. */
  readonly limit?: 'lower' | 'upper';
  /** Several may stand there. */
  readonly isList?: true;
  /** The section of the assessment: `rob2`. */
  readonly tool?: string;
}

/** In front of the names of a review's own fields. */
export const OWN = 'fields.';

/** The form of the name of an own field. */
const OWN_NAME = '[a-z][a-z0-9_]*';

const LIMITS = ['lower', 'upper'] as const;

/** Lists of the study whose entries are made of several cells; the longest way first. */
const HOLDERS: readonly {
  readonly holder: Holder;
  readonly way: readonly string[];
  readonly not: readonly string[];
}[] = [
  { holder: 'group', way: ['results', 'by_arm'], not: ['arm'] },
  { holder: 'result', way: ['results'], not: ['id', 'comparison', 'derive', 'by_arm', 'interaction', 'counts'] },
  { holder: 'arm', way: ['arms'], not: ['id'] },
  { holder: 'report', way: ['reports'], not: ['id', 'file', 'match', 'retraction'] },
];

/** Of the head of a file: written by the import, or by people. */
const NOT_OF_THE_STUDY = [
  'study',
  'extractor',
  'consensus',
  'checked',
  'accept',
  'format',
  'reports',
  'arms',
  'results',
];

const NAME: SheetKey = {
  text: 'study',
  holder: 'name',
  path: ['study'],
  field: text('Study', 'What the study is called. Of several columns, the texts stand behind one another: “Doe 2020”.'),
};

const PERSON: SheetKey = {
  text: 'extractor',
  holder: 'person',
  path: ['extractor'],
  field: text('Extractor', 'Whose work the row is: initials or a name. Each person gets a file.'),
};

let known: ReadonlyMap<string, SheetKey> | undefined;

/** Every key of the format to which a cell can go, in the order of the format. */
export function sheetKeys(): ReadonlyMap<string, SheetKey> {
  known ??= new Map([...allKeys()].map((key) => [key.text, key]));
  return known;
}

/** @returns nothing where the format has no such place for a cell */
export function sheetKeyOf(written: string): SheetKey | undefined {
  const key = sheetKeys().get(written);
  if (key !== undefined || !new RegExp(`^fields\\.${OWN_NAME}$`).test(written)) return key;
  const name = written.slice(OWN.length);
  return {
    text: written,
    holder: 'own field',
    path: [name],
    field: text(name, 'A field of the review’s own: it is described in the review file, below “fields”.'),
  };
}

function* allKeys(): Generator<SheetKey> {
  yield NAME;
  yield PERSON;
  const { study } = recordFields;
  for (const { holder, way, not } of [...HOLDERS].reverse()) {
    const entry = way.reduce<Field | undefined>((here, step) => here && entryOf(childOf(here, step)), study);
    if (entry?.kind === 'mapping') yield* keysBelow(entry, holder, way, [], not);
  }
  for (const [key, field] of Object.entries(study.fields)) {
    if (NOT_OF_THE_STUDY.includes(key)) continue;
    if (field.kind === 'assessments') {
      for (const each of ofAssessment(field.of, key)) yield { ...each, tool: key };
    } else yield* leaf(field, 'study', [], [key]);
  }
}

/** What stands before the domains, and of each domain and the whole: answers, judgement, reason, support. */
function* ofAssessment(assessment: MappingField, tool: string): Generator<SheetKey> {
  for (const key of keysBelow(assessment, 'assessment', [tool], [], ['result'])) {
    const [domain, part, ...deeper] = key.path;
    if (part === undefined || (deeper.length === 0 && /^(?:judgement|reason|q\d.*)$/.test(part))) yield key;
    if (part === 'judgement')
      yield { ...key, text: `${tool}.${domain}.support`, path: [domain, 'support'], field: SUPPORT };
  }
}

const SUPPORT = text('Support', 'The quotation or the words behind the judgement.');

function entryOf(field: Field | undefined): Field | undefined {
  return field?.kind === 'list' ? field.of : field;
}

function* keysBelow(
  { fields }: MappingField,
  holder: Holder,
  before: readonly string[],
  path: readonly string[],
  not: readonly string[] = [],
): Generator<SheetKey> {
  for (const [key, field] of Object.entries(fields))
    if (!not.includes(key)) yield* leaf(field, holder, before, [...path, key]);
}

/** The keys at a place and below it: what one cell, or two for two limits, can say. */
function* leaf(field: Field, holder: Holder, before: readonly string[], path: readonly string[]): Generator<SheetKey> {
  const key = { text: [...before, ...path].join('.'), holder, path: path as SheetKey['path'] };
  if (field.kind === 'mapping') {
    if (field.orText) yield { ...key, field };
    yield* keysBelow(field, holder, before, path);
  } else if (field.kind === 'list') yield* listKeys(field, key);
  else if (isSingle(field)) yield { ...key, field };
}

function* listKeys(field: ListField, key: Pick<SheetKey, 'text' | 'holder' | 'path'>): Generator<SheetKey> {
  if (!isSingle(field.of)) return;
  if (field.least === 2 && field.most === 2)
    for (const limit of LIMITS) yield { ...key, text: `${key.text}.${limit}`, field: field.of, limit };
  else yield { ...key, field: field.of, isList: true };
}

function isSingle({ kind }: Field): boolean {
  return kind === 'text' || kind === 'number' || kind === 'date' || kind === 'choice' || kind === 'reference';
}
