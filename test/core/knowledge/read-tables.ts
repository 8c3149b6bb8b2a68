/** Reads the tables written by hand: which sets of answers are complete, and what each comes to. */
import type { AnswerSet } from './answer-sets';
import type { HandTable } from './rob2-tables';

const SETS: Readonly<Record<string, readonly string[]>> = {
  'Y+': ['Y', 'PY'],
  'N-': ['N', 'PN'],
  NI: ['NI'],
  NA: ['NA'],
  any: ['Y', 'PY', 'PN', 'N', 'NI'],
  'Y+NI': ['Y', 'PY', 'NI'],
  'N-NI': ['N', 'PN', 'NI'],
  WN: ['WN'],
  SN: ['SN'],
  WY: ['WY'],
  SY: ['SY'],
  '*': ['Y', 'PY', 'PN', 'N', 'NI', 'NA', 'WN', 'SN', 'WY', 'SY'],
};

interface HandQuestion {
  readonly id: string;
  readonly answers: readonly string[];
  readonly isAsked: (answers: AnswerSet) => boolean;
}

export interface HandRow {
  readonly matches: (answers: AnswerSet) => boolean;
  readonly judgement: string;
}

/** Every complete set of answers; `NA` where a question is not asked. */
export function* completeSetsOf({ questions }: Pick<HandTable, 'questions'>): Generator<AnswerSet> {
  const all = linesOf(questions).map(readQuestion);
  yield* from(0, {});

  function* from(position: number, answers: AnswerSet): Generator<AnswerSet> {
    const question = all[position];
    if (question === undefined) return yield answers;
    for (const code of question.isAsked(answers) ? question.answers : ['NA']) {
      yield* from(position + 1, { ...answers, [question.id]: code });
    }
  }
}

export function rowsOf(table: string): readonly HandRow[] {
  const [header = [], ...rows] = linesOf(table).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const columns = header.map((ids) => ids.split(', '));
  return rows.map((cells) => {
    const demands = cells
      .slice(0, -1)
      .flatMap((cell, column) => cell.split(', ').map((each) => readDemand(each, columns[column] ?? [])));
    return {
      judgement: (cells.at(-1) ?? '').toLowerCase(),
      matches: (answers) => demands.every((isMet) => isMet(answers)),
    };
  });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function readQuestion(line: string): HandQuestion {
  const [, id = '', answers = '', when = ''] = /^(\S+): ([^;]+); (.+)$/.exec(line) ?? [];
  if (when === 'always') return { id, answers: answers.split(' '), isAsked: () => true };
  const alternatives = when.split(' or ').map((all) =>
    all.split(' and ').map((demand) => {
      const [question = '', set = ''] = demand.split(' in ');
      return readDemand(set, [question]);
    }),
  );
  const isAsked = (given: AnswerSet) => alternatives.some((all) => all.every((isMet) => isMet(given)));
  return { id, answers: answers.split(' '), isAsked };
}

/** `both N-`, `either Y+`, `neither Y+`, `at least NI` over several questions; `Y+NI` or `NA/N-` over one. */
function readDemand(demand: string, questions: readonly string[]): (answers: AnswerSet) => boolean {
  const [, how = 'both', sets = ''] = /^(?:(both|either|neither|at least) )?(\S+)$/.exec(demand) ?? [];
  const accepted = new Set(sets.split('/').flatMap(known));
  const isIn = (answers: AnswerSet) => (id: string) => accepted.has(answers[id] ?? 'none');
  if (how === 'both') return (answers) => questions.every(isIn(answers));
  if (how === 'neither') return (answers) => !questions.some(isIn(answers));
  return (answers) => questions.some(isIn(answers));
}

function known(set: string): readonly string[] {
  const found = SETS[set];
  if (found === undefined) throw new Error(`The table names an unknown set of answers: ${set}`);
  return found;
}
