import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { TextEdit } from '../../../../src/core/document/document';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import type { Lens, LensAction } from '../../../../src/core/editing/between-lines/lens';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { buildReview, type Viewer } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { asWritten, withLenses } from './between-lines';

function lensesOf(text: string, path?: string): readonly Lens[] {
  const { review, file } = inReview(`${text}$0`, path);
  return lensesIn(review, file);
}

/** Holds the fixture against the lenses of the file that it shows. */
function shows(source: string): void {
  const fixture = dedented(source);
  const text = asWritten(fixture);
  assert.equal(withLenses(text, lensesOf(text)), fixture);
}

function actionOf(text: string, title: string): LensAction {
  const lens = lensesOf(text).find((each) => each.title === title);
  assert.ok(lens?.action, `there is “${title}”`);
  return lens.action;
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits).text;
}

/** The text after somebody followed a lens, with `$0` where the cursor is, or around what is selected. */
function followed(source: string, title: string): string {
  const text = dedented(source);
  const action = actionOf(text, title);
  assert.equal(action.kind, 'go');
  if (action.kind !== 'go') return '';
  const after = edited(text, action.edits);
  const { start, end } = action.selection;
  const selected = start === end ? '$0' : `$0${after.slice(start, end)}$0`;
  return after.slice(0, start) + selected + after.slice(end);
}

function applied(source: string, title: string): string {
  const text = dedented(source);
  const action = actionOf(text, title);
  assert.equal(action.kind, 'apply');
  return action.kind === 'apply' ? edited(text, action.edits) : '';
}

