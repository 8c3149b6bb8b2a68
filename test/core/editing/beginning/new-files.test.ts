import assert from 'node:assert/strict';
import type { CitedWork } from '../../../../src/core';
import {
  buildReview,
  findProblems,
  idObjection,
  newIntervention,
  newReview,
  newStudy,
  newTool,
  nextDecision,
  outcomesObjection,
  parse,
  proposedInitials,
  proposeIdFromWords,
  proposeStudyId,
  proposeToolId,
  readRecord,
  readTypedList,
  reviewersObjection,
  scaleObjection,
  sortAllKeys,
  toolForms,
  toolIdObjection,
  toolsToChoose,
  toolUnits,
} from '../../../../src/core';
import { idsNotToBegin, studyWithWork } from '../../../../src/core/editing/beginning/new-record';
import { instrumentsOf } from '../../../../src/core/review/tools-of-review';

const WORK: CitedWork = {
  authors: ['Moe LA', 'Berg C'],
  year: '2020',
  title: 'Quiet hours: a trial # 2',
  pages: '101-109',
  doi: '10.5555/quiet.2020',
  language: 'eng',
};

function reviewOf(files: Readonly<Record<string, string>>) {
  return buildReview(
    'r',
    Object.entries(files).map(([path, text]) => readRecord(path, parse(text))),
  );
}

