import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import type { LinkTo } from '../../../../src/core/editing/explaining/explain-precedents';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview, type Viewer } from '../../../../src/core/review/review';
import { atCursor } from '../cursor';
import { inReview } from '../review';

/** What is shown, as a person reads it: without the marks of Markdown. Empty where nothing is. */
function shown(fixture: string, path?: string): string {
  const { review, file, offset } = inReview(fixture, path);
  const markdown = hoverAt(review, file, offset)?.markdown ?? '';
  return markdown.replace(/(?<!\\)\*\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function shows(fixture: string, expected: readonly RegExp[], path?: string): void {
  for (const each of expected) assert.match(shown(fixture, path), each);
}

const STUDY = 'study: practice-trial\n';
const DOMAIN = `${STUDY}design: randomised trial\nrob2:\n  - result: burnout-6m\n    randomisation:\n`;

describe('hovers', () => {
  describe('on the estimate of a result', () => {
    const result = (more: string) =>
      `${STUDY}design: randomised trial\nresults:\n  - id: a\n    measure: mbi-exhaustion\n${more}`;
    it('say what it comes to, by which formula and from where', () =>
      shows(result('    es$0timate: {type: md, value: -2.8, ci: [-6.9, 1.3]}\n'), [
        /Effect as given · MD −2\.80 \(95% CI −6\.90 to 1\.30\)/,
        /Formula: as given; SE = \(U − L\)\/\(2z\)\. Source: Cochrane Handbook, chapter 6\./,
        /Lower is better\./,
      ]));
    it('say why nothing follows from it', () =>
      shows(result('    estimate: {f: 3.1, df: [2, 60]}\n    der$0ive: {metric: smd, from: f}\n'), [
        /No effect · An F with 2 numerator degrees of freedom compares more than two groups/,
      ]));
  });

  describe('on a question', () => {
    const question = `${DOMAIN}      q1.1: Y\n      q$01.2: PY\n      q1.3: N\n`;
    it('say what it asks, under its printed number', () =>
      shows(question, [/^1\.2 · Were upcoming assignments hidden/, /Yes: allocation by a remote or central service/]));
    it('say when it is asked', () => {
      shows(question, [/Always asked\./]);
      shows(`${STUDY}rob2:\n  - deviations:\n      q2$0.3: N`, [/Asked when 2\.1 or 2\.2 is Y, PY or NI\./]);
    });
    it('say that it is not asked here', () =>
      shows(`${STUDY}rob2:\n  - deviations:\n      q2.1: N\n      q2.2: N\n      q2$0.3: N`, [
        /It is not asked here\./,
      ]));
    it('say what was answered so far', () => shows(question, [/Answered so far: 1\.1 Y, 1\.2 PY, 1\.3 N\./]));
    it('say where each answer leads', () =>
      shows(question, [
        /\| Answer \| From here \|\n\| :--- \| :--- \|\n\| Y or PY \(now\) \| Low \|\n\| PN or N \| High \|\n\| NI \| Some concerns \|/,
      ]));
    it("tell the team's own rule", () =>
      shows(question, [/In this review · A statement that envelopes were sealed is PY, not Y\./]));
    it('name the source and link to the original', () =>
      shows(question, [
        /RoB 2, Bias arising from the randomisation process, published 22 August 2019\. \[Original\]\(https:\/\/www\.riskofbias\.info/,
      ]));
    it('say what rests on a single source', () =>
      shows(`${STUDY}design: cluster randomised trial\nrob2:\n  - recruitment:\n      q1$0b.1: Y`, [
        /rests on a single reading/,
        /test version of 18 March 2021/,
      ]));
    it('say what else to think about in a stepped wedge', () =>
      shows(`${STUDY}design: stepped-wedge cluster randomised trial\nrob2:\n  - deviations:\n      q2$0.6: Y`, [
        /time/,
      ]));
    it('say that it belongs to another form', () =>
      shows(`${DOMAIN}      q1a$0.1: Y`, [
        /does not belong to the form of RoB 2 that is used here: Individually randomised/,
      ]));
  });

  describe('on an answer', () => {
    it('say what it means and where it leads', () =>
      shows(`${DOMAIN}      q1.1: Y\n      q1.2: P$0Y\n      q1.3: N\n`, [
        /^Probably yes · .*Counts like Y\./,
        /From here: Low\./,
        /1\.2 · Were upcoming/,
      ]));
    it('say that it has no effect where the question is not asked', () =>
      shows(`${STUDY}rob2:\n  - measurement:\n      q4.1: Y\n      q4.3: $0N`, [
        /4\.3 is not asked here, so this answer has no effect\./,
      ]));
    it('are silent about words that are none', () => assert.equal(shown(`${DOMAIN}      q1.1: per$0haps`), ''));
  });

  describe('on a judgement', () => {
    const judged = `${DOMAIN}      q1.1: Y\n      q1.2: PY\n      q1.3: N\n      judgement: some con$0cerns\n      reason: We doubt the lists.\n`;
    it('say what it means, what is suggested, by which row, and the reason given', () =>
      shows(judged, [
        /^Some concerns · There is reason for doubt/,
        /Suggested · Low: 1\.1 is Y, 1\.2 is PY and 1\.3 is N \(row 6 of the table for domain 1\)\./,
        /Reason given: We doubt the lists\./,
      ]));
    it("tell the review's own rule and what the published one gives", () => {
      const path = 'studies/practice-trial.extraction.yaml';
      const { file, offset, review } = inReview(
        `${STUDY}design: randomised trial\nrob2:\n  - randomisation: {judgement: some concerns}\n    deviations: {judgement: low}\n    missing_data: {judgement: low}\n    measurement: {judgement: low}\n    reporting: {judgement: low}\n    overall: {judgement: l$0ow}`,
        path,
      );
      const own = inReview(
        'review: practice-review\nappraisal:\n  rob2:\n    overall_rule: {one some concerns: low, reason: One doubt is common.}\n$0',
        'review.extraction.yaml',
      ).review;
      const plain = (text: string | undefined) => (text ?? '').replace(/\\/g, '');
      assert.match(
        plain(hoverAt(own, file, offset)?.markdown),
        /This review’s own rule: one some concerns: low\. By the published rule: Some concerns\. The review gives this reason: One doubt is common\./,
      );
      assert.doesNotMatch(plain(hoverAt(review, file, offset)?.markdown), /own rule/);
    });
    it('explain the domain on its key', () =>
      shows(judged.replace('$0', '').replace('randomisation:', 'randomi$0sation:'), [
        /^1 Bias arising from the randomisation process · /,
        /Suggested · Low/,
        /Judged: Some concerns, because We doubt the lists\./,
      ]));
    it('explain the overall judgement on its key', () =>
      shows(`${DOMAIN.replace('    randomisation:\n', '')}    over$0all: {judgement: low}`, [
        /^Overall · /,
        /Still open: domains 1, 2, 3, 4 and 5 have no judgement yet/,
      ]));
  });

  describe('on what is settled beforehand', () => {
    it('say what holds and who says so', () => {
      shows(`${STUDY}design: cluster randomised trial\nrob2:\n  - des$0ign: cluster`, [
        /Here: cluster \(as written here\)\. Form: Cluster-randomised trial, effect of assignment/,
      ]);
      shows(`${STUDY}rob2:\n  - effect_of_in$0terest: adhering`, [/Here: adhering/]);
    });
    it('explain the word', () =>
      shows(`${STUDY}rob2:\n  - effect_of_interest: adh$0ering`, [
        /^Adhering to intervention · What the intervention does in people who receive it/,
      ]));
  });

  describe('on keys and words', () => {
    const path = 'interventions/practice-training.extraction.yaml';
    it('say what belongs there and in which form', () => {
      shows(`${STUDY}de$0sign: x`, [/^Design · How the study was done\./, /- cohort study: People who did/]);
      shows(`${STUDY}results:\n  - comp$0arison: [a, b]`, [/Exactly 2\./]);
      shows(`${STUDY}per$0iod: 2020`, [/Write 2026-01-31, 2026-01 or 2026; or two of them/]);
    });
    it('explain a section of an instrument', () =>
      shows(`${STUDY}ro$0b2: []`, [/^RoB 2 · /, /Revised Cochrane risk-of-bias tool/, /CC BY-NC-ND/]));
    it('explain a level with its model and source', () =>
      shows(
        `intervention: practice-training\ncomponents:\n  - igloo: [lead$0er]`,
        [/^Leader · Those with the authority/, /Also called: .*leadership/, /IGLOO\. Source: Nielsen K/],
        path,
      ));
    it('explain a level that is written another way', () =>
      shows(`intervention: practice-training\ncomponents:\n  - igloo: [Lead$0ership]`, [/^Leader · /], path));
    it('explain a word of a list', () =>
      shows(`${STUDY}types: [process eval$0uation]`, [/^process evaluation · Tells how/]));
    it('explain words for "no value"', () =>
      shows(`${STUDY}country: not re$0ported`, [/^not reported · The sources were read/]));
    it('are silent on free text', () => assert.equal(shown(`${STUDY}aim: To find$0 out`), ''));
    it('are silent where nothing is known', () => assert.equal(shown(`${STUDY}nonsense: {a$0: 1}`), ''));
    it('are silent in comments', () => assert.equal(shown(`${STUDY}# des$0ign`), ''));
  });

  describe('on names', () => {
    it('say what they stand for', () => {
      shows(`${STUDY}rob2:\n  - result: burn$0out-6m`, [
        /^burnout-6m · empathy-based stress/,
        /- Measure: Exhaustion scale\n- Time point: 6 months/,
      ]);
      shows(`${STUDY}interventions: [practice-$0training]`, [
        /^practice-training · Practice training\n\n- Kind: staff skills training/,
      ]);
      shows(`${STUDY}results:\n  - outcome: empathy$0-based stress`, [
        /^empathy-based stress · Burnout and related strain/,
      ]);
    });
    it('are silent about names that nothing has', () => assert.equal(shown(`${STUDY}interventions: [nobo$0dy]`), ''));
  });

  describe('on a question that other studies have answered', () => {
    const FINISHED = 'randomisation: {q1.1: Y, q1.2: PN, q1.3: N, judgement: high}';
    const others = {
      'a.yaml': `study: alder\ndesign: randomised trial\nrob2:\n  - {result: sleep, ${FINISHED}}\n  - {${FINISHED.replace('PN', 'Y')}}`,
      'b.LM.yaml': `study: birch\nextractor: LM\ndesign: randomised trial\nrob2: [{randomisation: {q1.1: Y, q1.2: PN}}]`,
      'b.CB.yaml': `study: birch\nextractor: CB\nrob2: [{${FINISHED}}]`,
      'c.yaml': `study: cedar\nstatus: excluded\nrob2: [{${FINISHED}}]`,
      'd.yaml': `study: dogwood\ndesign: randomised trial\nrob2: [{randomisation: {q1.1: Y, q1.2: NI, q1.3: N}}]`,
    };
    const here = atCursor('study: elder\ndesign: randomised trial\nrob2: [{randomisation: {q1$0.2: Y}}]', 'e.yaml');
    const files = [here.file, ...Object.entries(others).map(([path, text]) => readRecord(path, parse(text)))];
    const precedents = (viewer?: Viewer, linkTo?: LinkTo) => {
      const markdown = hoverAt(buildReview('', files, viewer), here.file, here.offset, linkTo)?.markdown ?? '';
      return markdown.replace(/\*\*|\\/g, '');
    };
    const me = (state: boolean): Viewer => ({ initials: 'LM', hasFinished: () => state });

    it('counts them and names the places, finished and agreed work only', () =>
      assert.match(precedents(), /In other studies · Y 1 ×, PN 1 ×\n\n- alder, sleep: PN\n- alder: Y\n\n/));
    it("leaves out a colleague's answers to what is still mine to answer", () => {
      assert.doesNotMatch(precedents(me(false)), /birch/);
      assert.doesNotMatch(precedents(me(true)), /birch/);
      const alone = { initials: 'CB', hasFinished: () => false };
      assert.match(precedents(alone), /PN 2 ×.*\n\n.*\n.*\n- birch: PN/);
    });
    it('links to them, with addresses that end where they should', () => {
      const linkTo = (file: string, { start }: { start: number }) => `command:open?(${file} ${start})`;
      assert.match(precedents(undefined, linkTo), /- \[alder, sleep\]\(command:open\?%28a\.yaml%20\d+%29\): PN/);
    });
    it('names at most five', () => {
      const many = Array.from({ length: 8 }, (_, index) =>
        readRecord(`${index}.yaml`, parse(`study: s${index}\nrob2: [{${FINISHED}}]`)),
      );
      const markdown = hoverAt(buildReview('', [here.file, ...many]), here.file, here.offset)?.markdown ?? '';
      assert.match(markdown, /PN 8 ×[\s\S]*- s4: PN\n- and 3 more/);
      assert.doesNotMatch(markdown, /s5/);
    });
    it('says nothing where the same number asks something else', () => {
      const cluster = readRecord(
        'f.yaml',
        parse(
          'study: fir\ndesign: randomised trial\nrob2: [{effect_of_interest: adhering, deviations: {q2.1: N, q2.2: N, q2.4: N, q2.5: N, judgement: low}}]',
        ),
      );
      const asking = atCursor('study: elder\ndesign: randomised trial\nrob2: [{deviations: {q2$0.3: N}}]', 'e.yaml');
      const markdown = hoverAt(buildReview('', [asking.file, cluster]), asking.file, asking.offset)?.markdown ?? '';
      assert.match(markdown, /2\.3/);
      assert.doesNotMatch(markdown, /In other studies/);
    });
  });

  describe('on ids', () => {
    it('say which study, and cite its reports', () => {
      const text =
        'study: practice-$0trial\nreports:\n  - id: main\n    citation: {authors: [Doe A, Roe B, Poe C, Loe D], year: 2020, title: A fictional trial., journal: Ward}\n  - {id: two}';
      const { file, offset, review } = inReview(text, 'studies/practice-trial.RE.extraction.yaml');
      assert.match(
        hoverAt(review, file, offset)?.markdown ?? '',
        /\n\nDoe A, Roe B, Poe C, et al\. 2020\. A fictional trial\. Ward\.$/,
      );
    });
    it('cite a report where it is named', () =>
      shows(`${STUDY}results:\n  - {outcome: empathy-based stress, support: {report: ma$0in}}`, [
        /^main[\s\S]*A fictional trial\./,
      ]));
    it('say which way a measure is better and its range', () => {
      const vocabulary = readRecord(
        'review.yaml',
        parse('review: r\nvocabulary: {measures: {ease: {name: Ease scale, better: higher, range: [0, 54]}}}'),
      );
      const { file, offset } = atCursor('study: elder\nresults: [{measure: ea$0se}]');
      const markdown = hoverAt(buildReview('', [file, vocabulary]), file, offset)?.markdown ?? '';
      assert.match(markdown, /\*\*ease\*\* · Ease scale/);
      assert.match(markdown, /- [^\n]*: higher\n- Range: 0 to 54/);
    });
  });

  it('cannot be made to show links, pictures or HTML by a file', () => {
    const hostile = '[run](command:x) <img src=x> ![p](https://example.org/p.png) `code`';
    const { review, file, offset } = inReview(
      `review: practice-review\nvocabulary: {outcomes: {stress: '${hostile}'}, measures: {m: {outcome: str$0ess}}}`,
      'review.extraction.yaml',
    );
    const markdown = hoverAt(review, file, offset)?.markdown ?? '';
    assert.match(markdown, /run/);
    assert.doesNotMatch(markdown, /(?<!\\)[[<!`]/);
  });
});
