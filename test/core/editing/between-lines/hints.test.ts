import assert from 'node:assert/strict';
import { clearOfLenses } from '../../../../src/core/editing/between-lines/clear-of-lenses';
import type { HintKind } from '../../../../src/core/editing/between-lines/hint';
import { hintsIn } from '../../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { asWritten, withHints } from './between-lines';

const ALL: readonly HintKind[] = ['question', 'suggestion', 'score'];

/** Holds the fixture against the hints of the file that it shows. */
function shows(kinds: readonly HintKind[], source: string, path?: string): void {
  const fixture = dedented(source);
  const { review, file, text } = inReview(`${asWritten(fixture)}$0`, path);
  assert.equal(withHints(text, hintsIn(review, file, new Set(kinds))), fixture);
}

/** The tooltip of the first hint of a kind, as people read it. */
function tooltip(kind: HintKind, text: string, path?: string): string {
  const { review, file } = inReview(`${text}$0`, path);
  return hintsIn(review, file, new Set([kind]))[0]?.tooltip.replace(/\*\*|\\/g, '') ?? '';
}

describe('hints', () => {
  describe('for questions', () => {
    it('stand behind the answers, also where a comment follows, and where no answer is yet', () =>
      shows(
        ['question'],
        `
        study: practice-trial
        design: randomised trial
        rob2:
          - result: burnout-6m
            randomisation:
              q1.1: Y«Did sequence generation involve a genuine chance element?»
              q1.2: PY # envelopes«Were upcoming assignments hidden until people had been enrolled and assigned?»
              q1.3:«Do group differences at baseline point to a randomisation failure?»
        `,
      ));
    it('say of a question that the answers pass over that it is not asked, unless it is answered all the same', () =>
      shows(
        ['question'],
        `
        study: practice-trial
        design: randomised trial
        rob2:
          - result: burnout-6m
            effect_of_interest: assignment
            missing_data:
              q3.1: Y«Is this outcome known for everyone randomised, or almost everyone?»
              q3.2:«not asked»
              q3.3: NA«not asked»
              q3.4: Y«Is that relation likely, rather than merely possible?»
              judgement: low
        `,
      ));
    it('stay on their line where the next one has lenses above it', () => {
      const { review, file } = inReview(
        dedented(`
          study: practice-trial
          design: randomised trial
          rob2:
            - result: burnout-6m
              effect_of_interest: assignment
              randomisation:
                q1.1: Y
                q1.2: PY
              missing_data:
                q3.1: Y$0
        `),
      );
      const all = hintsIn(review, file, new Set<HintKind>(['question']));
      const clear = clearOfLenses(all, lensesIn(review, file), file.document.text);
      assert.deepEqual(
        clear.map(({ label }) => label),
        [
          'Did sequence generation involve a genuine chance element?',
          'Were upcoming assignments hidden until …',
          'Is this outcome known for everyone randomised, or almost everyone?',
        ],
      );
      assert.deepEqual(clearOfLenses(all, [], file.document.text), all);
    });
    it('stand below each other, whatever the length of the answers', () => {
      const { review, file } = inReview(
        'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y\n      q1.2: PY\n      q1.3: N # a long remark$0',
      );
      const gaps = hintsIn(review, file, new Set<HintKind>(['question'])).map(({ gap }) => gap.length);
      assert.deepEqual(gaps, [2, 1, 1]);
    });
    it('keep away from several answers on one line', () =>
      shows(
        ALL,
        `
        study: practice-trial
        rob2:
          - randomisation: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low}
        `,
      ));
    it('say more when one rests on them: guidance, the team’s rule, when it is asked', () => {
      const text = 'study: practice-trial\nrob2:\n  - randomisation:\n      q1.2: PY';
      assert.match(tooltip('question', text), /^1\.2 · Were upcoming assignments hidden/);
      assert.match(tooltip('question', text), /In this review · A statement that envelopes were sealed is PY, not Y\./);
      assert.match(tooltip('question', text), /Always asked\./);
    });
    it('can be left out', () =>
      shows(['suggestion'], 'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y\n'));
  });

  describe('for judgements', () => {
    it('say what is suggested where the judgement is blank or differs, and nothing where people agree', () =>
      shows(
        ['suggestion'],
        `
        study: practice-trial
        design: randomised trial
        rob2:
          - result: burnout-6m
            randomisation:
              q1.1: Y
              q1.2: PY
              q1.3: N
              judgement:«suggested: Low»
            deviations:
              q2.1: N
              q2.2: N
              q2.6: Y
              judgement: high # see the appendix«suggested: Low»
            missing_data:
              q3.1: Y
              judgement: low
            measurement:
              q4.1: N
              judgement:
            reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: high«suggested: Low», reason: We know the registry.}
            overall: {judgement: some concerns«suggested: High»}
        `,
      ));
    it('say nothing where only judgements are published', () =>
      shows(
        ['suggestion'],
        `
        study: practice-trial
        rob2:
          - randomisation: {judgement: high}
            deviations: {judgement: low}
        `,
      ));
    it('leave to people what the criteria leave to them', () =>
      shows(
        ['suggestion'],
        `
        study: practice-trial
        design: cohort study
        robins_i:
          - version: 2016
            result: burnout-6m
            classification:
              q3.1: Y
              q3.2: Y
              q3.3: PN
              judgement:«suggested: Low»
            reporting:
              q7.1: N
              q7.2: N
              q7.3: N
              judgement:«for you to decide»
        `,
      ));
    it('say why when one rests on them, and which reason is given', () => {
      const text =
        'study: practice-trial\nrob2:\n  - randomisation:\n      q1.1: Y\n      q1.2: PY\n      q1.3: N\n      judgement: high\n      reason: Our own.';
      assert.match(tooltip('suggestion', text), /Low: 1\.1 is Y, 1\.2 is PY and 1\.3 is N \(row 6/);
      assert.match(tooltip('suggestion', text), /Reason given: Our own\./);
    });
  });

  describe('for scores', () => {
    const path = 'interventions/practice-training.extraction.yaml';
    it('count what is reported and what is met', () =>
      shows(
        ALL,
        `
        intervention: practice-training
        tidier:«3 of 12 reported»
          why: People are tired.
          what_materials: {text: A workbook, status: partially reported}
          how: In groups
          where: not reported
          who_provided: Two psychologists
        quality: {theory: yes, facilitator_training: yes, adherence: no}«score 2 of 3»
        ppi:«score 0 to 2 of 3»
          design: no
          delivery: unclear
          evaluation:
        `,
        path,
      ));
    it('show a sum that is printed as one', () =>
      shows(ALL, 'intervention: practice-training\nquality: {score: 2}«score 2 of 3 as printed»\n', path));
    it('count characteristics of staff and patients together', () =>
      shows(
        ALL,
        `
        study: practice-trial
        progress_plus:«3 of 11 reported»
          - people: staff
            occupation: {reported: baseline, what: nurses}
            education: not reported
          - people: patients
            gender_sex: {gender: 12 women}
            occupation: out of work
            personal_characteristics: {age: 40}
        `,
      ));
    it('say nothing of a section that is not begun', () => shows(ALL, 'study: practice-trial\nprogress_plus:\n'));
    it('say what is counted when one rests on them', () => {
      assert.match(
        tooltip('score', 'intervention: practice-training\ntidier: {why: Tired people}', path),
        /Of 12 items: 1 reported, 11 not yet extracted\. Items are counted and never added up to a score\./,
      );
      assert.match(
        tooltip('score', 'study: practice-trial\nprogress_plus: {education: degrees}'),
        /Described: Education\./,
      );
    });
  });
});