describe('lenses', () => {
  it('tell how far an assessment and its domains are, and what comes next', () =>
    shows(`
      #> [Preview]
      study: practice-trial
      design: randomised trial
      rob2:
        #> [2 of 5 domains complete, next: judgement of domain 2] | [Answer step by step]
        - result: burnout-6m
          #> complete
          randomisation:
            q1.1: Y
            q1.2: PY
            q1.3: N
            judgement: low
          #> [next: judgement] | [Apply suggested judgement: Low]
          deviations:
            q2.1: N
            q2.2: N
            q2.6: Y
          #> [differs from the suggestion] | [Apply suggested judgement: Low]
          missing_data:
            q3.1: Y
            judgement: high
          #> [next question: 4.3]
          measurement:
            q4.1: N
            q4.2: N
    `));
  it('name what is suggested where a reason says why it was not taken', () =>
    shows(`
      #> [Preview]
      study: practice-trial
      rob2:
        #> [1 of 5 domains complete, next question: 1.1] | [Answer step by step]
        - result: burnout-6m
          #> [differs from the suggestion, Low; a reason is given]
          missing_data:
            q3.1: Y
            judgement: high
            reason: Whole wards are missing.
    `));
  it('ask for the overall judgement at the end, and say when all is done', () => {
    const domains = `
          randomisation: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low}
          deviations: {q2.1: N, q2.2: N, q2.6: Y, judgement: low}
          missing_data: {q3.1: Y, judgement: low}
          measurement: {q4.1: N, q4.2: N, q4.3: N, judgement: low}
          reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}`;
    const text =
      `study: practice-trial\nrob2:\n  - result: burnout-6m${dedented(domains).replace(/^/gm, '    ')}`.replace(
        'burnout-6m    ',
        'burnout-6m\n    ',
      );
    const whole = (each: string) => lensesOf(each).find(({ span }) => span.start === each.indexOf('result:'))?.title;
    assert.equal(whole(text), '5 of 5 domains complete, next: overall judgement');
    assert.equal(whole(`${text}\n    overall: {judgement: low}`), 'complete');
    assert.ok(
      followed(text, '5 of 5 domains complete, next: overall judgement').endsWith(
        '\n    overall:\n      judgement: $0',
      ),
    );
    assert.equal(
      applied(`${text}\n    overall: {judgement: high}`, 'Apply suggested judgement: Low'),
      `${text}\n    overall: {judgement: low}`,
    );
  });
  it('leave published judgements without answers in peace', () =>
    shows(`
      #> [Preview]
      study: practice-trial
      rob2:
        - randomisation: {judgement: high}
          deviations: {judgement: low}
          overall: {judgement: high}
    `));
  it('keep to one line above an assessment that is written on one line', () =>
    shows(`
      #> [Preview]
      study: practice-trial
      rob2:
        #> [next question: 1.2] | [Answer step by step]
        - {result: burnout-6m, randomisation: {q1.1: Y}}
    `));
  it('are none in a file that is about nothing', () => assert.deepEqual(lensesOf('rob2:\n  - randomisation:\n'), []));

  describe('lead to where the answer is typed', () => {
    const next = (question: string) => `next question: ${question}`;
    it('behind the key, where it stands there already', () => {
      const text = 'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y\n      q1.2: \n';
      assert.equal(followed(text, next('1.2')), text.replace('q1.2: ', 'q1.2: $0'));
      assert.equal(followed(text.replace('q1.2: ', 'q1.2:'), next('1.2')), text.replace('q1.2: ', 'q1.2: $0'));
    });
    it('over an answer that does not count', () => {
      const text = 'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y\n      q1.2: maybe\n';
      assert.equal(followed(text, next('1.2')), text.replace('maybe', '$0maybe$0'));
    });
    it('on a new line behind the question before', () =>
      assert.equal(
        followed(
          'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y # drawn\n      q1.3: N\n      support: p. 3\n',
          next('1.2'),
        ),
        'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y # drawn\n      q1.2: $0\n      q1.3: N\n      support: p. 3\n',
      ));
    it('in front of what stands there, for the first question', () =>
      assert.equal(
        followed('study: practice-trial\nrob2:\n  - result: x\n    randomisation:\n      support: p. 3\n', next('1.1')),
        'study: practice-trial\nrob2:\n  - result: x\n    randomisation:\n      q1.1: $0\n      support: p. 3\n',
      ));
    it('below a domain that is still empty', () =>
      assert.equal(
        followed('study: practice-trial\nrob2:\n  - result: x\n    randomisation: # to do\nnote: z\n', next('1.1')),
        'study: practice-trial\nrob2:\n  - result: x\n    randomisation: # to do\n      q1.1: $0\nnote: z\n',
      ));
    it('in a new domain, behind the domains before it', () =>
      assert.equal(
        followed(
          'study: practice-trial\nrob2:\n  - result: x\n    randomisation:\n      q1.1: Y\n      q1.2: Y\n      q1.3: N\n      judgement: low\n\n    missing_data:\n      q3.1: Y\nnote: z\n',
          '1 of 5 domains complete, next question: 2.1',
        ),
        'study: practice-trial\nrob2:\n  - result: x\n    randomisation:\n      q1.1: Y\n      q1.2: Y\n      q1.3: N\n      judgement: low\n    deviations:\n      q2.1: $0\n\n    missing_data:\n      q3.1: Y\nnote: z\n',
      ));
    it('with the line ends of the file', () =>
      assert.equal(
        followed('study: practice-trial\r\nrob2:\r\n  - result: x\r\n', next('1.1')),
        'study: practice-trial\r\nrob2:\r\n  - result: x\r\n    randomisation:\r\n      q1.1: $0\r\n',
      ));
    it('between braces', () => {
      const text = (inside: string) => `study: practice-trial\nrob2: [{result: x${inside}}]\n`;
      assert.equal(followed(text(''), next('1.1')), text(', randomisation: {q1.1: $0}'));
      assert.equal(
        followed(text(', randomisation: {q1.1: Y}'), next('1.2')),
        text(', randomisation: {q1.1: Y, q1.2: $0}'),
      );
      assert.equal(followed(text(', randomisation: {}'), next('1.1')), text(', randomisation: {q1.1: $0}'));
    });
  });

  describe('apply the suggested judgement, and nothing else', () => {
    const low = 'Apply suggested judgement: Low';
    const text = (rest: string) =>
      `study: practice-trial\nrob2:\n  - missing_data:\n      q3.1: Y # all\n${rest}      support: p. 3\n`;
    it('behind the answers, where there is none', () =>
      assert.equal(applied(text(''), low), text('      judgement: low\n')));
    it('behind its key, where nothing is written', () => {
      assert.equal(applied(text('      judgement:\n'), low), text('      judgement: low\n'));
      assert.equal(applied(text('      judgement:  # ?\n'), low), text('      judgement: low # ?\n'));
    });
    it('over another one', () =>
      assert.equal(applied(text('      judgement: high # ?\n'), low), text('      judgement: low # ?\n')));
  });

  describe('compare extractors', () => {
    const one = 'study: birch\nextractor: LM\ndesign: cohort study\naim: To help\n';
    const other = 'study: birch\nextractor: CB\ndesign: randomised trial\naim: To help\n';
    const agreed = 'study: birch\nconsensus: {by: [LM, CB]}\ndesign: cohort study\n';
    const files = [one, other, agreed].map((text, index) => readRecord(`studies/${index}.yaml`, parse(text)));
    const compared = (index: number, viewer?: Viewer) => {
      const file = files[index];
      assert.ok(file);
      return lensesIn(buildReview('', files, viewer), file).filter(({ action }) => action?.kind === 'compare');
    };

    it('where they have not written the same', () => {
      const [lens, ...more] = compared(0);
      assert.deepEqual(more, []);
      assert.equal(lens?.title, 'Compare with CB');
      assert.deepEqual(lens?.action, {
        kind: 'compare',
        title: 'birch: LM ↔ CB',
        left: { file: 'studies/0.yaml', span: { start: 27, end: 33 } },
        right: { file: 'studies/1.yaml', span: { start: 27, end: 33 } },
      });
    });
    it('both at once from the record that counts', () =>
      assert.deepEqual(
        compared(2).map(({ title }) => title),
        ['Compare LM and CB'],
      ));
    it('only for those who have finished their own', () => {
      const unfinished = { initials: 'LM', hasFinished: () => false };
      const finished = { initials: 'LM', hasFinished: () => true };
      assert.deepEqual(
        [0, 1, 2].map((index) => compared(index, unfinished).length),
        [0, 0, 0],
      );
      assert.deepEqual(
        [0, 1, 2].map((index) => compared(index, finished).length),
        [1, 1, 1],
      );
    });
  });

  it('write nothing while the text cannot be read as it was meant', () => {
    const text = 'study: practice-trial\ntitle: Improving care: a trial\nrob2:\n  - missing_data:\n      q3.1: Y\n';
    assert.deepEqual(
      lensesOf(text).map(({ title, action }) => [title, action?.kind]),
      [
        ['Preview', 'preview'],
        ['next question: 1.1', undefined],
        ['next: judgement', undefined],
      ],
    );
  });

  for (const name of ['alder-2019.LM', 'cedar-2021.CB', 'birch-2020']) {
    it(`write lines that fit, whichever line of ${name} is missing`, () => {
      const path = `examples/practice/studies/${name}.extraction.yaml`;
      const whole = readFileSync(path, 'utf8');
      const review = readRecord('review.yaml', parse(readFileSync('examples/practice/review.extraction.yaml', 'utf8')));
      let written = 0;
      for (const { 0: line, index } of whole.matchAll(/^ +(?:q[\d.a-z]+|judgement): .*\n/gm)) {
        const text = whole.slice(0, index) + whole.slice(index + line.length);
        const file = readRecord(path, parse(text));
        for (const { action, title } of lensesIn(buildReview('', [file, review]), file)) {
          if ((action?.kind !== 'go' && action?.kind !== 'apply') || action.edits.length === 0) continue;
          const after = edited(text, action.edits);
          assert.deepEqual(parse(after).problems, [], title);
          assert.equal(
            after.length,
            text.length + action.edits.reduce((sum, edit) => sum + edit.text.length, 0),
            title,
          );
          written += 1;
        }
      }
      assert.ok(written > 0);
    });
  }
});

describe('the line above a report', () => {
  it('opens it where its file is named', () => {
    const text = dedented(`
      study: elm
      reports:
        - id: main
          file: reports/elm-2020.pdf
        - id: thesis
          citation: {title: A fictional thesis}
        - {id: registry, file: 'https://example.org/1'}
    `);
    const lenses = lensesOf(text).filter(({ action }) => action?.kind === 'report');
    assert.deepEqual(
      lenses.map(({ title, action }) => [title, action]),
      [['Open report', { kind: 'report', offset: text.indexOf('id: main') }]],
    );
  });
});
