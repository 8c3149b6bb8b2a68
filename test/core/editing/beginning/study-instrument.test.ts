import assert from 'node:assert/strict';
import { complete, openAssessments } from '../../../../src/core';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { addAssessment } from '../../../../src/core/editing/changing/add-assessment';
import { interviewsIn } from '../../../../src/core/editing/interview/interviews';
import { assessmentField } from '../../../../src/core/format/study/assessment-fields';
import { assessmentTemplate } from '../../../../src/core/format/template';
import type { Instrument } from '../../../../src/core/knowledge/instrument';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import { buildReview } from '../../../../src/core/review/review';

const STUDY = 'study: ash\ndesign: randomised trial\nresults:\n  - id: r1\n  - id: r2\n';

function begin(text: string) {
  const file = readRecord('r/a.yaml', parse(text));
  return { file, review: buildReview('r', [file]) };
}

describe('an instrument that assesses studies', () => {
  const instrument = rob2 as { assesses: Instrument['assesses'] };
  before(() => {
    instrument.assesses = 'study';
  });
  after(() => {
    instrument.assesses = 'result';
  });

  it('is added once, for the study as a whole', () => {
    const { file, review } = begin(STUDY);
    const open = openAssessments(review, file);
    assert.ok(open.kind === 'open');
    assert.deepEqual(
      open.assessments.map(({ result }) => result),
      ['The study as a whole'],
    );
    const [edit] = open.assessments[0]?.refactoring.edits ?? [];
    const { text } = applyEdits(STUDY, edit?.edits ?? []);
    assert.match(text, /\nrob2:\n {2}- effect_of_interest:\n {4}randomisation:\n {6}q1\.1:\n/);
    assert.doesNotMatch(text, /result:/);
  });

  it('does so without results, too, and says truly when it is there', () => {
    const without = begin('study: ash\ndesign: randomised trial\n');
    assert.equal(openAssessments(without.review, without.file).kind, 'open');
    const there = begin(`${STUDY}rob2: [{overall: {judgement: low}}]\n`);
    const open = openAssessments(there.review, there.file);
    assert.deepEqual(open, { kind: 'none', because: 'This study is assessed with RoB 2 already.' });
  });

  it('is offered at its empty section, at results, by completion and by the walk', () => {
    const text = `${STUDY}rob2:\n`;
    const { file, review } = begin(text);
    for (const at of [text.indexOf('rob2'), text.indexOf('r1'), text.indexOf('r2')]) {
      const titles = addAssessment(review, file, at).map(({ title }) => title);
      assert.deepEqual(titles, ['Add an assessment of the study with RoB 2']);
    }
    const plain = begin(STUDY);
    const offer = complete(plain.review, plain.file, STUDY.length).find(
      ({ label }) => label === 'whole assessment (RoB 2)',
    );
    assert.match(offer?.insertText ?? '', /^rob2:\n {2}- effect_of_interest:/);
    const interviews = interviewsIn(plain.review, plain.file).map(({ interview: walk }) => walk.title);
    assert.equal(interviews.filter((title) => title === 'Add an assessment of the study with RoB 2').length, 1);
  });
});

describe('an instrument without directions of bias', () => {
  const without: Instrument = { ...rob2, directions: [] };

  it('has no place for one, so that nobody is told to choose among none', () => {
    const [form] = without.variants;
    assert.ok(form);
    assert.doesNotMatch(JSON.stringify(assessmentField(without, form.domains)), /bias_direction/);
    assert.doesNotMatch(assessmentTemplate(without, form), /bias_direction/);
    assert.match(assessmentTemplate(rob2, form), /bias_direction/);
  });
});

describe('a tool of the team that is for any study', () => {
  const REVIEW = readRecord(
    'r/review.extraction.yaml',
    parse('review: r\ntools: {ward_check: {name: Ward check, answers: [yes, no], items: {ward: Is it described?}}}\n'),
  );
  const added = (text: string) => {
    const file = readRecord('r/a.extraction.yaml', parse(text));
    const open = openAssessments(buildReview('r', [REVIEW, file]), file);
    if (open.kind === 'none') return open.because;
    return open.assessments.map(({ result, about, refactoring }) => [
      result,
      about,
      applyEdits(text, refactoring.edits[0]?.edits ?? []).text.slice(text.length),
    ]);
  };

  it('is added to a study whose design is not said', () => {
    assert.deepEqual(added('study: ash\n'), [
      ['The study as a whole', 'Ward check', 'ward_check:\n  - ward:\n      q1:\n      support:\n'],
    ]);
  });

  it('is added beside the tool for the design, which waits for results', () => {
    assert.deepEqual(added('study: ash\ndesign: cohort study\n'), [
      ['The study as a whole', 'Ward check, cohort study', 'ward_check:\n  - ward:\n      q1:\n      support:\n'],
    ]);
  });

  it('is not added twice', () => {
    assert.equal(
      added('study: ash\nward_check: [{ward: {q1: yes}}]\n'),
      'This study is assessed with Ward check already.',
    );
  });
});
