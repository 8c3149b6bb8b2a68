/** What holds for every guided walk: through every form of every instrument, and through files that are half typed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { HEADER_KEYS, RECORD_KINDS, type RecordKind, readRecord } from '../../../../src/core/document/record';
import { nodeAt, textOf } from '../../../../src/core/document/walk';
import { errorAt } from '../../../../src/core/editing/changing/error-at';
import { furtherEntries } from '../../../../src/core/editing/interview/further-entries';
import type { InterviewStep } from '../../../../src/core/editing/interview/interview-step';
import { interviewAt, interviewsIn } from '../../../../src/core/editing/interview/interviews';
import { addQuotation, answer, nextStep } from '../../../../src/core/editing/interview/next-question';
import type { Interview } from '../../../../src/core/editing/interview/stop';
import { recordFields } from '../../../../src/core/format/records';
import type { Instrument, Variant } from '../../../../src/core/knowledge/instrument';
import { instrumentById, instruments } from '../../../../src/core/knowledge/list';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { sampled, usually } from '../../../sampled';
import { type Answering, edited, type Here, walked } from './interview';

/** How many sections of each kind of record are walked through. */
const SECTIONS = 12;

/** How many files of the example are walked through, and how many fixtures are cut off. */
const [EXAMPLES, CUT_OFF] = [4, 16];

const FIXTURES = join('test', 'core', 'checks', 'fixtures');
const PATH = 'studies/practice-trial.extraction.yaml';

/** Numbers that come out the same in every run (Park and Miller, 1988). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** What the assessment is about, or something else that is said of it first. */
function aboutLine({ assesses, subject, variants }: Instrument): string {
  const isPart = variants.some(({ domains }) => domains.some(({ ofStudy }) => ofStudy));
  if (subject && !isPart) return `${subject.key}: some of them`;
  return assesses === 'result' ? 'result: burnout-6m' : 'reason: As it is.';
}

/** An assessment in which nothing is answered yet, of the form to which these facts belong. */
function emptyAssessment(instrument: Instrument, variant: Variant, lineEnd = '\n'): Here {
  const facts = Object.entries(variant.when).map(([item, [value]]) => {
    const many = instrument.preliminary.find(({ key }) => key === item)?.many;
    return `    ${item}: ${many ? `[${value}]` : value}`;
  });
  const said = instrument.preliminary.filter(({ key, mustBeSaid }) => mustBeSaid && !(key in variant.when));
  const lines = [
    'study: practice-trial   # fictional',
    'results: [{id: burnout-6m, outcome: strain}]',
    `${instrument.id}:`,
    `  - ${aboutLine(instrument)}   # the one that counts`,
    ...facts,
    ...said.flatMap(({ key, choices }) => `    ${key}: ${choices[0]?.value}`),
    '    # to be answered',
    'notes: Kept as it is.',
    '',
  ];
  const file = readRecord(PATH, parse(lines.join(lineEnd)));
  const review = readRecord(
    'review.extraction.yaml',
    parse('review: practice-review\nvocabulary: {outcomes: {strain: How people feel}}\n'),
  );
  return { file, review: buildReview('', [file, review]) };
}

