/** Several lines at once: a whole new file, a whole entry of a list. Keys only; nobody's values are made up. */

import { EXTRACTION_NAME, idFromPath } from '../../document/id-from-path';
import { named } from '../../document/named';
import type { RecordKind } from '../../document/record';
import { RECORD_KINDS } from '../../document/record';
import { oneOrMany, textAt } from '../../document/walk';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { recordFields } from '../../format/records';
import { assessmentTemplate, recordTemplate } from '../../format/template';
import type { Instrument } from '../../knowledge/instrument';
import { tools } from '../../knowledge/tools';
import { escaped } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { studyDesign } from '../../review/appraisal/assessments';
import { resultsToAssess } from '../../review/expected';
import { definitionsOf } from '../../review/names';
import { type Review, recordCalled, sectionNode } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { quoted } from '../../writing/value';
import { newAssessment } from '../changing/add-assessment';
import { assessmentPlaceAt } from '../place/assessment-place';
import type { Place } from '../place/place';
import type { Offer } from './completion';
import { asSnippet } from './snippet';
import { type UsualKeys, wholeEntry } from './usual-keys';

/** The sections with which people begin a file of each kind. */
export const FIRST_SECTIONS: Readonly<Record<RecordKind, readonly string[]>> = {
  study: [
    'extractor',
    'reports',
    'types',
    'design',
    'country',
    'setting',
    'interventions',
    'participants',
    'arms',
    'results',
  ],
  intervention: [
    'extractor',
    'name',
    'description',
    'targets',
    'components',
    'tidier',
    ...tools.filter(({ record }) => record === 'intervention').map(({ id }) => id),
  ],
  review: ['format', 'title', 'reviewers', 'question', 'vocabulary', 'appraisal', 'expects'],
  tool: ['name', 'meaning', 'source', 'designs', 'answers', 'items'],
};

/** What a file of this name can be about: a tool has a name of its own. */
export function kindsCalled(path: string): readonly RecordKind[] {
  if (/\.tool\.ya?ml$/.test(path)) return ['tool'];
  return EXTRACTION_NAME.test(path) ? RECORD_KINDS.filter((kind) => kind !== 'tool') : RECORD_KINDS;
}

/** A new file of each kind that it can be, with its id taken from the name of the file. */
export function recordOffers(place: Place): readonly Offer[] {
  if (place.column > 0) return [];
  return kindsCalled(place.file.path).map((kind) => {
    const { title, meaning } = recordFields[kind];
    const template = recordTemplate(kind, idFromPath(place.file.path), FIRST_SECTIONS[kind]);
    return {
      label: say`new ${kind}`,
      kind: 'snippet',
      detail: say`a new file: ${translated(title)}`,
      documentation: escaped(translated(meaning)),
      insert: asSnippet(template.trimEnd().split('\n'), 0),
      isSnippet: true,
      alsoCalled: [kind],
    };
  });
}

/** A whole entry of the list in which the cursor begins an item; of an instrument, with the questions of its form. */
export function entryOffers(review: Review, place: Place): readonly Offer[] {
  if (place.inBrackets || place.field === undefined) return [];
  const around = assessmentPlaceAt(place.file, place.path, review);
  if (around?.what === 'assessment') {
    const { instrument, variant } = around.assessment;
    if (variant === undefined) return [];
    const all = assessmentTemplate(instrument, variant)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(2));
    const below = all.filter((line) => line !== 'result:');
    const detail = say`${translated(variant.name)}, every question of this form`;
    return [
      ...resultsWithout(review, place, instrument).map((id) =>
        entryOffer(say`assessment of ${id}`, detail, place.field as Field, [`result: ${quoted(id)}`, ...below], place),
      ),
      entryOffer(say`whole assessment`, detail, place.field, all, place),
    ];
  }
  const entry = wholeEntry(place.path, place.field);
  if (entry === undefined) return [];
  const named = entry.keys.map((key) => (typeof key === 'string' ? key : key[0])).join(', ');
  const lines = linesOf(entry.keys, place.field);
  const whole = entryOffer(translated(entry.label), named, place.field, lines, place);
  const isResults = place.path.length === 2 && place.path[0] === 'results';
  return [whole, ...(isResults ? resultByArm(review, place, place.field, lines) : [])];
}

/**
 * A section that is missing, with a whole entry in it: so that somebody who wants one finds it without knowing in which
 * section it goes.
 */
