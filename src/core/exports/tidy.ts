/**
 * A review as tidy tables: one line for each thing, one column for each variable (Wickham 2014,
 * doi:10.18637/jss.v059.i10). Everything comes from the JSON view, whose keys are the columns.
 */
import { named } from '../document/named';
import type { RecordKind } from '../document/record';
import type { AssessmentView, JudgementView, RecordJson, ReviewJson } from '../json-view/json-view';
import { supportIn } from './support-in';

export interface TidyTable {
  /** Without an ending: `results`. */
  readonly name: string;
  /** Heads first; what is a number in the JSON view is one here, and everything else is text. */
  readonly rows: readonly (readonly Value[])[];
}

type Value = string | number;
type Line = ReadonlyMap<string, Value>;
type Lines = Map<string, Line[]>;
type Entry = Readonly<Record<string, unknown>>;

/** Sections whose tables have another name; instruments are in `assessments`, `judgements` and `answers`. */
const NAMES: Readonly<Record<string, string>> = { cici: 'findings' };

/** Keys of a record that are no content. */
const ASIDE: readonly string[] = ['id', 'standing', 'missing', 'computed'];

/**
 * Studies, interventions, and a table for each of their lists: reports, arms, results, components, …; quotations and
 * pages together in `support`; then assessments, judgements and answers, effects, and whose work each section is.
 */
export function tidyTables(view: ReviewJson): readonly TidyTable[] {
  const lines: Lines = new Map();
  for (const study of view.studies) {
    const instruments = new Set(study.computed.assessments.map(({ instrument }) => instrument));
    const { name, cited, interventions } = study.computed;
    record('study', study, { name, cited, 'interventions.all': interventions.join('; ') }, instruments, lines);
    for (const result of study.computed.results) {
      const { effect, no_effect, id } = result;
      if (effect !== null || no_effect !== null)
        add(lines, 'effects', {
          study: study.id,
          result: id ?? '',
          ...scalars(effect ?? {}),
          no_effect: no_effect ?? '',
        });
    }
    for (const [index, assessment] of study.computed.assessments.entries()) addAssessment(assessment, index + 1, lines);
  }
  for (const { results, ...summary } of view.review?.computed.summaries ?? []) {
    add(lines, 'summaries', scalars(summary));
    for (const { study, result, weight } of results)
      add(lines, 'summary_results', {
        plot: summary.plot,
        designs: summary.designs,
        study,
        result: result ?? '',
        weight,
      });
  }
  for (const intervention of view.interventions) {
    const { studies, scores } = intervention.computed;
    const sums = Object.entries(scores).map(([section, { score }]) => [`score.${section}`, score ?? '']);
    record(
      'intervention',
      intervention,
      { studies: studies.join('; '), ...Object.fromEntries(sums) },
      new Set(),
      lines,
    );
  }
  addSupport(view, lines);
  for (const { file, because } of view.left_out) add(lines, 'left_out', { file, because });
  return [...lines].map(([name, all]) => ({ name, rows: tableOf(all) }));
}

function record(
  kind: RecordKind,
  { id, standing, ...content }: RecordJson<object>,
  computed: Readonly<Record<string, Value>>,
  without: ReadonlySet<string>,
  lines: Lines,
): void {
  const sections = Object.entries(content).filter(([key]) => !ASIDE.includes(key) && !without.has(key));
  const owner = { kind, id, name: kind === 'study' ? 'studies' : 'interventions' };
  // Reserved before what is inside, so that a table stands before those of its lists.
  if (!lines.has(owner.name)) lines.set(owner.name, []);
  const row = spread(Object.fromEntries(sections), owner, { [kind]: id }, '', lines);
  add(lines, owner.name, { [kind]: id, ...computed, ...row });
  for (const [section, { standing: word, by }] of Object.entries(standing))
    add(lines, 'standing', { kind, record: id, section, standing: word, by: by.join('; ') });
}

interface Owner {
  readonly kind: string;
  readonly id: string;
}

