/** A team's own tool in a file of its own, with all that the vocabulary has: what it becomes, and what is said while it is written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findProblems } from '../../../src/core/checks/find-problems';
import type { RecordFile } from '../../../src/core/document/record';
import { openAssessments } from '../../../src/core/editing/beginning/open-assessments';
import { markNotReported } from '../../../src/core/editing/changing/mark-not-reported';
import { complete } from '../../../src/core/editing/completing/complete';
import { openStops } from '../../../src/core/editing/interview/next-question';
import { dataDictionary } from '../../../src/core/exports/dictionary';
import { robvisExport } from '../../../src/core/exports/robvis';
import { trafficLightsSvg } from '../../../src/core/figures/pictures/traffic-lights-svg';
import { viewNamed } from '../../../src/core/queries/list-views';
import { assessmentsIn } from '../../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../../src/core/review/progress';
import { buildReview, type Review } from '../../../src/core/review/review';
import { ownToolsOf } from '../../../src/core/review/tools-of-review';
import { fileMark } from '../../../src/core/review-tree/file-mark';
import { summaryBars } from '../../../src/core/synthesis/bias/summary-bars';
import type { TrafficLights } from '../../../src/core/synthesis/models/traffic-lights';
import { readFixture } from '../checks/fixture';
import { atCursor } from '../editing/cursor';

const REVIEW = '# file: review.extraction.yaml\nreview: made-up\ntitle: A made-up review\n';

const toolCalled = (name: string) =>
  `# file: tools/${name}.tool.yaml\n${readFileSync(`test/core/format/tools/${name}.tool.yaml`, 'utf8')}`;

/** Several scales, an index test for each assessment, questions that are asked in some cases only. */
const TWO_SCALES = toolCalled('test-check');

/** Twelve items with half points. */
const HALVES = toolCalled('quiet-nights');

/** Counts its items, as published tools do that ask for critical ones. */
const COUNTING = toolCalled('item-check');

const study = (body: string, design = 'diagnostic accuracy study') =>
  `# file: studies/ash.extraction.yaml\nstudy: ash\ndesign: ${design}\n${body}`;

const reading = (...files: readonly string[]) => readFixture([REVIEW, ...files].join('')).review;

const told = (review: Review, kind: string) =>
  review.files
    .filter((file) => file.kind === kind)
    .flatMap((file) => findProblems(review, file).problems.map(({ code, message }) => `${code}: ${message}`));

const studyOf = (review: Review): RecordFile => review.files.find(({ kind }) => kind === 'study') as RecordFile;

