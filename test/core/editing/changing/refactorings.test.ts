/** What can be done at a cursor, and what the files read afterwards. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import type { Refactoring } from '../../../../src/core/editing/changing/refactoring';
import { refactoringsAt } from '../../../../src/core/editing/changing/refactorings';
import { sortAllKeys } from '../../../../src/core/editing/changing/sort-keys';
import { buildReview } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';
import { type InReview, inReview } from '../review';

const DRAFT = 'studies/practice-trial.extraction.yaml';

function offered({ review, file, offset }: InReview): readonly Refactoring[] {
  return refactoringsAt(review, file, offset);
}

/** The one whose title begins so. */
function pick(here: InReview, title: string): Refactoring {
  const all = offered(here);
  const found = all.find((each) => each.title.startsWith(title));
  assert.ok(found, `“${title}…” is among: ${all.map((each) => each.title).join(' | ')}`);
  return found;
}

/** The file under the cursor after the refactoring whose title begins so. */
function textAfter(fixture: string, title: string, path = DRAFT): string {
  const here = inReview(dedented(fixture), path);
  const { edits } = pick(here, title);
  assert.deepEqual(
    edits.map((each) => each.path),
    [path],
  );
  return applyEdits(here.text, edits[0]?.edits ?? []).text;
}

function notOffered(fixture: string, title: string, path = DRAFT): void {
  const titles = offered(inReview(dedented(fixture), path)).map((each) => each.title);
  assert.deepEqual(
    titles.filter((each) => each.startsWith(title)),
    [],
  );
}

describe('adding the missing keys', () => {
  it('puts each at its place, without values, in the indentation of the file', () => {
    const text = textAfter(
      `
      study: practice-trial
      design: randomised trial
      rob2:
      - result: burnout-6m
        randomisation:
            $0q1.1: Y
            # agreed
            judgement: low   # by both
      `,
      'Add the 5 keys that are missing in domain 1 (',
    );
    assert.equal(
      text,
      dedented(`
      study: practice-trial
      design: randomised trial
      rob2:
      - result: burnout-6m
        randomisation:
            q1.1: Y
            q1.2:
            q1.3:
            # agreed
            judgement: low   # by both
            bias_direction:
            reason:
            support:
      `),
    );
  });

  it('brings domains with their questions', () => {
    const text = textAfter(
      `
      study: practice-trial
      design: randomised trial
      rob2:
      - $0result: burnout-6m
      `,
      'Add the 6 keys that are missing in this assessment',
    );
    assert.ok(
      text.startsWith(
        'study: practice-trial\ndesign: randomised trial\nrob2:\n- result: burnout-6m\n  randomisation:\n    q1.1:\n',
      ),
    );
    assert.ok(text.includes('\n    q5.3:\n    judgement:\n'));
    assert.ok(text.endsWith('\n  overall:\n    judgement:\n    bias_direction:\n    reason:\n'), text);
  });

  it('works between braces and keeps line ends of Windows', () => {
    const here = inReview('study: practice-trial\r\narms: [{id: a, $0name: A}]\r\n');
    const found = pick(here, 'Add the');
    const text = applyEdits(here.text, found.edits[0]?.edits ?? []).text;
    assert.match(text, /^study: practice-trial\r\narms: \[\{id: a, name: A(?:, \w+: )+\}\]\r\n$/);
  });

  it('offers nothing in a file that cannot be read as it was meant', () => {
    assert.deepEqual(offered(inReview('study: practice-trial\nresults: [$0\n')), []);
  });
});

describe('taking the suggested judgement', () => {
  const ANSWERED = `
      study: practice-trial
      design: randomised trial
      rob2:
        - result: burnout-6m
          randomisation:
            q1.1: Y$0
            q1.2: Y
            q1.3: N
            judgement:   # to be agreed
          reporting:
            q5.1: Y
            q5.2: N
            q5.3: N
      `;

  it('writes it where nobody has judged, and nothing else', () => {
    const text = textAfter(ANSWERED, 'Write the suggested judgement “low” for domain 1 (');
    assert.equal(text, dedented(ANSWERED).replace('$0', '').replace('judgement:   #', 'judgement: low  #'));
  });

  it('writes all of an assessment only as a choice of its own', () => {
    const text = textAfter(ANSWERED, 'Write all 2 suggested judgements');
    const judged = dedented(ANSWERED).replace('$0', '').replace('judgement:   #', 'judgement: low  #');
    assert.equal(text, judged.replace('q5.3: N\n', 'q5.3: N\n      judgement: low\n'));
  });

  it('leaves alone what somebody judged with a reason', () => {
    const judged = ANSWERED.replace('judgement:   # to be agreed', 'judgement: high\n            reason: Envelopes');
    notOffered(judged, 'Write the suggested judgement');
    notOffered(judged, 'Write all');
  });

  it('begins the overall judgement', () => {
    const all = `
      study: practice-trial
      design: randomised trial
      rob2:
        - result: burnout-6m
          randomisation: {judgement: low}
          deviations: {judgement: low}
          missing_data: {judgement: low}
          measurement: {judgement: low}
          reporting: {judgement: some concerns}
          overall:$0
      `;
    const text = textAfter(all, 'Write the suggested judgement “some concerns” for the whole assessment');
    assert.equal(text, dedented(all).replace('$0', '\n      judgement: some concerns'));
  });
});