/** The single values of an entry, with the way to them; its lists of entries become lines of other tables. */
function spread(
  entry: Entry,
  owner: Owner,
  keys: Readonly<Record<string, Value>>,
  way: string,
  lines: Lines,
): Record<string, Value> {
  const row: Record<string, Value> = Object.create(null);
  for (const [key, value] of Object.entries(entry)) {
    const here = way === '' ? key : `${way}.${key}`;
    // Support has a table of its own.
    if (key === 'support') continue;
    if (Array.isArray(value) && value.some(isEntry)) {
      for (const [index, each] of value.entries()) addEntry(each, index + 1, { here, owner, keys }, lines);
    } else if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number')) {
      // The limits of an interval: a column for each, so that they stay numbers.
      for (const [index, each] of value.entries()) row[`${here}.${index + 1}`] = each;
    } else if (isEntry(value)) Object.assign(row, spread(value, owner, keys, here, lines));
    else {
      const said = valueOf(value);
      if (said !== '') row[here] = said;
    }
  }
  return row;
}

/** The table of the lists that stand at a way of keys in files of a kind: `results`, `by_arm` → `results_by_arm`. */
export function tableName(kind: string, way: readonly string[]): string {
  const prefix = kind === 'intervention' ? 'intervention_' : '';
  return `${prefix}${way.map((part) => named(NAMES, part) ?? part).join('_')}`;
}

interface Place {
  readonly here: string;
  readonly owner: Owner;
  readonly keys: Readonly<Record<string, Value>>;
}

function addEntry(value: unknown, number: number, { here, owner, keys }: Place, lines: Lines): void {
  const entry: Entry = isEntry(value) ? value : { text: value };
  const name = tableName(owner.kind, here.split('.'));
  const id = typeof entry.id === 'string' ? entry.id : String(number);
  const last = here.split('.').at(-1) ?? here;
  if (!lines.has(name)) lines.set(name, []);
  const row = spread(entry, owner, { ...keys, [`${last}_entry`]: id }, here, lines);
  const own = Object.fromEntries(Object.entries(row).map(([column, text]) => [column.slice(here.length + 1), text]));
  add(lines, name, { ...keys, entry: number, ...own });
}

/** All support of all records, sections with an instrument and studies that are not included too. */
function addSupport(view: ReviewJson, lines: Lines): void {
  const records = [
    ...(view.review ? [{ kind: 'review', of: view.review }] : []),
    ...[...view.studies, ...view.studies_not_included].map((of) => ({ kind: 'study', of })),
    ...view.interventions.map((of) => ({ kind: 'intervention', of })),
  ];
  for (const { kind, of } of records)
    for (const { at, entry } of supportIn(of)) {
      const { for: supports, ...said } = isEntry(entry) ? entry : { text: entry };
      add(lines, 'support', { kind, record: of.id, at, for: valueOf(supports), ...scalars(said) });
    }
}

function addAssessment(assessment: AssessmentView, number: number, lines: Lines): void {
  const { study, instrument, version, variant, result, outcome, measure, timepoint, standing, settled } = assessment;
  const keys = { study, assessment: number, instrument };
  const told = Object.entries(settled).map(([item, values]) => [`settled.${item}`, values.join('; ')]);
  add(lines, 'assessments', {
    ...keys,
    ...scalars({ version, variant, result, outcome, measure, timepoint, standing }),
    ...judgement(assessment.overall),
    complete: String(assessment.complete),
    ...Object.fromEntries(told),
  });
  for (const domain of assessment.domains) {
    const place = { ...keys, domain: domain.domain, key: domain.key };
    add(lines, 'judgements', { ...place, name: domain.name, state: domain.state, ...judgement(domain) });
    for (const { question, answer, written } of domain.answers)
      add(lines, 'answers', { ...place, question, answer: answer ?? '', written });
  }
}

function judgement({
  given,
  suggested,
  permitted,
  because,
  differs,
  reason,
  bias_direction,
}: JudgementView): Record<string, string> {
  return {
    judgement: given ?? '',
    suggested: suggested ?? '',
    permitted: permitted.join('; '),
    because,
    differs: String(differs),
    reason: reason ?? '',
    bias_direction: bias_direction ?? '',
  };
}

function scalars(entry: object): Record<string, Value> {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, valueOf(value)]));
}

function valueOf(value: unknown): Value {
  return typeof value === 'number' ? value : inText(value);
}

function inText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(inText).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function add(lines: Lines, table: string, row: Readonly<Record<string, Value>>): void {
  const known = lines.get(table);
  const line = new Map(Object.entries(row));
  if (known) known.push(line);
  else lines.set(table, [line]);
}

/** Columns in the order in which they come up. */
function tableOf(lines: readonly Line[]): Value[][] {
  const heads = [...new Set(lines.flatMap((line) => [...line.keys()]))];
  return [heads, ...lines.map((line) => heads.map((head) => line.get(head) ?? ''))];
}
