/** Lays an instrument beside tables that were written by hand. */
import assert from 'node:assert/strict';
import type { Domain, Instrument } from '../../../src/core/knowledge/instrument';
import { prepareJudge } from '../../../src/core/knowledge/judge/judge';
import type { AnswerSet } from './answer-sets';
import { completeSetsOf, rowsOf } from './read-tables';
import type { HandTable } from './rob2-tables';

/**
 * Compares every complete set of answers of a domain with its hand-written tables.
 * @param order of the levels, from the best to the worst
 * @returns the number of sets
 */
export function checkEverySet(
  instrument: Instrument,
  table: HandTable,
  domain: Domain,
  order: readonly string[],
): number {
  const judge = prepareJudge(instrument);
  const tables = table.tables.map(rowsOf);
  let sets = 0;
  for (const answers of completeSetsOf(table)) {
    sets += 1;
    const at = JSON.stringify(answers);
    const { rows, levels, level } = expectationFor(tables, answers, order);
    assert(!levels.includes('none'), `the hand-written table is silent at ${at}`);
    const suggestion = judge.domain(domain, answers);
    assert.equal(suggestion.judgement, level, at);
    assert(suggestion.complete && suggestion.invalid.length === 0 && suggestion.ignored.length === 0, at);
    if (!table.unnumbered) {
      const deciding = rows.flatMap((row, part) => (levels[part] === level ? [{ part, row: row + 1 }] : []));
      const told = suggestion.decidedBy?.rows.map(({ part, row }) => ({ part, row })) ?? [];
      assert(
        told.some((each) => deciding.some(({ part, row }) => part === each.part && row === each.row)),
        `${at}: rows ${JSON.stringify(told)}, expected one of ${JSON.stringify(deciding)}`,
      );
    }
  }
  return sets;
}

/** The questions with their answers, ours and those of the hand-written table, in comparable form. */
export function questionsOf({ questions }: Pick<HandTable, 'questions'>, domain: Domain) {
  const line = (id: string, answers: readonly string[]) => `${id}: ${[...answers].sort().join(' ')}`;
  return {
    ours: domain.questions.map(({ id, answers }) => line(id, answers)),
    printed: [...questions.matchAll(/(\S+): ([^;]+);/g)].map(([, id = '', answers = '']) =>
      line(id, answers.split(' ')),
    ),
  };
}

/** The rows that hold first in each of the hand-written tables, and the worse of their levels. */
function expectationFor(tables: readonly ReturnType<typeof rowsOf>[], answers: AnswerSet, order: readonly string[]) {
  const rows = tables.map((rows) => rows.findIndex(({ matches }) => matches(answers)));
  const levels = rows.map((row, table) => tables[table]?.[row]?.judgement ?? 'none');
  return { rows, levels, level: order.filter((level) => levels.includes(level)).at(-1) };
}
