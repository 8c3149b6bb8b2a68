import type { Node } from '../../../document/document';
import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { Fault, FileFault, Fits } from '../fault';

/** Dates that cannot follow one another as they do. */
export const datesOutOfOrder: FileFault = {
  code: 'dates-out-of-order',
  title: 'Dates in an order that cannot be',
  severity: 'warning',
  looksAt: 'dates in order',
  explanation:
    'A study ends after it begins, and nothing is published before it begins, or withdrawn before it is published (INSPECT-SR asks for it). Where dates say otherwise, a digit is wrong or two were exchanged. A protocol or registry entry is published first by right. Compare with the source.',
  *find(file) {
    if (file.kind !== 'study') return;
    const period = file.sections.get('period')?.value;
    yield* withinPeriod(period);
    for (const report of oneOrMany(file.sections.get('reports')?.value)) {
      yield* published(report, period);
      yield* withdrawn(report);
    }
  },
};

const DATE = /\d{4}(?:-\d{2}){0,2}/;
const PERIOD = new RegExp(`^(${DATE.source}) to (${DATE.source})$`);

function* withinPeriod(period: Node | undefined): Generator<Fault | Fits> {
  const [, from, to] = PERIOD.exec(textOf(period)?.trim() ?? '') ?? [];
  if (period === undefined || from === undefined || to === undefined) return;
  if (!isBefore(to, from)) return yield { fits: period.span };
  yield {
    span: period.span,
    message: say`The study cannot end in ${to}, before it begins in ${from}. Compare with the source: the two dates may be exchanged, or a digit is wrong.`,
    repair: { title: say`Exchange the dates`, edits: [{ span: period.span, text: `${to} to ${from}` }] },
  };
}

/** As far as both are known: 2020 is not before 2020-05. */
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

const FIRST_BY_RIGHT = ['protocol', 'registry entry'];

function* published(report: Node, period: Node | undefined): Generator<Fault | Fits> {
  const citation = valueOf(report, 'citation');
  const year = valueOf(citation, 'year');
  const written = /^\d{4}$/.exec(textOf(year) ?? '')?.[0];
  const start = new RegExp(`^${DATE.source}`).exec(textOf(period)?.trim() ?? '')?.[0]?.slice(0, 4);
  if (year === undefined || period === undefined || written === undefined || start === undefined) return;
  if (FIRST_BY_RIGHT.includes(textAt(citation, 'kind') ?? '')) return;
  if (!isBefore(written, start)) return yield { fits: year.span };
  yield {
    span: year.span,
    message: say`A report of ${written} cannot tell the results of a study that begins in ${start}. Compare both with the source; of a protocol, say so under “kind”.`,
    related: { span: period.span, message: say`When the study ran.` },
  };
}

function* withdrawn(report: Node): Generator<Fault | Fits> {
  const year = valueOf(valueOf(report, 'citation'), 'year');
  const date = valueOf(valueOf(report, 'retraction'), 'date');
  const [from, to] = [/^\d{4}$/.exec(textOf(year) ?? '')?.[0], /^\d{4}/.exec(textOf(date) ?? '')?.[0]];
  if (year === undefined || date === undefined || from === undefined || to === undefined) return;
  // Articles are online some time before the year of their volume.
  if (Number(to) >= Number(from) - 1) return yield { fits: date.span };
  yield {
    span: date.span,
    message: say`The notice of ${to} is older than the report of ${from} that it is about. Compare both with the source: a digit may be wrong, or the notice is about another report.`,
    related: { span: year.span, message: say`The year of the report.` },
  };
}