function errorsIn({ review, file }: Here): string[] {
  return findProblems(review, file)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Any of the choices; a sentence where one is asked for. */
function anyAnswer(random: (below: number) => number): Answering {
  return (step) => {
    if (step.choices.length === 0) return { text: `Because: it's "so" # ${random(100)}` };
    return { picked: [step.choices[random(step.choices.length)]?.written ?? ''] };
  };
}

function checkStep(step: InterviewStep): void {
  assert.notEqual(step.asks, '');
  assert.notEqual(step.progress, '');
  assert.deepEqual([...new Set(step.choices.map(({ label }) => label))].length, step.choices.length, step.asks);
}

/** Walks from nothing to the end, adding quotations here and there; what was answered is what is read. */
function checkWhole(start: Here, seed: number, about: string): { readonly answered: number; readonly text: string } {
  const random = randomNumbers(seed);
  const [found] = interviewsIn(start.review, start.file);
  assert.ok(found, about);
  const given = new Map<string, string>();
  let here = start;
  for (const { step, chosen, edits, after } of walked(start, found.interview, anyAnswer(random))) {
    checkStep(step);
    assert.ok(edits.length > 0, `${about}: ${step.progress} is written`);
    const text = chosen && 'text' in chosen ? chosen.text : (chosen?.picked[0] ?? '');
    given.set(JSON.stringify(step.path), text);
    here = after;
  }
  for (const [path, text] of given) {
    assert.equal(textOf(nodeAt(here.file.document.root, JSON.parse(path))), text, `${about}: ${path}`);
  }
  assert.deepEqual(errorsIn(here), [], about);
  const added = lacking(linesOf(here), linesOf(start));
  assert.deepEqual(lacking(linesOf(start), linesOf(here)), [], `${about}: nothing is lost`);
  const values = added.filter((line) => !line.endsWith(':'));
  assert.equal(values.length, given.size, `${about}: one line for each answer\n${added.join('\n')}`);
  return { answered: given.size, text: here.file.document.text };
}

/** Texts of which one fits nearly everywhere. */
const TEXTS = ['Seen: "twice" # or more', '12', '2024-05', 'some-id', '4, 9'];

/** From a bare key to its end; every answer that is no error is read back as it was given. */
function checkSection(kind: RecordKind, section: string): number {
  const text = `${kind}: practice-training\n${section}: # to be filled in\nnotes: kept\n`;
  const file = readRecord(PATH, parse(text));
  const start: Here = { file, review: buildReview('', [file]) };
  const random = randomNumbers(section.length * 7 + 1);
  let here = start;
  let written = 0;
  const fitting: Answering = (step) => {
    const picks = step.choices.map((choice) => ({ picked: [choice.written] }));
    const texts = TEXTS.map((each) => ({ text: each }));
    const possible = picks.length > 0 ? [picks[random(picks.length)]] : texts;
    return possible.find((each) => {
      const edits = each ? answer(here.review, here.file, step, each) : [];
      return edits.length > 0 && errorAt(here.review, here.file, edits, step.path) === undefined;
    });
  };
  const interview: Interview = { path: [section], title: section };
  const go = (part: Interview) => {
    for (const { step, chosen, edits, after } of walked(here, part, fitting)) {
      checkStep(step);
      here = after;
      if (edits.length === 0) continue;
      written += 1;
      const value = nodeAt(after.file.document.root, step.path);
      const read = value?.kind === 'sequence' ? value.items.map(textOf).join(', ') : textOf(value);
      const given = chosen && 'text' in chosen ? chosen.text : (chosen?.picked[0] ?? '');
      assert.equal(read, given.replace(/^'|'$/g, ''), `${section}: ${step.path.join('/')}`);
    }
  };
  go(interview);
  const rest = restOf(here, interview);
  if (rest) go(rest);
  assert.deepEqual(here.file.document.problems, [], here.file.document.text);
  assert.ok(here.file.document.text.includes('# to be filled in'), `${section}: the remark stays`);
  assert.match(here.file.document.text, /(?:^|\n)notes: kept\n/);
  return written;
}

/** The walk through what is seldom needed. */
function restOf({ review, file }: Here, interview: Interview): Interview | undefined {
  const rest = furtherEntries(review, file, interview).find(({ kind }) => kind === 'rest');
  return rest?.kind === 'rest' ? rest.interview : undefined;
}

function linesOf({ file }: Here): string[] {
  return file.document.text.split(/\r?\n/);
}

function lacking(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

describe('laws of the guided walk', function () {
  this.timeout(120_000);

  for (const instrument of instruments) {
    for (const variant of instrument.variants) {
      it(`from nothing to the end: ${instrument.name}, ${variant.name}`, () => {
        let answered = 0;
        for (const seed of [1, 22].slice(0, usually(1, 2))) {
          answered += checkWhole(emptyAssessment(instrument, variant), seed, `${variant.id}, ${seed}`).answered;
        }
        assert.ok(answered > 4, `answers were given: ${answered}`);
      });
    }
  }

  it('with the line ending of Windows no other comes in', () => {
    for (const instrument of instruments) {
      const [variant] = instrument.variants;
      assert.ok(variant);
      const start = emptyAssessment(instrument, variant, '\r\n');
      const { text } = checkWhole(start, 7, `${variant.id} with CRLF`);
      assert.doesNotMatch(text, /(?<!\r)\n/);
    }
  });

  it('a quotation stands beside its answer, and adds no error', () => {
    for (const instrument of instruments) {
      const [variant] = instrument.variants;
      assert.ok(variant);
      const start = emptyAssessment(instrument, variant);
      const [found] = interviewsIn(start.review, start.file);
      assert.ok(found);
      let quoted = 0;
      for (const { step, after } of walked(start, found.interview, anyAnswer(randomNumbers(5)))) {
        if (!step.takesSupport) continue;
        const quotation = { quote: 'Lots were drawn: [see "box"], it\'s said', page: '3-4, left' };
        const edits = addQuotation(after.review, after.file, step, quotation);
        assert.ok(edits.length > 0, step.progress);
        const then = edited(after, edits);
        const support = nodeAt(then.file.document.root, [...step.path.slice(0, -1), 'support', 0]);
        assert.equal(textOf(nodeAt(support, ['for'])), step.path.at(-1));
        assert.equal(textOf(nodeAt(support, ['quote'])), quotation.quote);
        assert.deepEqual(errorsIn(then), []);
        quoted += 1;
      }
      assert.ok(quoted > 5, `quotations were added: ${quoted}`);
    }
  });

  for (const kind of RECORD_KINDS) {
    it(`through every section of ${kind === 'intervention' ? 'an' : 'a'} ${kind}, without an error`, () => {
      const sections = Object.keys(recordFields[kind].fields).filter(
        (key) => instrumentById(key) === undefined && ![...HEADER_KEYS, 'notes', 'settled'].includes(key),
      );
      const walked = sampled(`sections of a ${kind}`, sections, SECTIONS).map((section) => checkSection(kind, section));
      const asked = walked.reduce((sum, count) => sum + count, 0);
      assert.ok(asked > 10, `answers were written: ${asked}`);
    });
  }

  it('in the examples, an answer at every stop changes nothing but its place', () => {
    let answered = 0;
    for (const here of sampled('walks through examples', examples(), EXAMPLES)) {
      for (const { interview: walk } of interviewsIn(here.review, here.file).slice(0, 3)) {
        for (const { step, edits, after } of walked(here, walk, anyAnswer(randomNumbers(9)))) {
          checkStep(step);
          if (edits.length === 0) continue;
          assert.deepEqual(
            after.file.document.problems,
            here.file.document.problems,
            `${here.file.path}: ${step.asks}`,
          );
          answered += 1;
        }
      }
    }
    assert.ok(answered > 50, `answers were written: ${answered}`);
  });

  it('half-typed files never throw', () => {
    let asked = 0;
    for (const name of sampled('fixtures that are cut off', readdirSync(FIXTURES).sort(), CUT_OFF)) {
      const text = readFileSync(join(FIXTURES, name), 'utf8').slice(0, 3000);
      for (let cut = 0; cut <= text.length; cut += 101) {
        const file = readRecord(PATH, parse(text.slice(0, cut)));
        const review = buildReview('', [file]);
        asked += askEverywhere({ review, file }, cut);
      }
    }
    assert.ok(asked > 50, `questions came up: ${asked}`);
  });
});

function askEverywhere({ review, file }: Here, offset: number): number {
  const at = interviewAt(review, file, offset);
  const all = [...(at ? [at] : []), ...interviewsIn(review, file).map(({ interview: walk }) => walk)];
  const steps = all.flatMap(
    (interview) => nextStep(review, file, interview, { names: new Set(), last: undefined }) ?? [],
  );
  steps.forEach(checkStep);
  return steps.length;
}

function examples(): Here[] {
  const folder = join('examples', 'practice');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths.map((path) => readRecord(path, parse(readFileSync(join(folder, path), 'utf8'))));
  const review: Review = buildReview('', files);
  return files.map((file) => ({ review, file }));
}
