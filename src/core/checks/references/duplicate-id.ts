import type { RecordFile } from '../../document/record';
import { say } from '../../language/say';
import { type Definition, definitionsIn } from '../../review/names';
import { otherFilesOfTheSame, type Review } from '../../review/review';
import type { Check } from '../check';

export const duplicateId: Check = {
  code: 'duplicate-id',
  title: 'Two things have the same id',
  severity: 'error',
  explanation:
    'Reports, arms and results are named by their ids, so within one study, and one person’s work on it, each id stands for one thing. Where two have the same, nobody can tell which is meant. Give one of them another id. Two people who extract the same study use the same ids on purpose.',
  *find(file, review) {
    const seen = new Map<string, Definition>();
    for (const definition of definitionsInOrder(file, review)) {
      const name = `${definition.target} ${definition.name}`;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, definition);
      else if (definition.file === file.path && !isSameDictionary(first, definition)) {
        yield {
          span: definition.span,
          message: say`“${definition.name}” is given twice, so it is not clear which of the two is meant where it is named. Give one of them another id.`,
          related: [{ file: first.file, span: first.span, message: say`“${first.name}” is also given here.` }],
        };
      }
    }
  },
};

/** The definitions of the same person in the same record, those of other files first. */
function definitionsInOrder(file: RecordFile, review: Review): Definition[] {
  const same = otherFilesOfTheSame(review, file);
  const before = same.filter((other) => other.path < file.path);
  return [...before, file].flatMap((each) =>
    definitionsIn(each).filter(({ span }) => span.start !== each.idNode?.span.start),
  );
}

/** Of a name that stands twice in one list of names, the text itself is at fault, and that is said elsewhere. */
function isSameDictionary(first: Definition, second: Definition): boolean {
  const dictionaries: readonly string[] = [
    'reviewer',
    'outcome',
    'measure',
    'timepoint',
    'population',
    'mechanism',
    'theme',
  ];
  return first.file === second.file && dictionaries.includes(second.target);
}