describe('a tool in a file of its own', () => {
  const body = `test_check:
  - index_test: strip
    conduct: {q1: yes, q2: no, judgement: high}
    conduct_fit: {judgement: does not fit, support: Only inpatients.}
    overall: {judgement: high}
  - index_test: swab
    conduct: {q1: unclear, judgement: unclear}
    conduct_fit: {judgement: fits}
    overall: {judgement: unclear}
`;
  const review = reading(TWO_SCALES, study(body));

  it('is one of the review, without a fault, and so are assessments with it', () => {
    assert.deepEqual(
      ownToolsOf(review).map(({ name, assesses, checked }) => [name, assesses, checked]),
      [['Test check', 'index test', 'not verified']],
    );
    assert.deepEqual([...told(review, 'tool'), ...told(review, 'study')], []);
  });

  it('suggests what its rules give, asks only what arises, and leaves the further scale out of the whole', () => {
    const [first, second] = assessmentsIn(studyOf(review), review);
    const levels = (each: typeof first) => each?.domains.map(({ suggestion }) => suggestion.judgement);
    assert.deepEqual(
      [levels(first), levels(second)],
      [
        ['high', null],
        ['unclear', null],
      ],
    );
    assert.deepEqual(
      [first, second].map((each) => each?.overall.suggestion.judgement),
      ['high', 'unclear'],
    );
    const begun = reading(TWO_SCALES, study('test_check:\n  - index_test: strip\n    conduct: {q1: no}\n'));
    const open = openStops(begun, studyOf(begun), { path: ['test_check', 0], title: '' });
    assert.ok(!open.some(({ path }) => path.at(-1) === 'q2'));
  });

  it('has lights for both scales, one group for each index test, bars, and a table for robvis', () => {
    const lights = viewNamed('test_check', review)?.of(review) as TrafficLights;
    assert.deepEqual(
      lights.columns.map(({ name, scale }) => `${name}: ${scale}`),
      ['Conduct: Risk of bias', 'Fit of the test: Fit'],
    );
    assert.deepEqual(
      lights.groups.map(({ title, rows }) => [title, ...rows.flatMap((row) => row.lights.map(({ text }) => text))]),
      [
        ['Strip', 'High', 'Does not fit'],
        ['Swab', 'Unclear', 'Fits'],
      ],
    );
    assert.match(`${trafficLightsSvg(lights)}`, /Fit of the test/);
    assert.equal(summaryBars(lights).groups[0]?.bars.length, 3);
    const { files, leftOut } = robvisExport(review);
    assert.deepEqual(
      [files.map(({ text }) => text.split('\r\n').slice(0, 3)), leftOut],
      [
        [
          [
            'Study,Conduct,Fit of the test,Overall',
            'ash: strip,High,High,High',
            'ash: swab,No information,Low,No information',
          ],
        ],
        [],
      ],
    );
  });

  it('counts its items, with those among them that are critical', () => {
    const answers = (protocol: string, funding: string) =>
      study(
        `item_check:\n  - protocol: {q1: ${protocol}}\n    search: {q2: partly}\n    funding: {q3: ${funding}}\n`,
        'systematic review',
      );
    const overall = (protocol: string, funding: string) => {
      const now = reading(COUNTING, answers(protocol, funding));
      assert.deepEqual(told(now, 'tool'), []);
      return assessmentsIn(studyOf(now), now)[0]?.overall.suggestion;
    };
    assert.equal(overall('yes', 'yes')?.judgement, 'high');
    assert.deepEqual([overall('yes', 'no')?.judgement, overall('yes', 'no')?.needReason], ['moderate', ['low']]);
    assert.match(overall('no', 'no')?.because ?? '', /^Low: a critical item is not met \(1\)\.$/);
  });

  it('adds up halves, and every sum that answers can make belongs in one band', () => {
    const items = [...HALVES.matchAll(/^ {2}([a-z_]+): (?:Are|Is|Was|Were|Did) /gm)].map(([, key = '']) => key);
    assert.equal(items.length, 12);
    const answered = (words: readonly string[]) =>
      `quiet_nights:\n  - ${items.map((key, index) => `${key}: {q${index + 1}: ${words[index % words.length]}}`).join('\n    ')}\n`;
    const suggested = (words: readonly string[]) => {
      const now = reading(HALVES, study(answered(words), 'cohort study'));
      assert.deepEqual(told(now, 'tool'), []);
      return assessmentsIn(studyOf(now), now)[0]?.overall.suggestion;
    };
    assert.deepEqual([suggested(['yes'])?.judgement, suggested(['partly'])?.judgement], ['good', 'fair']);
    assert.match(suggested(['yes', 'yes', 'partly', 'no'])?.because ?? '', /^Fair: 7\.5 points\.$/);
    const gap = reading(HALVES.replace('8.5]', '8]'), study('reports: []\n', 'cohort study'));
    assert.match(told(gap, 'tool').join(), /The sum can be 8\.5, which lies in no band/);
    // One that no answers can make is no gap.
    const twos = HALVES.replace(/points: .*/, 'points: {yes: 2, partly: 0, no: 0}').replace(
      /bands: .*/,
      'bands: {good: [18, 24], fair: [10, 16], poor: [0, 8]}',
    );
    assert.deepEqual(told(reading(twos, study('reports: []\n', 'cohort study')), 'tool'), []);
    const tenths = HALVES.replace(/points: .*/, 'points: {yes: 0.3, partly: 0.1, no: 0}').replace(
      /bands: .*/,
      'bands: {high: [1.2, 3.6], low: [0, 1.1]}',
    );
    const now = reading(tenths, study(answered(['partly']), 'cohort study'));
    assert.deepEqual(told(now, 'tool'), []);
    assert.match(assessmentsIn(studyOf(now), now)[0]?.overall.suggestion.because ?? '', /^High: 1\.2 points\.$/);
  });

  it('is offered beside the tool with which such studies are usually appraised, and before it', () => {
    const now = reading(TWO_SCALES, study('reports: []\n'));
    const open = openAssessments(now, studyOf(now));
    assert.deepEqual(open.kind === 'open' && open.assessments.map(({ about }) => about), [
      'Test check, diagnostic accuracy study',
      'QUADAS-2, diagnostic accuracy study',
    ]);
    const begun = reading(TWO_SCALES, study('test_check:\n  - index_test: strip\n'));
    const left = openAssessments(begun, studyOf(begun));
    assert.deepEqual(left.kind === 'open' && left.assessments.map(({ about }) => about), [
      'QUADAS-2, diagnostic accuracy study',
    ]);
  });

  it('may have a hundred questions in one rule', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `q${index + 1}`);
    const tool = `# file: tools/long.tool.yaml\ntool: long\nanswers: [yes, unclear, no]\nlevels: [low, high]\ndomains:\n  all:\n    questions:\n${ids.map((id) => `      ${id}: Is ${id} so?\n`).join('')}    rules:\n      - {when: {${ids.map((id) => `${id}: yes`).join(', ')}}, level: low}\n      - {level: high}\n`;
    const now = reading(tool, study('long:\n  - all: {q1: yes, q7: no}\n'));
    assert.deepEqual(told(now, 'tool'), []);
    assert.equal(assessmentsIn(studyOf(now), now)[0]?.domains[0]?.suggestion.judgement, 'high');
  });

  it('follows what is typed in its file', () => {
    const before = reading(TWO_SCALES, study(body));
    const now = buildReview(
      '',
      reading(TWO_SCALES.replace('level: high}', 'level: unclear}'), study(body)).files,
      undefined,
      before,
    );
    assert.equal(assessmentsIn(studyOf(before), before)[0]?.domains[0]?.suggestion.judgement, 'high');
    const other = reading(
      TWO_SCALES.replace('{when: {q2: no}, level: high}', '{when: {q2: no}, level: unclear}'),
      study(body),
    );
    const typed = buildReview('', other.files, undefined, now);
    assert.equal(assessmentsIn(studyOf(typed), typed)[0]?.domains[0]?.suggestion.judgement, 'unclear');
  });
});