export function sectionOffers(review: Review, key: string, field: Field, place: Place): readonly Offer[] {
  const item = field.kind === 'list' || field.kind === 'assessments' ? field.of : undefined;
  if (place.path.length > 0 || place.inBrackets || place.beforeColon || item?.kind !== 'mapping') return [];
  const instrument = instrumentIn(review, key);
  if (instrument) return assessmentOffers(review, instrument, item, place);
  const entry = key === 'support' ? undefined : wholeEntry([key], item);
  return entry
    ? [sectionOffer(translated(entry.label), translated(field.title), key, item, linesOf(entry.keys, item), place)]
    : [];
}

/** With the questions of the form that the design asks for; of the result, where only one is left to assess. */
function assessmentOffers(review: Review, instrument: Instrument, item: Field, place: Place): Offer[] {
  const design = studyDesign(place.file, review)?.value;
  const [only, ...others] = resultsWithout(review, place, instrument);
  const result = others.length === 0 ? only : undefined;
  const isOfStudy = instrument.assesses !== 'result';
  const lines =
    design === undefined
      ? undefined
      : newAssessment(instrument, isOfStudy ? undefined : (result ?? ''), design, place.file, review);
  if (lines === undefined || design === undefined) return [];
  const [first = '', ...rest] = lines.map((line) => line.slice(2));
  const detail = result === undefined ? design : say`of ${result}`;
  const all = [result === undefined && !isOfStudy ? 'result:' : first, ...rest];
  const offer = sectionOffer(say`whole assessment (${instrument.name})`, detail, instrument.id, item, all, place);
  return [{ ...offer, alsoCalled: [`${instrument.id} ${instrument.name}`, ...(result === undefined ? [] : [result])] }];
}

function sectionOffer(
  label: string,
  detail: string,
  section: string,
  item: Field,
  [first = '', ...rest]: readonly string[],
  place: Place,
): Offer {
  const lines = [`${section}:`, `  - ${first}`, ...rest.map((line) => `    ${line}`)];
  return {
    ...entryOffer(label, detail, item, lines, place),
    alsoCalled: [section],
    ...(isPickedFirst([first], item) && { askAgain: true as const }),
  };
}

/** A whole result with a place for the numbers of each group of the study. */
function resultByArm(review: Review, place: Place, field: Field, lines: readonly string[]): Offer[] {
  const arms = definitionsOf(review, place.file, 'arm').map(({ name }) => name);
  const numbers = arms.flatMap((arm) => [`  - arm: ${quoted(arm)}`, ...BY_ARM.map((key) => `    ${key}:`)]);
  const at = lines.indexOf('estimate:');
  if (arms.length === 0) return [];
  const all = [...lines.slice(0, at), 'by_arm:', ...numbers, ...lines.slice(at)];
  return [entryOffer(say`whole result, by group`, say`with numbers of ${arms.join(', ')}`, field, all, place)];
}

const BY_ARM = ['analysed', 'mean', 'sd'];

/** The results that the review wants assessed and that this section does not yet assess. */
function resultsWithout(review: Review, place: Place, instrument: Instrument): string[] {
  const study = recordCalled(review, 'study', place.file.id);
  const results = place.file.sections.get('results')?.value ?? sectionNode(study, 'results');
  const here = oneOrMany(place.file.sections.get(instrument.id)?.value).map((node) => textAt(node, 'result'));
  return resultsToAssess(instrument, results, review).flatMap(({ id }) =>
    id === undefined || here.includes(id) ? [] : [id],
  );
}

function entryOffer(label: string, detail: string, field: Field, lines: readonly string[], place: Place): Offer {
  return {
    label,
    kind: 'snippet',
    detail,
    documentation: escaped(translated(field.meaning)),
    insert: asSnippet(lines, place.column),
    isSnippet: true,
    ...(isPickedFirst(lines, field) && { askAgain: true as const }),
  };
}

/** Whether there is a list to pick from at the first place to fill in. */
function isPickedFirst([first = '']: readonly string[], field: Field): boolean {
  const kind = named(fieldsOf(field), first.replace(/:.*$/, ''))?.kind;
  return !first.endsWith(':') || kind === 'reference' || kind === 'choice';
}

/** Each key on a line; an interval with the brackets that belong around its limits. */
function linesOf(keys: UsualKeys, field: Field): string[] {
  return keys.flatMap((key) => {
    const [name, below] = typeof key === 'string' ? [key, undefined] : key;
    const own = named(fieldsOf(field), name);
    if (below && own)
      return [`${name}:`, ...linesOf(below, own.kind === 'list' ? own.of : own).map((line) => `  ${line}`)];
    return [isInterval(own) ? `${name}: []` : `${name}:`];
  });
}

function isInterval(field: Field | undefined): boolean {
  return field?.kind === 'list' && field.of.kind === 'number' && field.least === 2 && field.most === 2;
}
