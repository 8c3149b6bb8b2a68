/**
 * The fields that a review adds to the records: `fields` of the review file, read into the same tree as the fields of
 * the format, so that checks, completions, hovers, templates and exports treat them alike.
 */

import type { Node, Pair, Span } from '../../document/document';
import { named } from '../../document/named';
import { HEADER_KEYS, RECORD_KINDS, type RecordKind } from '../../document/record';
import { isBlank, isMapping, pairsOf } from '../../document/walk';
import type { Choice, Field, MappingField } from '../../fields/field';
import type { Instrument } from '../../knowledge/instrument';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { recordFields } from '../records';
import { assessmentsField } from '../study/assessment-fields';
import { fieldFromDefinition, hasGoodName, isWished, type OwnFieldFault, type Report } from './own-field-definition';

export type { OwnFieldFault } from './own-field-definition';

export interface OwnFields {
  /** All fields of each record: those of the format, and among them the review's own. */
  readonly fields: Readonly<Record<RecordKind, MappingField>>;
  /** The review's own keys of each record, in the order of the review file. */
  readonly added: Readonly<Record<RecordKind, readonly OwnField[]>>;
  readonly faults: readonly OwnFieldFault[];
}

/** A key of a record that the review has added. */
export interface OwnField {
  readonly key: string;
  readonly field: Field;
  /** Every record of this kind needs it. */
  readonly required: boolean;
  /** It has a column of its own where the records are shown. */
  readonly show: boolean;
}

/** More than any review needs, so that a mistaken file does not slow everything down. */
const MOST_FIELDS = 200;

/** Keys by which exports name what they add to records. */
const TAKEN: readonly string[] = [...HEADER_KEYS, 'id', 'standing', 'missing', 'computed'];

/**
 * Reads `fields` of a review file. Never throws: what cannot be used is told in `faults` and passed over.
 * @param node what stands behind `fields`; absent where the review adds nothing
 * @param tools of the review's own, each of which is a section of study files
 * @param format the fields of the format, as far as the review has them
 */
export function readOwnFields(
  node: Node | undefined,
  tools: readonly Instrument[] = [],
  format: Readonly<Record<RecordKind, MappingField>> = recordFields,
): OwnFields {
  const faults: OwnFieldFault[] = [];
  const report: Report = (fault) => faults.push(fault);
  const definitions = node === undefined || isBlank(node) ? [] : definitionsIn(node, report);
  const fields: Record<RecordKind, MappingField> = { ...format };
  const added: Record<RecordKind, OwnField[]> = { study: [], intervention: [], review: [], tool: [] };
  for (const tool of tools) {
    const field = assessmentsField(tool);
    fields.study = withField(fields.study, [tool.id], field) as MappingField;
    added.study.push({ key: tool.id, field, required: false, show: false });
  }
  for (const { kind, pair } of definitions) {
    const path = pair.key.text.split('.');
    const key = path.at(-1) as string;
    if (!canStand(kind, pair, fields[kind], report)) continue;
    const field = fieldFromDefinition(pair, key, report);
    fields[kind] = withField(fields[kind], path, field) as MappingField;
    const required = isWished(pair.value, 'required');
    const show = isWished(pair.value, 'show');
    if (path.length === 1) added[kind].push({ key, field, required, show });
    else if (required || show) report({ span: pair.key.span, message: onlyWhole() });
  }
  const review = withExpectations(fields.review, added);
  return { fields: { ...fields, review }, added, faults };
}

const onlyWhole = () =>
  say`“required: true” and “show: true” have an effect only on fields of the record as a whole, not on one inside a section. Take them out here.`;

interface Definition {
  readonly kind: RecordKind;
  readonly pair: Pair;
}

const kinds = () => listed(['“study”', '“intervention”', '“review”'], 'or');

/** The records to which a review can add fields: a tool is described in words of its own. */
export const EXTENDED_KINDS: readonly RecordKind[] = RECORD_KINDS.filter((kind) => kind !== 'tool');