describe('marking as not reported', () => {
  it('writes the word behind the key', () => {
    const text = textAfter('study: practice-trial\nfunding:$0 # none named\n', 'Write “not reported” for “funding”');
    assert.equal(text, 'study: practice-trial\nfunding: not reported # none named\n');
  });

  it('is not offered for answers, judgements, ids, references and sections of assessments', () => {
    for (const lines of [
      'interventions: [ {$0}]',
      'rob2:$0',
      'rob2:\n  - result:$0',
      'rob2:\n  - randomisation:\n      q1.1:$0',
    ]) {
      notOffered(`study: practice-trial\n${lines}\n`, 'Write “not reported”');
    }
    notOffered('study: practice-trial\nfunding: a fund$0\n', 'Write “not reported”');
    notOffered('review: practice-review\ntitle:$0\n', 'Write “not reported”', 'review.extraction.yaml');
  });
});

describe('adding an assessment', () => {
  it('takes the instrument of the design, and puts the section at its place', () => {
    const text = textAfter(
      `
      study: practice-trial
      design: randomised trial
      results:
        - $0id: burnout-6m

      notes: none
      `,
      'Add an assessment of burnout-6m with RoB 2',
    );
    assert.ok(
      text.startsWith(
        'study: practice-trial\ndesign: randomised trial\nresults:\n  - id: burnout-6m\nrob2:\n  - result: burnout-6m\n    effect_of_interest:\n    randomisation:\n      q1.1:\n',
      ),
      text,
    );
    assert.ok(text.endsWith('\n\nnotes: none\n'), text);
    assert.ok(!text.includes('q1a.1'), 'only the questions of the form for parallel trials');
  });

  it('goes behind the assessments that are there, dashes and steps as they are', () => {
    const text = textAfter(
      `
      study: practice-trial
      design: cluster randomised trial
      results:
      - $0id: burnout-6m
      rob2:
      -   result: burnout-12m
          randomisation:
            judgement: low
          # seen again
      notes: none
      `,
      'Add an assessment of burnout-6m with RoB 2',
    );
    assert.ok(
      text.includes(
        '    # seen again\n-   result: burnout-6m\n    effect_of_interest:\n    randomisation:\n      q1a.1:\n',
      ),
      text,
    );
    assert.ok(text.endsWith('\nnotes: none\n'), text);
  });

  it('asks for what nobody has decided, and pins the version that the review decided', () => {
    const study = 'study: practice-trial\ndesign: cohort study\nresults: [{$0id: burnout-6m}]\n';
    const open = textAfter(study, 'Add an assessment of burnout-6m with ROBINS-I');
    assert.ok(open.includes('  - result: burnout-6m\n    version:\n'), open);
    const here = inReview(study);
    const decided = inReview(
      'review: practice-review\nappraisal: {robins_i: {version: 2016, effect_of_interest: assignment}}$0\n',
      'review.extraction.yaml',
    );
    const files = decided.review.files.filter(({ path }) => path !== DRAFT);
    const pinned = pick(
      { ...here, review: buildReview(decided.review.folder, files) },
      'Add an assessment of burnout-6m',
    );
    assert.ok(
      pinned.edits[0]?.edits[0]?.text.includes('  - result: burnout-6m\n    version: 2016\n    confounding:\n'),
    );
  });

  it('is not offered where the result is assessed, or nobody said the design', () => {
    const results = 'results: [{$0id: burnout-6m}]';
    notOffered(
      `study: practice-trial\ndesign: randomised trial\n${results}\nrob2: [{result: burnout-6m}]\n`,
      'Add an assessment',
    );
    notOffered(`study: practice-trial\n${results}\n`, 'Add an assessment');
    notOffered(`study: practice-trial\ndesign: qualitative study\n${results}\n`, 'Add an assessment');
  });
});

