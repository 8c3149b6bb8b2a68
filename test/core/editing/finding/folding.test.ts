import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { foldsIn } from '../../../../src/core/editing/finding/folding';
import { selectionsAt } from '../../../../src/core/editing/finding/growing-selection';
import { dedented } from '../../fixture';
import { inReview } from '../review';

/** Each fold as `kind: first to last line`, from 1. */
function folds(source: string): string[] {
  const text = dedented(source);
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  return foldsIn(readRecord('a.yaml', parse(text))).map(
    ({ span, kind }) => `${kind} ${line(span.start)}–${line(span.end)}`,
  );
}

describe('foldsIn', () => {
  it('folds sections, entries, long texts and comments', () =>
    assert.deepEqual(
      folds(`# Fictional.
# Made up for practice.
study: a
reports:
  - id: main
    citation:
      year: 2020

aim: >
  To find out
  much.
# region assessments
rob2:
  - result: x
    randomisation: {q1.1: Y,
      q1.2: N}
    support: A sentence that
      goes on.
# endregion
`),
      [
        'comment 1–2',
        'part 4–7',
        'part 5–7',
        'part 6–7',
        'part 9–11',
        'region 12–19',
        'part 13–18',
        'part 14–18',
        'part 15–16',
        'part 17–18',
      ],
    ));

  it('folds nothing in one line', () => assert.deepEqual(folds('study: a\naim: x\n# one\n'), []));
  it('folds what is half typed', () => assert.deepEqual(folds('study: a\nresults:\n  - id: [\n'), ['part 2–3']));
});

describe('selectionsAt', () => {
  const growing = (fixture: string) => {
    const { file, offset, text } = inReview(fixture);
    return selectionsAt(file, offset).map(({ start, end }) => text.slice(start, end));
  };

  it('grows from the text to the value, its line, its entry, its section and the file', () =>
    assert.deepEqual(growing(`study: a\nresults:\n  - id: x\n    outcome: 'bur$0nout'\n  - id: y\n\naim: z\n`), [
      'burnout',
      "'burnout'",
      "outcome: 'burnout'",
      "id: x\n    outcome: 'burnout'",
      "- id: x\n    outcome: 'burnout'\n  - id: y",
      "results:\n  - id: x\n    outcome: 'burnout'\n  - id: y",
      "study: a\nresults:\n  - id: x\n    outcome: 'burnout'\n  - id: y\n\naim: z",
      "study: a\nresults:\n  - id: x\n    outcome: 'burnout'\n  - id: y\n\naim: z\n",
    ]));

  it('grows from a key to its line', () =>
    assert.deepEqual(growing('study: a\nde$0sign: x').slice(0, 2), ['design', 'design: x']));

  it('is the file where nothing is', () => assert.deepEqual(growing('$0'), ['']));
});
