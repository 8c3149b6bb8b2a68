/** The outline of a file, in the reviewers' words: sections, entries, assessments with their domains. */

import type { Mapping, Node, Pair, Span } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, itemsOf, pairsOf, textAt, textOf } from '../../document/walk';
import type { Field, IdField } from '../../fields/field';
import { fieldBelow } from '../../format/lookup';
import type { Instrument } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { counted } from '../../language/counted';
import { say, translated } from '../../language/say';
import { assessmentsWith, type DomainAssessment, type GivenJudgement } from '../../review/appraisal/assessments';
import { entryInWords, prepareResultWords } from '../../review/entry-words';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';

/** One line of the outline. */
export interface OutlineItem {
  /** Never empty. */
  readonly name: string;
  /** A few words more; empty where there are none. */
  readonly detail: string;
  readonly kind: 'record' | 'section' | 'entry' | 'assessment' | 'domain' | 'name';
  /** All of it, with what is below. */
  readonly span: Span;
  /** What to show when it is picked. Lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The sections of a file in its order, each with what it lists. */
export function outlineOf(file: RecordFile, review: Review): OutlineItem[] {
  const { kind, idNode, id } = file;
  if (kind === undefined) return [];
  const { title, fields } = recordFieldsOf(review, kind);
  return pairsOf(file.document.root).flatMap((pair): OutlineItem[] => {
    if (pair.value === idNode) return [item(pair, translated(title), id ?? '', 'record', [])];
    const field = named(fields, pair.key.text);
    if (field === undefined) return [];
    const instrument = instrumentIn(review, pair.key.text);
    const children = instrument ? assessments(instrument, file, review) : entries(pair.value, field);
    return [item(pair, translated(field.title), summary(pair.value, children), 'section', children)];
  });
}

function item(
  { span, key }: Pair,
  name: string,
  detail: string,
  kind: OutlineItem['kind'],
  children: readonly OutlineItem[],
): OutlineItem {
  return { name, detail, kind, span, selection: key.span, children };
}

/** How many entries there are, or the text itself. */
function summary(value: Node, children: readonly OutlineItem[]): string {
  if (isBlank(value)) return say`not yet extracted`;
  if (children.length > 0) return counted(children.length, 'entry', 'entries');
  const texts = value.kind === 'sequence' ? value.items.map(textOf) : [textOf(value)];
  return shortened(texts.filter((text) => text !== undefined).join(', '));
}

const LONGEST = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Entries of a list of mappings, names of a dictionary; and sections of a mapping that hold such. */
function entries(value: Node, field: Field): OutlineItem[] {
  if (field.kind === 'dictionary') return names(value);
  if (field.kind === 'list')
    return itemsOf(value).flatMap((node, index) => (isMapping(node) ? [entry(node, index, field.of)] : []));
  if (field.kind !== 'mapping') return [];
  return pairsOf(value).flatMap((pair) => {
    const below = fieldBelow(field, [pair.key.text]);
    const children = below ? entries(pair.value, below) : [];
    return below && children.length > 0
      ? [item(pair, translated(below.title), summary(pair.value, children), 'section' as const, children)]
      : [];
  });
}

function names(value: Node): OutlineItem[] {
  return pairsOf(value).map((pair) => {
    const meaning = textOf(pair.value) ?? textAt(pair.value, 'name') ?? textAt(pair.value, 'meaning') ?? '';
    return item(pair, pair.key.text || say`No name`, shortened(meaning), 'name', []);
  });
}

/** The keys that name an entry, and those that say what it is; the first that is written counts. */
const NAMING: readonly string[] = ['id', 'what', 'finding', 'name', 'about', 'outcome', 'source', 'check', 'title'];
const SAYING: readonly (readonly string[])[] = [
  ['name', 'measure', 'dimension', 'kind', 'role'],
  ['outcome', 'domain'],
  ['timepoint', 'theme'],
];

/** What stands beside the words for a thing with an id, behind the id. */
const SAID_BESIDE: Readonly<Partial<Record<IdField['of'], readonly (readonly string[])[]>>> = {
  result: [['measure'], ['role']],
  arm: [['role']],
};

function entry(node: Mapping, index: number, field: Field): OutlineItem {
  const key = NAMING.find((each) => textAt(node, each) !== undefined);
  const named = node.pairs.find((pair) => pair.key.text === key);
  const id = field.kind === 'mapping' ? field.fields.id : undefined;
  const words = id?.kind === 'id' ? entryInWords(id.of, node) : undefined;
  const name = shortened(words ?? textOf(named?.value) ?? say`Entry ${index + 1}`);
  const keys = words === undefined ? SAYING : [['id'], ...(id?.kind === 'id' ? (SAID_BESIDE[id.of] ?? []) : [])];
  const said = keys.flatMap(
    (some) =>
      some.map((each) => (each === key && words === undefined ? undefined : textAt(node, each))).find(Boolean) ?? [],
  );
  const selection = named?.value.span ?? { start: node.span.start, end: node.span.start };
  return { name, detail: shortened(said.join(', ')), kind: 'entry', span: node.span, selection, children: [] };
}

function assessments(instrument: Instrument, file: RecordFile, review: Review): OutlineItem[] {
  const wordsOf = prepareResultWords(review, file);
  return assessmentsWith(instrument, file, review).map(({ node, result, domains, overall }): OutlineItem => {
    const written = domains.flatMap((domain) => (domain.pair ? [domainItem(instrument, domain, domain.pair)] : []));
    const whole = overall.pair ? [judged(instrument, overall.pair, say`Overall`, overall.given, '')] : [];
    const start = { start: node.span.start, end: node.span.start };
    const id = textOf(result);
    const about = id === undefined ? say`The study as a whole` : wordsOf(id);
    return {
      name: `${shortened(about)} – ${instrument.name}`,
      detail: [id === about ? undefined : id, labelOf(instrument, overall.given)].filter(Boolean).join(', '),
      kind: 'assessment',
      span: node.span,
      selection: result?.span ?? start,
      children: [...written, ...whole],
    };
  });
}

function domainItem(
  instrument: Instrument,
  { domain, given, state, suggestion }: DomainAssessment,
  pair: Pair,
): OutlineItem {
  const open = state === 'incomplete' && suggestion.next ? say`next: ${suggestion.next}` : '';
  return judged(instrument, pair, `${domain.id} ${translated(domain.shortName)}`, given, open);
}

function judged(
  instrument: Instrument,
  pair: Pair,
  name: string,
  given: GivenJudgement | undefined,
  open: string,
): OutlineItem {
  return item(pair, name, [labelOf(instrument, given), open].filter(Boolean).join(', '), 'domain', []);
}

function labelOf(instrument: Instrument, given: GivenJudgement | undefined): string {
  return given ? judgementLabel(instrument, given.value ?? given.text) : say`not judged yet`;
}
