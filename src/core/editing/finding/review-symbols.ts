/** Everything in a review that has a name, in the reviewers' words: for going to it by typing a part of them. */

import type { Span } from '../../document/document';
import type { RecordFile, RecordKind } from '../../document/record';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { ReferenceTarget } from '../../fields/field';
import { walkFields } from '../../format/walk-fields';
import { english, translated } from '../../language/say';
import { citationLabel } from '../../review/citation';
import { entryInWords } from '../../review/entry-words';
import { type Definition, definitionsIn } from '../../review/names';
import { mayBeSeen, type RecordView, type Review, sectionNode, workedOut } from '../../review/review';

export interface ReviewSymbol {
  /** Words and id: "Burnout at 6 months (burnout-6m)". What is typed is looked for here. */
  readonly name: string;
  /** What it is, and to which study it belongs: "Result · Doe 2020". */
  readonly container: string;
  readonly kind: RecordKind | ReferenceTarget;
  readonly file: string;
  readonly span: Span;
}

/** Each thing once, though several people may give it; where it counts. Nothing that the person who looks may not see yet. */
export function reviewSymbols(review: Review): ReviewSymbol[] {
  const records = [...(review.record ? [review.record] : []), ...review.studies, ...review.interventions];
  return records.flatMap((record) => symbolsOf(record, review));
}

/** Asked for at every letter that is typed; only records of which something changed are gone through again. */
function symbolsOf(record: RecordView, review: Review): readonly ReviewSymbol[] {
  return workedOut(review, record, 'symbols', () => [...recordSymbol(record), ...entriesOf(record, review)]);
}

const KINDS: Readonly<Record<ReviewSymbol['kind'], string>> = {
  review: english`Review`,
  study: english`Study`,
  intervention: english`Intervention`,
  report: english`Report`,
  arm: english`Arm`,
  result: english`Result`,
  population: english`Population`,
  reviewer: english`Reviewer`,
  outcome: english`Outcome`,
  measure: english`Measure`,
  timepoint: english`Time point`,
  theme: english`Theme`,
  mechanism: english`Mechanism`,
  tool: english`Tool`,
};

function recordSymbol(record: RecordView): ReviewSymbol[] {
  const [file] = inOrder(record.files);
  if (file?.idNode === undefined) return [];
  const { kind, id } = record;
  return [
    {
      name: withId(titleOf(record), id),
      container: translated(KINDS[kind]),
      kind,
      file: file.path,
      span: file.idNode.span,
    },
  ];
}

/** "Doe 2020: A trial of …" for a study; the name or title of anything else. */
function titleOf(record: RecordView): string | undefined {
  const own = textOf(sectionNode(record, 'name')) ?? textOf(sectionNode(record, 'title'));
  if (own !== undefined) return own;
  const citation = mainCitation(record);
  const words = [citationLabel(citation), textAt(citation, 'title')].filter((part) => part !== undefined);
  return words.length > 0 ? words.join(': ') : undefined;
}

function mainCitation(record: RecordView): ReturnType<typeof valueOf> {
  const reports = itemsOf(sectionNode(record, 'reports'));
  return valueOf(reports.find((report) => textAt(report, 'id') === 'main') ?? reports[0], 'citation');
}

function withId(words: string | undefined, id: string): string {
  return words === undefined || words === id ? id : `${words} (${id})`;
}

/** Whose files come first: what counts, then what nobody claims, then the extractors'. */
function inOrder(files: readonly RecordFile[]): readonly RecordFile[] {
  const by = (kind: RecordFile['author']['kind']) => files.filter(({ author }) => author.kind === kind);
  return [...by('consensus'), ...by('draft'), ...by('extractor')];
}

function entriesOf(record: RecordView, review: Review): ReviewSymbol[] {
  const symbols = new Map<string, ReviewSymbol>();
  const study = record.kind === 'study' ? (citationLabel(mainCitation(record)) ?? record.id) : undefined;
  for (const file of inOrder(record.files)) {
    const words = wordsByPlace(file, review);
    for (const definition of definitionsIn(file)) {
      const key = `${definition.target} ${definition.name}`;
      const known = symbols.has(key) || definition.span.start === file.idNode?.span.start;
      if (!known && words.has(definition.span.start)) {
        symbols.set(key, symbolOf(definition, words.get(definition.span.start), study));
      }
    }
  }
  return [...symbols.values()];
}

const HAVE_IDS: readonly ReferenceTarget[] = ['study', 'intervention', 'report', 'arm', 'result', 'reviewer'];

function symbolOf(
  { name, target, title, file, span }: Definition,
  words: string | undefined,
  study: string | undefined,
): ReviewSymbol {
  const container = study === undefined ? translated(KINDS[target]) : `${translated(KINDS[target])} · ${study}`;
  // Names of the vocabulary are words themselves; initials and ids are not.
  const isWords = !HAVE_IDS.includes(target) && title !== undefined;
  const shown = isWords ? `${name}: ${title}` : withId(words ?? title, name);
  return { name: shown, container, kind: target, file, span };
}

/** The offset of every id and name that may be seen, with words for it where the file has some. */
function wordsByPlace(file: RecordFile, review: Review): Map<number, string | undefined> {
  const words = new Map<number, string | undefined>();
  for (const { field, node, path, holder } of walkFields(file)) {
    if (path[0] === undefined || !mayBeSeen(review, file, String(path[0]))) continue;
    if (field.kind === 'id') words.set(node.span.start, entryInWords(field.of, holder?.node));
    if (field.kind === 'dictionary' && node.kind === 'mapping') {
      for (const { key } of node.pairs) words.set(key.span.start, undefined);
    }
  }
  return words;
}
