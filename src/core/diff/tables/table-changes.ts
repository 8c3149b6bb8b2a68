/** What a change of the files does to the tables and figures of the review. */
import { flowDoesNotAddUp } from '../../checks/flow/flow-does-not-add-up';
import { prepare } from '../../checks/reading/prepare';
import { type ChangedCell, changedCells } from '../../figures/comparing/changes-in-words';
import { inEnglish } from '../../language/say';
import { viewsOf } from '../../queries/list-views';
import { type Review, workedOut } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { viewsOfInstrument } from '../../synthesis/bias/instrument-views';
import type { Figure } from '../../synthesis/models/figure';
import type { View } from '../../synthesis/view';
import type { TableChange } from '../changes/change';
import { changedTools } from './changed-tools';

/** Every cell that says something else, every row that came or went, and a flow that no longer adds up; in English. */
export function tableChanges(before: Review, after: Review): readonly TableChange[] {
  const unused = unusedTools(before, after);
  const changed = changedTools(before, after);
  const isMade = (view: View) => !unused.has(view.id) && mayShow(view, changed);
  const [was, is] = [figuresOf(before, isMade), figuresOf(after, isMade)];
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  const cells = ids.flatMap((id) => changedCells(was.get(id), is.get(id)).map(told));
  return [...withoutRepetitions(cells), ...brokenFlow(before, after)];
}

function figuresOf(review: Review, isMade: (view: View) => boolean): ReadonlyMap<string, Figure> {
  return new Map(
    viewsOf(review)
      .filter(isMade)
      .map((view) => [view.id, figureOf(view, review)]),
  );
}

/** Whether a view may show something of what changed. @param changed the tools, where only assessments did */
function mayShow({ appraisedWith }: View, changed: ReadonlySet<string> | undefined): boolean {
  return appraisedWith === undefined || changed === undefined || appraisedWith.some((tool) => changed.has(tool));
}

/** The views of tools with which nothing is appraised in either version: they are empty. */
function unusedTools(before: Review, after: Review): ReadonlySet<string> {
  const used = new Set([before, after].flatMap(({ files }) => files.flatMap(({ sections }) => [...sections.keys()])));
  const unused = instrumentsOf(after).filter(({ id }) => !used.has(id));
  return new Set(unused.flatMap(viewsOfInstrument).map(({ id }) => id));
}

/** Remembered by itself, so that only those are drawn anew for whose cells something changed. */
function figureOf(view: View, review: Review): Figure {
  return workedOut(review, review, `figure ${view.id}`, () => view.of(review));
}

function told({ table, row, column, from, to }: ChangedCell): TableChange {
  const change = { table, row, column: column ?? '', from: from === '' ? null : from, to: to === '' ? null : to };
  const isWholeRow = column === undefined;
  const brief = isWholeRow
    ? `${row}, ${from === '' ? 'new row' : 'row gone'}`
    : `${row}, ${column}: ${from || '–'} → ${to || '–'}`;
  return { ...change, brief, words: `${table}${isWholeRow ? ':' : ','} ${brief}` };
}

/** Some tables show parts of others. */
function withoutRepetitions(changes: readonly TableChange[]): readonly TableChange[] {
  return [...new Map(changes.map((change) => [change.words, change])).values()];
}

/** What does not add up now and did before. */
function brokenFlow(before: Review, after: Review): TableChange[] {
  const known = new Set(flowProblems(before));
  return flowProblems(after)
    .filter((message) => !known.has(message))
    .map((message) => ({
      table: FLOW,
      row: '',
      column: '',
      from: null,
      to: message,
      brief: `no longer adds up: ${message}`,
      words: `${FLOW} no longer adds up: ${message}`,
    }));
}

const FLOW = 'PRISMA flow diagram';

function flowProblems(review: Review): string[] {
  return inEnglish(() =>
    (review.record?.files ?? []).flatMap((file) =>
      [...flowDoesNotAddUp.find(file, review, prepare(file, review))]
        .filter(({ severity }) => severity !== 'information')
        .map(({ message }) => message),
    ),
  );
}