describe('what is offered while a tool is written', () => {
  const offered = (text: string) => {
    const { file, offset } = atCursor(text, 'tools/test-check.tool.yaml');
    return complete(buildReview('', [file]), file, offset).map(({ label }) => label);
  };
  it('is a new file with the name that the file has', () => {
    assert.deepEqual(offered('$0'), ['new tool', 'tool']);
    const { file, offset } = atCursor('$0', 'tools/test-check.tool.yaml');
    const offer = complete(buildReview('', [file]), file, offset).find(({ label }) => label === 'new tool');
    assert.match(offer?.insertText ?? '', /^tool: (\$\{\d+:)?test_check/);
  });

  it('are questions with what they ask', () => {
    const text =
      'tool: a\nanswers: [yes, no]\nlevels: [fine, bad]\ndomains:\n  one:\n    questions: {q1: Is it?, q2: Was it?}\n    rules:\n      - when: {$0}\n';
    const { file, offset } = atCursor(text, 'tools/a.tool.yaml');
    assert.deepEqual(
      complete(buildReview('', [file]), file, offset).map(({ label, detail }) => `${label} ${detail}`),
      ['q1 Is it?', 'q2 Was it?'],
    );
  });

  it('are its own words: answers, levels, scales, and the questions of the domain', () => {
    const domain = 'tool: a\nanswers: [yes, sort of]\nlevels: [fine, bad]\nscales: {fit: Fit}\ndomains:\n  one:\n';
    assert.deepEqual(
      offered(`${domain}    questions: {q1: Is it?, q2: Was it?}\n    rules:\n      - when:\n          $0\n`),
      ['q1', 'q2'],
    );
    const answers = offered(`${domain}    questions: {q1: Is it?}\n    rules:\n      - when: {q1: $0}\n`);
    assert.deepEqual(answers.slice(0, 2), ['yes', 'sort of']);
    assert.ok(!answers.includes('no'));
    assert.deepEqual(offered(`${domain}    questions: {q1: Is it?}\n    rules:\n      - level: $0\n`).sort(), [
      'bad',
      'fine',
    ]);
    assert.deepEqual(offered(`${domain}    scale: $0\n`), ['fit']);
    assert.deepEqual(
      offered(
        `${domain}    questions:\n      q1: Is it?\n      q2:\n        question: Was it?\n        asked:\n          $0\n`,
      ),
      ['q1'],
    );
  });
});

describe('what is said of a tool that cannot work', () => {
  const faults = (tool: string) => told(reading(`# file: tools/t.tool.yaml\n${tool}`), 'tool');
  const domain = (rest: string) =>
    `tool: t\nanswers: [yes, no, unclear]\nlevels: [low, high]\ndomains:\n  one:\n    questions: {q1: Is it?, q2: Was it?}\n${rest}`;

  it('names a way of answering that leads nowhere', () => {
    assert.match(
      faults(
        domain('    rules:\n      - {when: {q1: yes}, level: low}\n      - {when: {q1: no, q2: no}, level: high}\n'),
      ).join(),
      /lead to no level, because no rule holds for them, for example q1: no, q2: yes\./,
    );
  });

  it('finds a rule that several others leave nothing for', () => {
    assert.match(
      faults(
        domain(
          '    rules:\n      - {when: {q1: [yes, no]}, level: low}\n      - {when: {q1: unclear}, level: high}\n      - {when: {q2: no}, level: high}\n      - {level: low}\n',
        ),
      ).join('\n'),
      /This rule can never decide: whatever is answered/,
    );
  });

  it('lets questions follow on earlier ones only', () => {
    const text = `tool: t\nanswers: [yes, no]\nlevels: [low, high]\ndomains:\n  one:\n    questions:\n      q1: {question: Is it?, asked: {q2: yes}}\n      q2: {question: Was it?, asked: {q2: yes}}\n`;
    assert.equal(faults(text).filter((each) => /stands before this one/.test(each)).length, 2);
  });

  it('says of a name that is taken, of a tool that is described twice and of a file without a name what to do', () => {
    assert.match(
      faults('tool: rob2\nanswers: [yes, no]\nitems: {a: Is it?}\n').join(),
      /is a section of study files already/,
    );
    assert.match(faults('tool: intervention\nanswers: [yes, no]\nitems: {a: Is it?}\n').join(), /already/);
    assert.match(faults('tool:\nanswers: [yes, no]\n').join(), /^record-header: The tool has no name yet/);
    const twice = reading(
      '# file: tools/a.tool.yaml\ntool: t\nanswers: [yes, no]\nitems: {a: Is it?}\n',
      '# file: tools/b.tool.yaml\ntool: t\nanswers: [yes, no]\nitems: {b: Is it?}\n',
    );
    assert.match(told(twice, 'tool').join(), /“t” is described elsewhere too/);
    assert.deepEqual(
      ownToolsOf(twice).map(({ variants }) => variants[0]?.domains[0]?.key),
      ['a'],
    );
  });

  it('refuses rules that cannot be tried, in words, and stays quick', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `q${index + 1}`);
    const rules = ids
      .slice(0, 20)
      .map(
        (id, index) => `      - {when: {${id}: yes, ${ids[39 - index]}: yes}, level: ${index % 2 ? 'low' : 'high'}}\n`,
      );
    const text = `tool: t\nanswers: [yes, no]\nlevels: [low, high]\ndomains:\n  one:\n    questions: {${ids.map((id) => `${id}: Is it?`).join(', ')}}\n    rules:\n${rules.join('')}      - {level: low}\n`;
    assert.match(faults(text).join(), /in so many ways that they cannot be tried/);
  });

  it('reads no more than a tool can need', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `  item_${index}: Is it?\n`).join('');
    const all = faults(`tool: t\nanswers: [yes, no]\nitems:\n${many}`);
    assert.deepEqual(
      all.map((each) => each.slice(0, 40)),
      ['own-tool-faulty: A tool can have 200 of '],
    );
  });
});

