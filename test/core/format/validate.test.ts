import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { toPlain } from '../../../src/core/document/walk';
import { type SchemaError, validate } from '../../../src/core/format/validate';

/** `path: keyword key limit` for each error, as a reader would list them. */
function problemsOf(kind: 'study' | 'intervention' | 'review', text: string): string[] {
  const { root, problems } = parse(text);
  assert.deepEqual(problems, []);
  return validate(kind, toPlain(root)).map(inWords);
}

const inWords = ({ path, keyword, key, limit }: SchemaError): string =>
  [`${path.join('.')}:`, keyword, key, limit].filter((part) => part !== undefined).join(' ');

describe('the form of a record', () => {
  it('takes a study as reviewers write it', () => {
    assert.deepEqual(
      problemsOf(
        'study',
        `
study: practice-trial
extractor: LM
reports:
  - {id: main, citation: {number: 12, authors: [Doe A], year: 2020, title: A trial, doi: 10.1000/182}, language: en}
types: [outcome evaluation]
design: cluster randomised trial
country: Norway
period: 2008-11 to 2013-01
interventions: [practice-training]
arms: [{id: training, participants: 40}, {id: usual-care, participants: 38}]
drop_out: not reported
results:
  - id: burnout-6m
    outcome: empathy-based stress
    measure: mbi-exhaustion
    role: primary
    timepoint: 6 months
    comparison: [training, usual-care]
    population: all
    by_arm:
      - {arm: training, analysed: 38, mean: 20.1, sd: 9.0}
      - {arm: usual-care, analysed: not reported, mean: unclear}
    analysis: {adjusted_for: baseline, clustering: mixed model}
    estimate: {type: smd, value: -0.18, ci: [-0.38, 0.02], p: <0.001, df: [1, 38], f: 4.2}
    effect_direction: favours intervention
    support: [{for: estimate, quote: in words, page: 4, report: main}, A sentence.]
harms:
  adverse_events: {sought: not assessed}
  equity_harms: {sought: systematically, finding: none found}
rob2:
  - result: burnout-6m
    design: cluster
    randomisation:
      q1a.1: Y
      q1a.2: NI
      judgement: some concerns
      support: Drawing of lots described (p. 3).
    overall: {judgement: some concerns}
robins_i: [{version: 2016, confounding: {judgement: moderate}}]
`,
      ),
      [],
    );
  });

  it('takes a file that has only begun', () => {
    assert.deepEqual(
      problemsOf('study', 'study: new-trial\nresults:\ndesign:\nrob2:\n  - result:\n    overall:\n'),
      [],
    );
  });

  it('takes an intervention and a review', () => {
    assert.deepEqual(
      problemsOf(
        'intervention',
        `
intervention: practice-training
name: Practice training
targets: [compassionate care]
components:
  - what: Two-day course
    socioecological: [individual, interpersonal]
    igloo: individual
    acts_on: {target: resources, change: increase, what: clinical skills}
tidier: {why: To learn, what_materials: {text: A book, status: partially reported}}
quality: {theory: yes, facilitator_training: yes, adherence: no}
ppi: {score: 2}
effective: {value: mixed, basis: one trial}
`,
      ),
      [],
    );
    assert.deepEqual(
      problemsOf(
        'review',
        `
review: practice-review
format: 1
reviewers: {LM: Lucy M, CB: {name: Cora B, role: second extractor}}
search: [{source: MedLine, run: [2023-03-07 to 2023-05-19, 2024-09-12]}]
vocabulary:
  outcomes: {compassionate care: warmth in care}
  measures: {mbi-exhaustion: {better: lower, range: [0, 54]}}
  timepoints: {6 months: {months: [4, 8]}}
appraisal:
  rob2:
    effect_of_interest: assignment
    assess: [{outcome: compassionate care}]
    assessors: [LM, CB]
    overall_rule: {one some concerns: low, two or more some concerns: high, reason: agreed}
expects: {outcome evaluation: [results, rob2], intervention: [quality]}
guidance: {rob2: {q2.6: Look at the protocol first.}}
fields: {study: {anything: {type: string}}}
severities: {judgement-differs: error}
accept: [{check: a-check, reason: a reason}]
`,
      ),
      [],
    );
  });

  it('says where a key is unknown, missing or of the wrong form', () => {
    const text = 'study: a\ncolour: red\nresults:\n  - outcome: x\n    estimate: {vlaue: 1}\n';
    assert.deepEqual(problemsOf('study', text).sort(), [
      ': unknown key colour',
      'results.0.estimate: unknown key vlaue',
      'results.0: missing key id',
    ]);
  });

  it('says which keys of the author cannot be', () => {
    assert.deepEqual(problemsOf('review', 'review: a\nreviewers: {L M: Lucy}\n'), ['reviewers: key form L M']);
  });

  it('says which values do not fit, once each', () => {
    const problems = problemsOf(
      'study',
      `
study: Practice Trial
types: [outcome evaluation, case report]
design: RCT
country: {name: Norway}
reports: [{id: main, citation: {year: 20200, pmid: PMC12}}]
results:
  - id: a
    estimate: {value: big, ci: [1, 2, 3], p: 1.2}
rob2: [{randomisation: {q1.1: maybe, judgement: not reported}}]
`,
    );
    assert.deepEqual([...problems].sort(), [
      'country: value',
      'design: value',
      'reports.0.citation.pmid: value',
      'reports.0.citation.year: too large 2200',
      'results.0.estimate.ci: too many 2',
      'results.0.estimate.p: too large 1',
      'results.0.estimate.value: value',
      'rob2.0.randomisation.judgement: value',
      'rob2.0.randomisation.q1.1: value',
      'study: value',
      'types.1: value',
    ]);
  });

  it('takes the missing words, and no others of that kind', () => {
    assert.deepEqual(
      problemsOf('study', 'study: a\ntypes: unclear\nharms: not reported\nsetting: not applicable\n'),
      [],
    );
    assert.deepEqual(problemsOf('study', 'study: a\nharms: none\n'), ['harms: value']);
  });

  it('survives what is not a record at all', () => {
    assert.deepEqual(validate('study', null).map(inWords), [': value']);
    assert.deepEqual(validate('study', ['a']).map(inWords), [': value']);
    assert.deepEqual(validate('study', 'text').map(inWords), [': value']);
  });
});