describe('marking what the sources do not say', () => {
  it('takes the place of empty quotation marks and brackets, and keeps the remark', () => {
    assert.equal(
      textAfter('study: practice-trial\naim: "$0"  # p. 2\n', 'Write “not reported” for “aim”'),
      'study: practice-trial\naim: not reported  # p. 2\n',
    );
    assert.equal(
      textAfter('study: practice-trial\ncountry: [$0]\n', 'Write “not reported”'),
      'study: practice-trial\ncountry: not reported\n',
    );
    notOffered('study: practice-trial\naim: "stre$0ss"\n', 'Write “not reported”');
    notOffered('study: practice-trial\nrob2: [$0]\n', 'Write “not reported”');
  });
});

describe('adding an assessment to a list in brackets', () => {
  const HEAD = 'study: practice-trial\ndesign: randomised trial\nresults: [{id: $0a-1}]\n';

  it('adds the result where other entries stand in brackets', () => {
    const text = textAfter(`${HEAD}rob2: [{result: other}]   # both\n`, 'Add an assessment of a-1 with RoB 2');
    assert.ok(text.endsWith('rob2: [{result: other}, {result: a-1}]   # both\n'), text);
  });

  it('puts an entry below the key in place of empty brackets', () => {
    const text = textAfter(`${HEAD}rob2: []\nnotes: kept\n`, 'Add an assessment of a-1 with RoB 2');
    assert.match(text, /\nrob2:\n {2}- result: a-1\n {4}effect_of_interest:\n {4}randomisation:\n {6}q1\.1:\n/);
    assert.match(text, /\nnotes: kept\n$/);
  });

  it('keeps a remark behind empty brackets on the line of the key', () => {
    const text = textAfter(`${HEAD}rob2: []  # none yet\nnotes: kept\n`, 'Add an assessment of a-1 with RoB 2');
    assert.match(text, /\nrob2: {2}# none yet\n {2}- result: a-1\n {4}effect_of_interest:\n/);
    assert.match(text, /\nnotes: kept\n$/);
  });

  it('is offered at the empty section too, for each result', () => {
    const study = 'study: practice-trial\ndesign: randomised trial\nresults: [{id: a-1}, {id: b-2}]\n';
    for (const empty of ['rob$02: [] # none yet', 'rob2: []$0 # none yet', 'rob2:$0 # none yet']) {
      const text = textAfter(`${study}${empty}\n`, 'Add an assessment of b-2 with RoB 2');
      assert.match(text, /\nrob2: # none yet\n {2}- result: b-2\n {4}effect_of_interest:\n/);
      assert.equal(pick(inReview(`${study}${empty}\n`), 'Add an assessment of a-1').edits.length, 1);
    }
    notOffered(`${study}rob2: [{result: a-1}]$0\n`, 'Add an assessment');
    notOffered(`${study}robins_i: []$0\n`, 'Add an assessment');
  });

  it('does not add a question again that stands there under its bare number', () => {
    const text = textAfter(
      'study: practice-trial\ndesign: randomised trial\nrob2: [{result: a, randomisation: {1$0.1: Y, judgement: low}}]\n',
      'Add the 5 keys that are missing in domain 1',
    );
    assert.match(text, /\{1\.1: Y, q1\.2: , q1\.3: , judgement: low,/);
  });
});

describe('creating the file that is named', () => {
  it('puts it beside its like, with an id and bare keys', () => {
    const here = inReview('study: practice-trial\ninterventions: [quiet-h$0ours]\n');
    const { creates, edits, title } = pick(here, 'Create a file');
    assert.equal(title, 'Create a file for the intervention “quiet-hours”');
    assert.deepEqual(edits, []);
    assert.deepEqual(creates, {
      path: 'interventions/quiet-hours.extraction.yaml',
      from: 'interventions/practice-training.extraction.yaml',
      steps: ['quiet-hours.extraction.yaml'],
      text: 'intervention: quiet-hours\nname:\ndescription:\ntargets:\ncomponents:\ntidier:\nquality:\nppi:\n',
    });
  });

  it('makes the usual folder where there is none of the kind', () => {
    const here = inReview('study: practice-trial\ninterventions: [quiet-h$0ours]\n');
    const files = here.review.files.filter(({ kind }) => kind !== 'intervention');
    const { creates } = pick({ ...here, review: buildReview(here.review.folder, files) }, 'Create a file');
    assert.deepEqual(
      [creates?.path, creates?.from, creates?.steps],
      ['interventions/quiet-hours.extraction.yaml', DRAFT, ['..', 'interventions', 'quiet-hours.extraction.yaml']],
    );
  });

  it('is not offered for what exists, for what cannot be an id, and for names of other things', () => {
    notOffered('study: practice-trial\ninterventions: [practice-t$0raining]\n', 'Create');
    notOffered('study: practice-trial\ninterventions: [Quiet H$0ours]\n', 'Create');
    notOffered('study: practice-trial\nresults: [{outcome: som$0ething}]\n', 'Create');
  });
});

describe('adding the name that is used', () => {
  const REVIEW = 'review.extraction.yaml';
  const result = (what: string) => `study: practice-trial\nresults:\n  - {id: a, ${what}}`;

  /** The lines of the review file that are new or changed. */
  function added(fixture: string, review?: string): string[] {
    const here = inReview(fixture);
    const files = here.review.files.map((file) =>
      file.path === REVIEW && review !== undefined ? readRecord(REVIEW, parse(review)) : file,
    );
    const { edits } = pick({ ...here, review: buildReview('', files) }, 'Add the ');
    assert.deepEqual(
      edits.map(({ path }) => path),
      [REVIEW],
    );
    const before = files.find(({ path }) => path === REVIEW)?.document.text ?? '';
    const lines = before.split('\n');
    return applyEdits(before, edits[0]?.edits ?? [])
      .text.split('\n')
      .filter((line) => !lines.includes(line));
  }

  it('puts it behind the others, with nothing behind it', () => {
    const here = inReview(result('outcome: sick lea$0ve'));
    assert.equal(pick(here, 'Add the ').title, 'Add the outcome “sick leave” to the vocabulary of the review');
    assert.deepEqual(added(result('outcome: sick lea$0ve')), ['    sick leave:']);
    assert.deepEqual(added(result('measure: "days: o$0ff"')), ["    'days: off':"]);
  });

  it('keeps to braces where the others stand in them', () =>
    assert.deepEqual(added(result('timepoint: 2 ye$0ars')), [
      '  timepoints: {6 months: Six months after the start, 12 months: A year after the start, 2 years: }',
    ]));

  it('adds the list of names too where there is none', () => {
    assert.deepEqual(added(result('timepoint: 2 ye$0ars'), 'review: r\ntitle: T\nthemes: {a: b}\n'), [
      'vocabulary:',
      '  timepoints:',
      '    2 years:',
    ]);
    assert.deepEqual(added(result('timepoint: 2 ye$0ars'), 'review: r\nvocabulary:\n    measures:\n        m: x\n'), [
      '    timepoints:',
      '        2 years:',
    ]);
    assert.deepEqual(added(result('timepoint: 2 ye$0ars'), 'review: r\nvocabulary:\n  timepoints:\n'), [
      '    2 years:',
    ]);
  });

  it('adds themes and initials as well', () => {
    assert.deepEqual(added('study: practice-trial\nextractor: R$0E'), ['reviewers: {LM: Lee Moe, CB: Cem Birk, RE: }']);
    assert.deepEqual(added('study: practice-trial\ncici: [{finding: x, theme: ti$0me}]'), [
      'themes: {leadership: How leaders take part, time: }',
    ]);
  });

  it('is not offered for what is there, for ids, for words that say that there is no value', () => {
    notOffered(result('outcome: empathy-$0based stress'), 'Add the outcome');
    notOffered(result('comparison: [cour$0se]'), 'Add the arm');
    notOffered(result('outcome: not re$0ported'), 'Add the outcome');
    notOffered('study: practice-trial\nextractor: Lee Mo$0e', 'Add the reviewer');
  });
});

describe('moving a section to a file of its own', () => {
  const STUDY = `
      # Fictional
      study: practice-trial   # the id
      extractor: LM

      design: randomised trial

      # What was measured.

      # Twice.
      $0results:
        - id: burnout-6m
        # not yet: burnout-12m

      # Closing
      notes: none
      `;
  const PATH = 'studies/practice-trial.LM.extraction.yaml';

  it('takes its remarks along and copies the head', () => {
    const here = inReview(dedented(STUDY), PATH);
    const { creates, title } = pick(here, 'Move “results”');
    assert.equal(title, 'Move “results” to a file of its own, practice-trial.LM.results.extraction.yaml');
    assert.equal(creates?.path, 'studies/practice-trial.LM.results.extraction.yaml');
    assert.deepEqual([creates?.from, creates?.steps], [PATH, ['practice-trial.LM.results.extraction.yaml']]);
    assert.equal(
      creates?.text,
      dedented(`
      study: practice-trial   # the id
      extractor: LM

      # What was measured.

      # Twice.
      results:
        - id: burnout-6m
        # not yet: burnout-12m
      `),
    );
    assert.equal(
      textAfter(STUDY, 'Move “results”', PATH),
      dedented(`
      # Fictional
      study: practice-trial   # the id
      extractor: LM

      design: randomised trial

      # Closing
      notes: none
      `),
    );
  });

  it('keeps line ends of Windows', () => {
    const here = inReview(dedented(STUDY).replaceAll('\n', '\r\n'), PATH);
    const { creates } = pick(here, 'Move “results”');
    assert.doesNotMatch(creates?.text ?? '', /(?<!\r)\n/);
  });

  it('is refused, with the reason, where parts are shared', () => {
    const shared = 'study: practice-trial\naim: &a one\n$0notes: *a\n';
    const { refused, edits, creates } = pick(inReview(shared), 'Move “notes”');
    assert.deepEqual([edits, creates], [[], undefined]);
    assert.match(refused ?? '', /used elsewhere/);
  });

  it('is not offered for the head and for the only section', () => {
    notOffered('study: practice-trial\nextr$0actor: LM\ndesign: cohort study\nnotes: a\n', 'Move');
    notOffered('study: practice-trial\n$0notes: a\n', 'Move');
  });
});

describe('putting keys into the usual order', () => {
  it('moves keys with their remarks; blank lines and everything else stay', () => {
    const text = textAfter(
      `
      # Fictional
      study: practice-trial
      results:
        # the first
        - # chosen in March
          timepoint: 6 months # as planned
          # by hand
          outcome: empathy-based stress
            # two scales
          $0id: burnout-6m

          measure: mbi-exhaustion
      # the end
      `,
      'Put the keys of this entry of “results” into the usual order',
    );
    assert.equal(
      text,
      dedented(`
      # Fictional
      study: practice-trial
      results:
        # the first
        - # chosen in March
          id: burnout-6m
          # by hand
          outcome: empathy-based stress
            # two scales
          measure: mbi-exhaustion

          timepoint: 6 months # as planned
      # the end
      `),
    );
  });

  it('keeps the dash, and works between braces', () => {
    assert.equal(
      textAfter('study: practice-trial\nresults:\n  - outcome: stress\n    $0id: r1', 'Put'),
      'study: practice-trial\nresults:\n  - id: r1\n    outcome: stress',
    );
    assert.equal(
      textAfter('study: practice-trial\nresults: [{ outcome: stress,  $0id: r1 }]\n', 'Put'),
      'study: practice-trial\nresults: [{ id: r1,  outcome: stress }]\n',
    );
  });

  it('sorts the sections of a file below its head', () => {
    assert.equal(
      textAfter('# Fictional\nstudy: practice-trial\n# why\nnotes: a\n\n$0design: cohort study\n', 'Put the sections'),
      '# Fictional\nstudy: practice-trial\ndesign: cohort study\n\n# why\nnotes: a\n',
    );
  });

  it('is refused, with the reason, where order matters or remarks have no place', () => {
    const anchors = pick(inReview('study: practice-trial\nresults:\n  - outcome: &o stress\n    id$0: *o\n'), 'Put');
    assert.match(anchors.refused ?? '', /used again further down/);
    const remarks = pick(inReview('study: practice-trial\nresults: [{outcome: a, # why\n  $0id: b}]\n'), 'Put');
    assert.match(remarks.refused ?? '', /braces/);
    assert.deepEqual([anchors.edits, remarks.edits], [[], []]);
  });

  it('sorts a whole file on request, from the inside', () => {
    const source = 'notes: a\nresults:\n  - estimate: {value: 1, type: md}\n    id: r1\nstudy: practice-trial\n';
    const here = inReview(`${source}$0`);
    const [all] = sortAllKeys(here.review, here.file);
    assert.equal(
      applyEdits(here.text, all?.edits[0]?.edits ?? []).text,
      'study: practice-trial\nresults:\n  - id: r1\n    estimate: {type: md, value: 1}\nnotes: a\n',
    );
    assert.deepEqual(sortAllKeys(here.review, inReview('study: practice-trial\nnotes: a$0\n').file), []);
  });
});