describe('a file with a tool', () => {
  const now = reading(
    '# file: tools/t.tool.yaml\ntool: t\nname:\nanswers: [yes, no]\nitems: {a: Is it?}\n',
    study('scales: [one]\n'),
  );
  const file = now.files.find(({ kind }) => kind === 'tool') as RecordFile;

  it('reports nothing of sources: nothing in it is not reported, left to do or data', () => {
    assert.deepEqual(markNotReported(now, file, file.document.text.indexOf('name:') + 5), []);
    assert.equal(fileMark(file, now), undefined);
    assert.doesNotMatch(dataDictionary(now), /^"?tool"?,/m);
  });

  it('is named where one of its keys stands in a study', () => {
    assert.match(told(now, 'study').join(), /in the file of a tool, which begins with “tool: …”/);
  });
});

describe('docs/own-tools.md', () => {
  const page = readFileSync('docs/own-tools.md', 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

  it('shows tools that have no fault, and a study that is appraised with one', () => {
    const tools = blocks.filter((text) => text.startsWith('# tools/'));
    const studies = blocks.filter((text) => text.startsWith('study:'));
    assert.deepEqual([tools.length, studies.length], [4, 2]);
    const files = tools.map((text) => text.replace('# tools/', '# file: tools/'));
    const asFile = (text: string) => `# file: studies/${/^study: (.*)$/m.exec(text)?.[1]}.extraction.yaml\n${text}`;
    const now = reading(...files, ...studies.map(asFile));
    assert.deepEqual([...told(now, 'tool'), ...told(now, 'study')], []);
    for (const file of now.files.filter(({ kind }) => kind === 'study'))
      for (const assessment of assessmentsIn(file, now)) assert.ok(isAssessed(assessment), file.path);
    assert.deepEqual(
      ownToolsOf(now).map(({ id }) => id),
      ['ward_check', 'voice_check', 'interview_check', 'test_check'],
    );
  });

  it('shows rows that count as a tool takes them', () => {
    const overall = blocks.find((text) => text.startsWith('overall:')) ?? '';
    const tool = `# file: tools/t.tool.yaml\ntool: t\nanswers: [yes, partly, no]\nitems: {protocol: Is it?, search: Was it?}\n`;
    assert.deepEqual(told(reading(tool + overall), 'tool'), []);
  });
});