function definitionsIn(node: Node, report: Report): Definition[] {
  if (!isMapping(node)) {
    report({
      span: firstOf(node),
      message: say`It is not said which files the fields are for. Write ${kinds()} here, and the fields below it.`,
    });
    return [];
  }
  const all = node.pairs.flatMap(({ key, value }): Definition[] => {
    const kind = EXTENDED_KINDS.find((each) => each === key.text);
    if (kind === undefined) {
      report({
        span: key.span,
        message: say`“${key.text}” does not say which files the field is for, so it is not read. Write ${kinds()} here, and the fields below it.`,
        instead: { written: key.text, known: EXTENDED_KINDS },
      });
    } else if (!isMapping(value) && !isBlank(value)) {
      report({
        span: firstOf(value),
        message: say`“${key.text}” takes the names of fields, each with its description behind it.`,
      });
    }
    return kind === undefined ? [] : pairsOf(value).map((pair) => ({ kind, pair }));
  });
  const surplus = all[MOST_FIELDS];
  if (surplus) {
    report({
      span: surplus.pair.key.span,
      message: say`A review can add ${MOST_FIELDS} fields. This one and those after it are not read.`,
    });
  }
  return all.slice(0, MOST_FIELDS);
}

/**
 * Why a key cannot be added to the records of a kind; `undefined` where it can.
 *
 * @param name with the keys that lead to it in front: `arms.ward_type`
 * @param fields of these records as they are now
 */
export function whyNotAdded(kind: RecordKind, name: string, fields: MappingField): string | undefined {
  let why: string | undefined;
  canStand(kind, { key: { text: name, span: { start: 0, end: 0 } } }, fields, ({ message }) => {
    why = message;
  });
  return why;
}

/** Whether a new key can be added at the place that its name says. */
function canStand(
  kind: RecordKind,
  { key }: { readonly key: Pick<Pair['key'], 'text' | 'span'> },
  fields: MappingField,
  report: Report,
): boolean {
  const path = key.text.split('.');
  const name = { text: path.at(-1) as string, span: key.span };
  if (!hasGoodName(name, report)) return false;
  const holder = holderAt(fields, path.slice(0, -1));
  if (holder === undefined) {
    const place = path.slice(0, -1).join('.');
    report({
      span: key.span,
      message: say`There is no place “${place}” in the file of ${ofKind(kind)} to which fields can be added. Before the full stop stands a section, for example “arms.ward_type”.`,
    });
    return false;
  }
  const isTaken = Object.hasOwn(holder.fields, name.text) || (path.length === 1 && TAKEN.includes(name.text));
  if (isTaken)
    report({
      span: key.span,
      message: say`“${name.text}” is there already. Choose another name, so that both can be told apart.`,
    });
  return !isTaken;
}

function ofKind(kind: RecordKind): string {
  return kind === 'intervention' ? say`an intervention` : kind === 'study' ? say`a study` : say`a review`;
}

function holderAt(field: Field | undefined, path: readonly string[]): MappingField | undefined {
  if (field?.kind === 'list') return holderAt(field.of, path);
  if (field?.kind !== 'mapping') return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return field;
  return holderAt(named(field.fields, step), rest);
}

/** The tree with one field more, at a place that {@link holderAt} has found. */
function withField(field: Field, path: readonly string[], own: Field): Field {
  if (field.kind === 'list') return { ...field, of: withField(field.of, path, own) };
  const [step, ...rest] = path;
  if (field.kind !== 'mapping' || step === undefined) return field;
  if (rest.length === 0) return { ...field, fields: beforeTheEnd(field.fields, step, own) };
  return { ...field, fields: { ...field.fields, [step]: withField(named(field.fields, step) as Field, rest, own) } };
}

/** What stands at the end of every record stays there. */
function beforeTheEnd(fields: MappingField['fields'], key: string, own: Field): MappingField['fields'] {
  const entries = Object.entries(fields);
  const end = entries.findIndex(([each]) => each === 'notes');
  const at = end >= 0 && Object.hasOwn(fields, 'accept') ? end : entries.length;
  return Object.fromEntries([...entries.slice(0, at), [key, own], ...entries.slice(at)]);
}

/** `expects` can name the new keys as well. */
function withExpectations(review: MappingField, added: OwnFields['added']): MappingField {
  const expects = review.fields.expects;
  if (expects?.kind !== 'mapping') return review;
  const fields = Object.entries(expects.fields).map(([name, field]) => {
    const own = added[name === 'intervention' ? 'intervention' : 'study'];
    return [
      name,
      withChoices(
        field,
        own.map(({ key, field: { meaning } }) => ({ value: key, meaning })),
      ),
    ];
  });
  return { ...review, fields: { ...review.fields, expects: { ...expects, fields: Object.fromEntries(fields) } } };
}

function withChoices(field: Field, more: readonly Choice[]): Field {
  if (field.kind === 'list') return { ...field, of: withChoices(field.of, more) };
  return field.kind === 'choice' ? { ...field, choices: [...field.choices, ...more] } : field;
}

function firstOf(node: Node): Span {
  return node.kind === 'sequence' ? (node.items[0]?.span ?? node.span) : node.span;
}
