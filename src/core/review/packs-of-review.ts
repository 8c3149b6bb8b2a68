/** The packs of a review: those that it names, and those of which its files have something all the same. */
import type { Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { pairsOf, textAt, textOf, valueOf } from '../document/walk';
import { recordFields } from '../format/records';
import { type FieldStep, walkFields } from '../format/walk-fields';
import { packs } from '../knowledge/packs/list';
import type { Pack } from '../knowledge/packs/pack';
import { comparableName, type KnownMeasure } from '../knowledge/terms/known-measure';
import { type Index, indexed, packsOf, type Review } from './review';

export { packsOf } from './review';

/**
 * The packs whose columns and tables are shown: those that the review names, and those of which its files have something.
 * Nothing that is extracted is left out of a table because a line is missing in the review file.
 */
export function packsShown(review: Review): readonly Pack[] {
  const named = packsOf(review);
  return packs.filter((pack) => named.includes(pack) || indexed(review, USES, pack.id).length > 0);
}

/** Everything in a file that belongs to packs, the outermost of what stands in each other. */
function* partsOfPacks(file: RecordFile): Generator<FieldStep & { readonly owners: readonly string[] }> {
  if (file.kind === undefined || file.kind === 'study') return;
  let end = 0;
  for (const step of walkFields(file, recordFields[file.kind])) {
    const owners = step.field.packs ?? step.entryOf?.packs;
    if (owners === undefined || step.pair === undefined || step.pair.value.span.end <= end) continue;
    end = step.pair.value.span.end;
    yield { ...step, owners };
  }
}

/** The words of lists that only packs have, as where a review says what it expects of its interventions. */
function* wordsOfPacks(file: RecordFile): Generator<FieldStep & { readonly owners: readonly string[]; text: string }> {
  if (file.kind !== 'review') return;
  for (const step of walkFields(file, recordFields[file.kind])) {
    const text = textOf(step.node);
    if (step.field.kind !== 'choice' || text === undefined) continue;
    const owners = step.field.choices.find(({ value }) => value === text)?.packs;
    if (owners !== undefined) yield { ...step, owners, text };
  }
}

/** Something of packs that the review does not name. */
export interface UnnamedPart {
  /** Of the key, or of the word. */
  readonly span: Span;
  readonly key: string;
  /** The packs that have it; each will do. */
  readonly packs: readonly Pack[];
  /** The full name of a measure, where it is one. */
  readonly measure?: string;
}

/**
 * What a file uses of packs that its review does not name: keys and words that belong to a pack, and measures of the
 * vocabulary that have the full name of one that a pack knows. Short names have namesakes, so that nothing is concluded from them.
 */
export function* partsOfUnnamedPacks(review: Review, file: RecordFile): Generator<UnnamedPart> {
  const unnamed = packs.filter((pack) => !packsOf(review).includes(pack));
  if (unnamed.length === 0) return;
  for (const { pair, owners } of partsOfPacks(file)) {
    const missing = unnamed.filter(({ id }) => owners.includes(id));
    if (pair !== undefined && missing.length === owners.length)
      yield { span: pair.key.span, key: pair.key.text, packs: missing };
  }
  for (const { node, owners, text } of wordsOfPacks(file)) {
    const missing = unnamed.filter(({ id }) => owners.includes(id));
    if (missing.length === owners.length) yield { span: node.span, key: text, packs: missing };
  }
  if (file.kind !== 'review') return;
  for (const { key, value } of pairsOf(valueOf(file.sections.get('vocabulary')?.value, 'measures'))) {
    const name = textAt(value, 'name');
    const having = unnamed.filter(({ measures }) => measures.some((measure) => isCalled(measure, name)));
    if (name !== undefined && having.length > 0) yield { span: key.span, key: key.text, packs: having, measure: name };
  }
}

function isCalled(measure: KnownMeasure, name: string | undefined): boolean {
  return name !== undefined && comparableName(measure.name) === comparableName(name);
}

/** Which packs the files have something of. */
const USES: Index<RecordFile, true> = {
  of: 'files',
  *facts(file) {
    const used = new Set([...partsOfPacks(file)].flatMap(({ owners }) => owners));
    for (const pack of used) yield [pack, true];
  },
};
