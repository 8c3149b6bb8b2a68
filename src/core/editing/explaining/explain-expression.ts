/** What an expression of a review's own tables gives now. */

import type { Scalar } from '../../document/document';
import type { RecordFile } from '../../document/record';
import type { Plain } from '../../format/plain-content';
import { counted } from '../../language/counted';
import { bold, bullets, escaped, paragraphs } from '../../language/markdown';
import { say } from '../../language/say';
import { isObject } from '../../queries/names-visited';
import { entriesIn, firstProblem, inWords, keptRows } from '../../queries/own-tables';
import { runOnEach } from '../../queries/query';
import { type TableExpression, tableExpressions } from '../../queries/table-expressions';
import type { Review } from '../../review/review';

/** Rows that are shown; the preview has them all. */
const SHOWN = 5;

/** Longer values are cut. */
const LONGEST = 120;

/** @returns `undefined` where the value is no expression of a table */
export function explainExpression(review: Review, file: RecordFile, scalar: Scalar): string | undefined {
  const expression = tableExpressions(file, review).find((each) => each.scalar === scalar);
  if (expression === undefined) return undefined;
  const problem = firstProblem(scalar.text, expression.examples, expression.budget);
  if (problem !== undefined) return paragraphs([bold(say`Cannot be worked out`), escaped(problem.message)]);
  if (expression.role === 'rows') return explainRows(expression);
  return expression.role === 'filter' ? explainFilter(expression) : explainColumn(expression);
}

function explainRows({ scalar, examples, budget }: TableExpression): string {
  const rows = runOnEach(scalar.text, examples, budget.forOne()).flatMap(entriesIn);
  return paragraphs([`${bold(say`Gives now`)} · ${counted(rows.length, 'row')}`, firstOf(rows.map(nameOf))]);
}

function explainFilter({ table, examples, budget }: TableExpression): string {
  const kept = keptRows(table, examples, budget);
  return paragraphs([
    say`${bold(say`Keeps now`)} · ${kept.length} of ${counted(examples.length, 'row')}`,
    firstOf(kept.map(nameOf)),
  ]);
}

function explainColumn({ scalar, examples, budget }: TableExpression): string {
  const values = runOnEach(scalar.text, examples, budget.forOne()).map((outcome, index) => {
    const shown = outcome.ok ? inWords(outcome.value) : '';
    return `${nameOf(examples[index] ?? null)}: ${shown === '' ? 'nothing' : shown}`;
  });
  return paragraphs([bold(say`Gives now`), firstOf(values)]);
}

/** What a row is about, in a few words. */
function nameOf(entry: Plain): string {
  if (!isObject(entry)) return inWords(entry);
  const computed = isObject(entry.computed) ? entry.computed : {};
  const name = [computed.cited, entry.short_name, entry.name, entry.id, entry.result, entry.what]
    .map((each) => inWords(each ?? null))
    .find((each) => each !== '');
  const study = inWords(entry.study ?? null);
  return [study, name ?? (study === '' ? inWords(entry) : '')].filter((each) => each !== '').join(', ');
}

function firstOf(lines: readonly string[]): string {
  const shown = lines.slice(0, SHOWN).map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  const more = lines.length - shown.length;
  return bullets([...shown.map(escaped), ...(more > 0 ? [say`and ${more} more`] : [])]);
}