/** The codes of all problems of a file within its review. */
function problems(files: Readonly<Record<string, string>>, path: string): string[] {
  const review = reviewOf(files);
  const file = review.files.find((each) => each.path === path);
  assert.ok(file);
  return findProblems(review, file).problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('new files', () => {
  it('have their sections and keys in the usual order', () => {
    const { text: review } = newReview({
      id: 'quiet',
      title: 'Quiet hours',
      reviewers: [{ initials: 'LM' }],
      outcomes: ['sleep'],
      appraisal: { robins_i: {}, rob2: { effect_of_interest: 'assignment' } },
    });
    const around = { 'r/review.extraction.yaml': review };
    const records = [
      newStudy(reviewOf(around), { id: 'moe-2020', extractor: 'LM', work: WORK }),
      newStudy(undefined, { id: 'moe-2020' }),
      newIntervention(reviewOf(around), { id: 'rest', name: 'Rest', extractor: 'LM' }),
      newIntervention(undefined, { id: 'rest', name: 'Rest' }),
    ].map(({ text }) => text);
    for (const text of [review, ...records]) {
      const whole = reviewOf({ ...around, 'r/new.extraction.yaml': text });
      const file = whole.files.find(({ path }) => path === 'r/new.extraction.yaml');
      assert.ok(file);
      assert.deepEqual(sortAllKeys(whole, file), [], text);
    }
  });
});

describe('ids', () => {
  it('are proposed from the first author and the year', () => {
    assert.equal(proposeStudyId(WORK, []), 'moe-2020');
    assert.equal(proposeStudyId({ authors: ['Østby-Ærø M-L'], year: '2018' }, []), 'ostby-aero-2018');
    assert.equal(proposeStudyId({ authors: ['O’Neill J'] }, []), 'oneill');
    assert.equal(proposeStudyId({ authors: ['van der Berg C'], year: '2001' }, []), 'van-der-berg-2001');
    assert.equal(proposeStudyId({ authors: [], doi: '10.5555/x' }, []), '');
  });

  it('are unique in the review', () => {
    assert.equal(proposeStudyId(WORK, ['moe-2020']), 'moe-2020b');
    assert.equal(proposeStudyId(WORK, ['moe-2020', 'moe-2020b']), 'moe-2020c');
    assert.equal(proposeIdFromWords('The training', ['training']), 'training-b');
  });

  it('are proposed from the words that carry a name', () => {
    assert.equal(
      proposeIdFromWords('Quiet hours on the wards of a hospital: what for?', []),
      'quiet-hours-wards-hospital-what',
    );
  });

  it('are objected to in plain words', () => {
    assert.equal(idObjection('moe-2020', []), undefined);
    assert.match(idObjection('Moe 2020', []) ?? '', /small letters.*moe-2020/);
    assert.match(idObjection('Große Übung', []) ?? '', /small letters.*grosse-ubung/);
    assert.match(idObjection('moe-2020', ['moe-2020']) ?? '', /taken.*moe-2020b/);
    assert.match(idObjection('', []) ?? '', /short name/);
  });
});

describe('a new review', () => {
  const appraisal = {
    rob2: { effect_of_interest: 'assignment' },
    robins_i: { version: '2016', effect_of_interest: [] },
  };
  const reviewers = [{ initials: 'LM', name: 'Lee Example' }, { initials: 'CB' }];

  it('has what was said, and blank lines for what was not', () => {
    const { text, steps, cursor } = newReview({
      id: 'quiet',
      title: 'Quiet: a review',
      reviewers,
      outcomes: [],
      appraisal,
    });
    assert.deepEqual(steps, ['review.extraction.yaml']);
    assert.equal(
      text,
      `review: quiet
format: 1
title: 'Quiet: a review'

reviewers:
  LM: Lee Example
  CB:

question:
  population: 
  intervention:
  comparison:
  outcomes:
  designs:

vocabulary:
  outcomes:
  measures:
  timepoints:

appraisal:
  rob2:
    effect_of_interest: assignment
  robins_i:
    version: 2016
    effect_of_interest:

expects:
  outcome evaluation: [results, rob2, robins_i]
`,
    );
    assert.match(text.slice(0, cursor), /\n {2}population: $/);
  });

  it('has the outcomes that were named, each once, in its question and in its vocabulary', () => {
    const outcomes = readTypedList('sleep quality,  falls; sleep quality, pain: at rest,');
    assert.deepEqual(outcomes, ['sleep quality', 'falls', 'pain: at rest']);
    const { text } = newReview({ id: 'quiet', title: 'Quiet', reviewers, outcomes, appraisal: {} });
    assert.ok(text.includes("\n  outcomes: [sleep quality, falls, 'pain: at rest']\n"), text);
    assert.ok(
      text.includes("\nvocabulary:\n  outcomes:\n    sleep quality:\n    falls:\n    'pain: at rest':\n  measures:\n"),
    );
    assert.match(outcomesObjection('sleep quality, not reported') ?? '', /“not reported” is no outcome/);
    assert.equal(outcomesObjection(''), undefined);
  });

  it('has no problems, whatever was chosen', () => {
    for (const each of [appraisal, {}, { rob2: {} }])
      for (const title of ['Plain', 'No: an "odd" title # 1', '2020', '- dash', '[x]']) {
        const { text } = newReview({
          id: 'quiet',
          title,
          reviewers,
          outcomes: ['sleep: quality', '90'],
          appraisal: each,
        });
        assert.deepEqual(problems({ 'r/review.extraction.yaml': text }, 'r/review.extraction.yaml'), [], text);
      }
  });

  it('asks what has to be decided about each tool, and nothing twice', () => {
    for (const { id } of toolsToChoose()) {
      let decided = {};
      const asked: string[] = [];
      for (let next = nextDecision(id, decided); next; next = nextDecision(id, decided)) {
        assert.ok(!asked.includes(next.key) && next.choices.length > 1, next.key);
        asked.push(next.key);
        decided = { ...decided, [next.key]: next.choices[0]?.value };
      }
      assert.equal(asked.includes('effect_of_interest'), ['rob2', 'robins_i'].includes(id), id);
      assert.equal(asked.includes('version'), id === 'robins_i');
    }
  });

  it('objects to initials that cannot be used, in plain words', () => {
    assert.equal(reviewersObjection('LM Lee Example, CB'), undefined);
    assert.match(reviewersObjection('') ?? '', /at least one person/);
    assert.match(reviewersObjection('L.M.') ?? '', /L\.M\./);
    assert.match(reviewersObjection('LM, LM') ?? '', /twice/);
  });

  it('gives initials to people who are called by their names, and leaves the others as they are', () => {
    const proposals: readonly [typed: string, proposed: string | undefined][] = [
      ['Anna Meyer, Carl', 'AM Anna Meyer, C Carl'],
      ['Anna Meyer; Andrea Meyer; Anton Moe', 'AM Anna Meyer, AME Andrea Meyer, AMO Anton Moe'],
      ['LM Lee Example, Åsa Ødegård-Berg', 'LM Lee Example, AOB Åsa Ødegård-Berg'],
      ['anna meyer', 'AM anna meyer'],
      ['王伟, 李娜', 'R1 王伟, R2 李娜'],
      ['AM, Anna Meyer', 'AM, AME Anna Meyer'],
      ['LM Lee Example, CB', undefined],
      ['lm, R1, LMo, A-B', undefined],
      ['L.M.', undefined],
    ];
    for (const [typed, proposed] of proposals) {
      assert.equal(proposedInitials(typed), proposed, typed);
      if (proposed !== undefined) {
        assert.equal(reviewersObjection(proposed), undefined, proposed);
        assert.match(reviewersObjection(typed) ?? '', /is a name/);
      }
    }
  });

  it('says what each tool is for', () => {
    assert.deepEqual(
      toolsToChoose().map(({ name, purpose }) => `${name}: ${purpose}`),
      [
        'RoB 2: for randomised trials',
        'ROBINS-I: for non-randomised studies of interventions',
        'RoB 1: for randomised trials, as in most published Cochrane reviews',
        'QUADAS-2: for studies of diagnostic accuracy',
        'AMSTAR 2: for systematic reviews that a review of reviews includes',
      ],
    );
  });
});

describe('a new study', () => {
  const review = { 'r/review.extraction.yaml': 'review: quiet\nreviewers: {LM: , CB: }\n' };

  it('has its reference as printed, and blank lines for the rest', () => {
    const { text, steps, cursor } = newStudy(reviewOf(review), { id: 'moe-2020', extractor: 'LM', work: WORK });
    assert.deepEqual(steps, ['studies', 'moe-2020.LM.extraction.yaml']);
    assert.equal(
      text,
      `study: moe-2020
extractor: LM
reports:
  - id: main
    citation:
      authors: [Moe LA, Berg C]
      year: 2020
      title: 'Quiet hours: a trial # 2'
      pages: 101-109
      doi: 10.5555/quiet.2020
    language: en
types: 
design:
country:
setting:
interventions:
participants:
arms:
results:
`,
    );
    assert.match(text.slice(0, cursor), /\ntypes: $/);
    const path = `r/${steps.join('/')}`;
    assert.deepEqual(problems({ ...review, [path]: text }, path), []);
  });

  it('is a draft without a reference where nothing is known', () => {
    const { text, steps, cursor } = newStudy(undefined, { id: 'a' });
    assert.deepEqual(steps, ['studies', 'a.extraction.yaml']);
    assert.match(text, /^study: a\nreports: \ntypes:\n/);
    assert.equal(text.slice(0, cursor), 'study: a\nreports: ');
  });

  it('lies beside the studies that are there', () => {
    const files = { ...review, 'r/trials/old/b.extraction.yaml': 'study: b\n' };
    assert.deepEqual(newStudy(reviewOf(files), { id: 'a' }).steps, ['trials', 'old', 'a.extraction.yaml']);
  });

  it('may be the second extraction of a study, but not of the same person', () => {
    const other = newStudy(undefined, { id: 'moe-2020', extractor: 'CB', work: WORK }).text;
    const files = reviewOf({ ...review, 'r/studies/moe-2020.CB.extraction.yaml': other });
    assert.deepEqual(idsNotToBegin(files, 'study', 'LM'), []);
    assert.deepEqual(idsNotToBegin(files, 'study', 'CB'), ['moe-2020']);
    assert.equal(studyWithWork(files, { authors: [], doi: 'https://doi.org/10.5555/QUIET.2020' }), 'moe-2020');
    assert.equal(studyWithWork(files, { authors: [], pmid: '1' }), undefined);
  });

  it('has no problems, whatever the reference says', () => {
    const odd = ['a: b', '#1', '[x] y', '"q" z', 'null', '1e5', '- a', "it's", '*a', '%', '@x', 'yes', '10.50'];
    for (const title of odd) {
      const work = { authors: [title, 'Doe, Jr A'], title, journal: title, pages: title, volume: title };
      const { text } = newStudy(undefined, { id: 'a', work });
      assert.deepEqual(problems({ 'r/a.extraction.yaml': text }, 'r/a.extraction.yaml'), [], text);
      const [report] =
        (parse(text).root as unknown as { pairs: { value: { items: unknown[] } }[] }).pairs[1]?.value.items ?? [];
      assert.ok(report);
    }
  });
});

describe('a new intervention', () => {
  it('has its name, and goes on at the description', () => {
    const { text, steps, cursor } = newIntervention(undefined, { id: 'rest', name: 'Rest: a rule', extractor: 'LM' });
    assert.deepEqual(steps, ['interventions', 'rest.LM.extraction.yaml']);
    assert.equal(text.slice(0, cursor), "intervention: rest\nextractor: LM\nname: 'Rest: a rule'\ndescription: ");
  });
});

describe('a new tool', () => {
  const begun = {
    id: 'ward_check',
    name: 'Ward: a check',
    about: 'study',
    answers: ['yes', 'partly', 'no'],
    levels: ['low', 'some concerns', 'high'],
  } as const;

  it('has what was said, and the cursor where its first question is asked', () => {
    const { text, steps, cursor } = newTool(undefined, { ...begun, form: 'points' });
    assert.deepEqual(steps, ['tools', 'ward_check.tool.yaml']);
    assert.equal(
      `${text.slice(0, cursor)}|${text.slice(cursor)}`,
      `tool: ward_check
name: 'Ward: a check'
meaning:
source:
about: study
answers: [yes, partly, no]
items:
  item_1: |
overall:
  points:
    yes:
    partly:
    no:
  bands:
`,
    );
    const { text: ruled } = newTool(undefined, { ...begun, form: 'rules' });
    assert.match(ruled, /\nlevels: \[low, some concerns, high\]\ndomains:\n {2}domain_1:\n {4}name: \n/);
    assert.match(ruled, /\n {4}questions:\n {6}q1:\n {4}rules:\noverall:\n/);
  });

  it('asks for its first question, has no other problem, and is known once it has one, whatever its form', () => {
    for (const { value: form } of toolForms())
      for (const { value: about } of toolUnits()) {
        const path = `r/tools/ward_check.tool.yaml`;
        const { text, cursor } = newTool(undefined, { ...begun, form, about });
        for (const problem of problems({ [path]: text }, path))
          assert.match(problem, /^own-tool-faulty: .*(?:not said yet|asks nothing)/);
        const asked = `${text.slice(0, cursor)}Conduct${text.slice(cursor)}`.replace(
          '      q1:',
          '      q1: Was it kept?',
        );
        const review = reviewOf({ [path]: asked });
        assert.deepEqual(
          instrumentsOf(review).flatMap(({ id, isOwn }) => (isOwn ? [id] : [])),
          ['ward_check'],
          asked,
        );
      }
  });

  it('stands beside the other tools of the review, under a name that none of them has', () => {
    const other = newTool(undefined, { ...begun, form: 'checklist' }).text.replace('item_1:', 'item_1: Told?');
    const review = reviewOf({ 'r/review.extraction.yaml': 'review: r\n', 'r/own/ward_check.tool.yaml': other });
    assert.deepEqual(newTool(review, { ...begun, id: 'b', form: 'checklist' }).steps, ['own', 'b.tool.yaml']);
    assert.equal(proposeToolId('The ward check', review), 'ward_check_b');
    assert.equal(proposeToolId('12 questions', undefined), 'tool_12_questions');
    assert.match(toolIdObjection('ward_check', review) ?? '', /already/);
    assert.match(toolIdObjection('rob2', review) ?? '', /already/);
    assert.match(toolIdObjection('results', review) ?? '', /section of study files/);
    assert.match(toolIdObjection('Ward check', review) ?? '', /small letters/i);
    assert.equal(toolIdObjection('night_check', review), undefined);
  });

  it('takes answers as they are typed, and says what is missing', () => {
    assert.deepEqual(readTypedList(' yes,  to some extent ; no, yes,'), ['yes', 'to some extent', 'no']);
    assert.match(scaleObjection('yes') ?? '', /at least two/);
    assert.equal(scaleObjection('yes, no'), undefined);
  });
});
