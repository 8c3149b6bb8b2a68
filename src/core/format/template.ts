/**
 * Text to begin with: all keys of a record, a section or an assessment, in the canonical order and without values.
 * Nothing is invented, so that everything in a new file was written by a person.
 */
import type { RecordKind } from '../document/record';
import type { Field } from '../fields/field';
import type { Instrument, Variant } from '../knowledge/instrument';
import { fieldBelow, fieldsOf } from './lookup';
import { recordFields } from './records';
import { assessmentField, questionKey } from './study/assessment-fields';

/** Keys of a new file that nobody needs to begin with: consensus stands instead of an extractor, accepted problems come after problems. */
const LEFT_OUT = ['consensus', 'notes', 'settled', 'checked', 'accept'];

/**
 * A new file.
 * @param id of the record; empty: to be filled in
 * @param sections which sections, in this order; each as a bare key
 */
export function recordTemplate(kind: RecordKind, id: string, sections: readonly string[]): string {
  const keys = sections.filter((key) => key !== kind && !LEFT_OUT.includes(key));
  return [line(kind, id), ...keys.map((key) => line(key))].join('');
}

/**
 * One section with all its keys; of a list, one item. Where a sentence may stand instead of keys, only the key.
 * @param fields of such a record; with those that the review has added, where they matter
 */
export function sectionTemplate(kind: RecordKind, section: string, fields = recordFields[kind]): string {
  const field = fieldBelow(fields, [section]);
  return field === undefined ? line(section) : keyLines(section, field).map(ended).join('');
}

/**
 * One assessment, as an item of the instrument's section: the questions of this variant and no others. What is inherited
 * from the review or follows from the study's design is not asked again.
 */
export function assessmentTemplate(instrument: Instrument, variant: Variant): string {
  const assessment = assessmentField(instrument, variant.domains);
  const domains = variant.domains.flatMap(({ key, questions }) => {
    const judged = Object.keys(fieldsOf(fieldBelow(assessment, [key]) ?? assessment));
    const names = [...questions.map(questionKey), ...JUDGED.filter((name) => judged.includes(name))];
    return [`${key}:`, ...indented(names.map((name) => `${name}:`))];
  });
  const { overall } = assessment.fields;
  const about =
    instrument.assesses === 'result' ? ['result:'] : instrument.subject ? [`${instrument.subject.key}:`] : [];
  return asItem([...about, ...domains, ...(overall ? keyLines('overall', overall) : [])])
    .map(ended)
    .join('');
}

const JUDGED = ['judgement', 'bias_direction', 'reason', 'support'];

/** A key with the keys below it, as lines without indentation; where a sentence may stand instead, only the key. */
function keyLines(key: string, field: Field): [string, ...string[]] {
  if (field.kind === 'mapping' && !field.orText && !field.ofSeveralForms)
    return [`${key}:`, ...indented(mappingLines(field))];
  if (field.kind === 'assessments') return [`${key}:`, ...indented(asItem([`${Object.keys(fieldsOf(field.of))[0]}:`]))];
  if (field.kind !== 'list' || field.of.kind !== 'mapping') return [`${key}:`];
  return [`${key}:`, ...indented(asItem(mappingLines(field.of)))];
}

function mappingLines(field: Field & { kind: 'mapping' }): string[] {
  return Object.entries(field.fields).flatMap(([key, child]) => keyLines(key, child));
}

function asItem([first, ...rest]: readonly string[]): string[] {
  return [`- ${first ?? ''}`, ...indented(rest)];
}

const indented = (lines: readonly string[]): string[] => lines.map((each) => `  ${each}`);
const ended = (text: string): string => `${text}\n`;
const line = (key: string, value = ''): string => (value === '' ? `${key}:\n` : `${key}: ${value}\n`);
