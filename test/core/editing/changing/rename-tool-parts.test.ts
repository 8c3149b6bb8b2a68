/** What the description of a team's own tool names inside itself is renamed there and in all assessments, and nowhere else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { rename } from '../../../../src/core/editing/changing/rename';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import { ownToolPlacesIn } from '../../../../src/core/editing/place/own-tool-places';
import type { Review } from '../../../../src/core/review/review';
import { ownToolsOf } from '../../../../src/core/review/tools-of-review';
import { changed, fileOf, linesChanged, reviewOf } from './renaming';

const REVIEW = 'review.extraction.yaml';
const TOOL = 'tools/interview-check.tool.yaml';
const STUDY = 'studies/elm-2021.CB.extraction.yaml';
const OTHER = 'studies/elm-2021.LM.extraction.yaml';

/** Fictional. Words of the tools stand in other tools and in text, too. */
const FILES: Readonly<Record<string, string>> = {
  [REVIEW]: `review: practice-review
guidance:
  interview_check: {q1.2: Count replies, sampling: By two people., judgement: By two people.}
tables:
  chosen: {rows: studies, columns: {Study: computed.cited, Told: "interview_check[0].sampling.q1.2"}}
tools:
  ward_check:
    answers: [yes, unclear, no]
    items:
      ward: Is the ward described?
      staff: {question: Is the staff described?, answers: [yes, no]}
    overall:
      points: {yes: 2, unclear: 1, no: 0}
      bands: {good: [3, 4], poor: [0, 2]}
`,
  [TOOL]: `tool: interview_check
answers: [yes, unclear, no]
levels: [low, unclear, high]   # low first
directions: [towards null, away from null]
parts: {interview: Which interview.}
meanings: {yes: It is said., unclear: Nobody knows., low: A low risk., towards null: It hides.}
scales:
  applicability: {name: Fit, levels: [fits, low]}
domains:
  sampling:
    questions:
      q1.2: Is it said how people were chosen?
      q2: {question: Did most take part?, asked: {q1.2: [yes, unclear]}, answers: [yes, no]}
    rules:
      - {when: {q1.2: yes, q2: yes}, level: low}
      - {when: {q1.2: "no"}, level: high}
      - {level: unclear}
  fit:
    scale: applicability
    criteria: {fits: Our wards., low: Other wards.}
overall: {rule: worst domain}
`,
  [STUDY]: `study: elm-2021
extractor: CB
design: randomised trial
interview_check:
  - interview: nurses
    sampling: {q1.2: Yes, q2: yes, judgement: LOW, bias_direction: towards null, support: {for: q1.2, page: 2}}
    fit: {judgement: low, reason: low and fits}
    overall: {judgement: 'low'}
  - {interview: patients, sampling: {"q1.2": unclear, judgement: unclear}}
ward_check: [{ward: {q1: unclear}, staff: {q2: yes}, overall: {judgement: good}}]
rob2: [{result: r1, overall: {judgement: low}}]
`,
  [OTHER]: `study: elm-2021
extractor: LM
interview_check: [{interview: nurses, sampling: {q1.2: no, judgement: high}}]
`,
};

const review = reviewOf(FILES);

/** The lines that change, or why nothing does; at the last letter of some words in a file. */
function renamed(path: string, words: string, to: string, within = review): string[] | string {
  const file = fileOf(within, path);
  const result = rename(within, file, file.document.text.indexOf(words) + words.length - 1, to);
  if ('refused' in result) return result.refused;
  return linesChanged(within, result);
}

describe('renaming what a tool of the team names', () => {
  it('changes a question in its domain, in what depends on it, in rules, and in all studies', () => {
    const lines = [
      'interview_check: {q7: Count replies, sampling: By two people., judgement: By two people.}',
      'q7: Is it said how people were chosen?',
      'q2: {question: Did most take part?, asked: {q7: [yes, unclear]}, answers: [yes, no]}',
      '- {when: {q7: yes, q2: yes}, level: low}',
      '- {when: {q7: "no"}, level: high}',
      'sampling: {q7: Yes, q2: yes, judgement: LOW, bias_direction: towards null, support: {for: q7, page: 2}}',
      '- {interview: patients, sampling: {"q7": unclear, judgement: unclear}}',
      'interview_check: [{interview: nurses, sampling: {q7: no, judgement: high}}]',
    ];
    for (const [path, words] of [
      [TOOL, '\n      q1.2'],
      [TOOL, 'when: {q1.2'],
      [STUDY, 'sampling: {q1.2'],
      [STUDY, 'for: q1.2'],
      [REVIEW, 'interview_check: {q1.2'],
    ] as const)
      assert.deepEqual(renamed(path, words, 'q7'), lines, `${path} ${words}`);
  });

  it('says which tables ask for a question by its old number', () => {
    const file = fileOf(review, TOOL);
    const result = rename(review, file, file.document.text.indexOf('q1.2'), 'q7');
    assert.deepEqual('refused' in result || result.tables, ['chosen']);
  });

  it('changes an answer, and not the level that is called so', () => {
    assert.deepEqual(renamed(TOOL, 'answers: [yes, unclear', 'not clear: "?"'), [
      'answers: [yes, \'not clear: "?"\', no]',
      `q2: {question: Did most take part?, asked: {q1.2: [yes, 'not clear: "?"']}, answers: [yes, no]}`,
      `- {interview: patients, sampling: {"q1.2": 'not clear: "?"', judgement: unclear}}`,
    ]);
  });

  it('changes a level on every scale of the tool, in whatever spelling, and in no other tool', () => {
    const lines = [
      'levels: [slight, unclear, high]   # low first',
      'meanings: {yes: It is said., unclear: Nobody knows., slight: A low risk., towards null: It hides.}',
      'applicability: {name: Fit, levels: [fits, slight]}',
      '- {when: {q1.2: yes, q2: yes}, level: slight}',
      'criteria: {fits: Our wards., slight: Other wards.}',
      'sampling: {q1.2: Yes, q2: yes, judgement: slight, bias_direction: towards null, support: {for: q1.2, page: 2}}',
      'fit: {judgement: slight, reason: low and fits}',
      "overall: {judgement: 'slight'}",
    ];
    assert.deepEqual(renamed(TOOL, 'levels: [low', 'slight'), lines);
    assert.deepEqual(renamed(STUDY, 'judgement: LOW', 'slight'), lines);
  });

  it('changes a scale, a direction, and the key of a part of a study', () => {
    assert.deepEqual(renamed(TOOL, 'scale: applicability', 'relevance'), [
      'relevance: {name: Fit, levels: [fits, low]}',
      'scale: relevance',
    ]);
    assert.deepEqual(renamed(STUDY, 'bias_direction: towards null', 'to the null'), [
      'directions: [to the null, away from null]',
      'meanings: {yes: It is said., unclear: Nobody knows., low: A low risk., to the null: It hides.}',
      'sampling: {q1.2: Yes, q2: yes, judgement: LOW, bias_direction: to the null, support: {for: q1.2, page: 2}}',
    ]);
    assert.deepEqual(renamed(TOOL, 'parts: {interview', 'group'), [
      'parts: {group: Which interview.}',
      '- group: nurses',
      '- {group: patients, sampling: {"q1.2": unclear, judgement: unclear}}',
      'interview_check: [{group: nurses, sampling: {q1.2: no, judgement: high}}]',
    ]);
  });

  it('changes the answers of a checklist, which count, and what its sums are called', () => {
    assert.deepEqual(renamed(REVIEW, 'points: {yes: 2, unclear', 'partly'), [
      'answers: [yes, partly, no]',
      'points: {yes: 2, partly: 1, no: 0}',
      'ward_check: [{ward: {q1: partly}, staff: {q2: yes}, overall: {judgement: good}}]',
    ]);
    assert.deepEqual(renamed(STUDY, 'overall: {judgement: good', 'sound'), [
      'bands: {sound: [3, 4], poor: [0, 2]}',
      'ward_check: [{ward: {q1: unclear}, staff: {q2: yes}, overall: {judgement: sound}}]',
    ]);
  });

  it('changes the domain in the rules of the team, too', () => {
    assert.deepEqual(
      renamed(TOOL, '\n  sampling', 'choice')[0],
      'interview_check: {q1.2: Count replies, choice: By two people., judgement: By two people.}',
    );
  });

  it('offers the file of a tool its new name, written as the old one is', () => {
    const file = fileOf(review, TOOL);
    const result = rename(review, file, file.document.text.indexOf('interview_check'), 'talk_check');
    assert.deepEqual('refused' in result || result.files, [{ from: TOOL, to: 'tools/talk-check.tool.yaml' }]);
  });

  it('refuses names that are taken, or that cannot stand there', () => {
    assert.match(String(renamed(TOOL, '\n      q1.2', 'q2')), /has a question “q2” already/);
    assert.match(String(renamed(TOOL, '\n      q1.2', 'first')), /cannot be the key of a question/);
    assert.match(String(renamed(TOOL, 'levels: [low', 'High')), /has a level “high” already/);
    assert.match(String(renamed(TOOL, 'parts: {interview', 'sampling')), /cannot be a key of an assessment/);
    assert.match(String(renamed(TOOL, 'answers: [yes', ' ')), /Type the new name/);
    const stray = { ...FILES, [TOOL]: (FILES[TOOL] ?? '').replace('fits: Our', 'slight: Few., fits: Our') };
    assert.match(
      String(renamed(TOOL, 'levels: [low', 'slight', reviewOf(stray))),
      /“slight” stands in interview-check\.tool\.yaml already, beside “low”/,
    );
  });

  it('says truly why something is not renamed', () => {
    assert.match(
      String(renamed(TOOL, 'meanings: {yes: It is said., unclear', 'x')),
      /two things in this tool, answer and level, and both are meant here/,
    );
    assert.match(String(renamed(STUDY, 'ward: {q1', 'q3')), /at which place of the list its item stands/);
    const ruled = reviewOf({
      ...FILES,
      [REVIEW]: (FILES[REVIEW] ?? '').replace(
        'guidance:',
        'guidance:\n  ward_check: {q2: Ask., low: Ask., judgement: Ask.}\n  wards: {q1: Ask.}',
      ),
    });
    for (const [words, why] of [
      ['{q2', /at which place of the list its item stands/],
      ['low', /no “low” in the section “ward_check”/],
      [', judgement', /is a key of the file format/],
      ['  wards', /No file has a section “wards”/],
    ] as const)
      assert.match(String(renamed(REVIEW, words, 'x', ruled)), why);
    const typo = reviewOf({ ...FILES, [TOOL]: (FILES[TOOL] ?? '').replace('q2: yes}', 'q2: yess}') });
    assert.match(
      String(renamed(TOOL, 'q2: yess', 'x', typo)),
      /no answer, level, scale or question that this tool has/,
    );
    const wrong = reviewOf({ ...FILES, [STUDY]: (FILES[STUDY] ?? '').replace('q1.2: Yes', 'q1.2: partly') });
    assert.match(
      String(renamed(STUDY, 'q1.2: partly', 'x', wrong)),
      /“partly” is none of the words that can stand here/,
    );
    const broken = reviewOf({ ...FILES, [TOOL]: (FILES[TOOL] ?? '').replace('interview_check', 'design') });
    assert.match(String(renamed(TOOL, 'answers: [yes', 'x', broken)), /cannot be used yet/);
  });

  it('changes no word of a tool of the program to which the review adds domains and questions', () => {
    const tailored = reviewOf({
      [REVIEW]: `review: practice-review
appraisal:
  rob1: {own_domains: {baseline: Imbalance}}
  quadas2: {own_questions: {flow_and_timing: {q4.5: Was it kept cool?}}}
`,
      [STUDY]: `study: elm-2021
extractor: CB
rob1: [{baseline: {judgement: low}}]
quadas2: [{index_test: strip, patient_selection: {q1.1: yes}}]
`,
    });
    for (const words of ['judgement: low', '{q1.1', 'q1.1: yes', 'index_test'])
      assert.equal(typeof renamed(STUDY, words, 'q1.9', tailored), 'string', words);
  });

  it('changes no key that follows from what the tool is about', () => {
    const without = (FILES[TOOL] ?? '').replace(/parts: .*/, 'about: index test');
    const ofTests = reviewOf({
      ...FILES,
      [TOOL]: without,
      [STUDY]: (FILES[STUDY] ?? '').replace('interview:', 'index_test:'),
    });
    assert.match(String(renamed(STUDY, 'index_test', 'strip', ofTests)), /is a key of the file format/);
  });

  it('changes nothing where an answer and a level of the same word are counted together', () => {
    const both = reviewOf({
      ...FILES,
      [TOOL]: `tool: interview_check
answers: [yes, unclear, no]
levels: [low, unclear, high]
items: {told: Is it told?}
domains: {sampling: {questions: {q1: Is it said?}}}
overall: {rows: [{have: unclear, level: poor}, {level: good}]}
`,
    });
    for (const words of ['answers: [yes, unclear', 'levels: [low, unclear', 'have: unclear'])
      assert.match(
        String(renamed(TOOL, words, 'dim', both)),
        /unclear” .*(counted together|both are meant here)/,
        words,
      );
    assert.equal(renamed(TOOL, 'answers: [yes', 'clearly', both).length, 1);
  });

  it('leaves numbers without quotation marks, where they count', () => {
    const scored = reviewOf({
      ...FILES,
      [TOOL]: `tool: interview_check
answers: [2, 1, "0"]
items: {told: Is it told?}
overall: {points: {2: 2, 1: 1, "0": 0}, bands: {good: [2, 2], poor: [0, 1]}}
`,
      [STUDY]: 'study: elm-2021\nextractor: CB\ninterview_check: [{told: {q1: 2}}]\n',
    });
    assert.deepEqual(renamed(STUDY, 'q1: 2', '3', scored), [
      'answers: [3, 1, "0"]',
      'overall: {points: {3: 2, 1: 1, "0": 0}, bands: {good: [2, 2], poor: [0, 1]}}',
      'interview_check: [{told: {q1: 3}}]',
    ]);
    assert.deepEqual(renamed(TOOL, 'points: {2', 'null', scored).slice(0, 1), [`answers: ['null', 1, "0"]`]);
  });

  it('gives no item and no domain a key that assessments have', () => {
    assert.match(String(renamed(REVIEW, '      ward', 'overall')), /cannot be a key of an assessment/);
    assert.match(String(renamed(TOOL, '\n  sampling', 'reason')), /cannot be a key of an assessment/);
  });

  it('leads from a study to where it is given', () => {
    const file = fileOf(review, STUDY);
    const text = fileOf(review, TOOL).document.text;
    const ways = [
      ['sampling: {q1.2', 'q1.2: Is it'],
      ['judgement: LOW', 'low, unclear, high'],
      ['q2: yes', 'yes, unclear, no'],
    ] as const;
    for (const [words, there] of ways) {
      const [place] = definitionsAt(review, file, file.document.text.indexOf(words) + words.length - 1);
      assert.deepEqual([place?.file, place?.span.start], [TOOL, text.indexOf(there)], words);
    }
  });

  it('comes back when it is renamed back, and makes no problem, whatever it is', () => {
    const plain = { ...FILES, [STUDY]: (FILES[STUDY] ?? '').replace('q1.2: Yes', 'q1.2: yes').replace('LOW', 'low') };
    assert.ok(thereAndBack(plain) > 30);
  });

  it('comes back in every tool of the fixtures', () => {
    const tools = globSync('test/core/format/tools/*.tool.yaml').sort();
    assert.ok(tools.length > 2);
    for (const path of tools) {
      const text = readFileSync(path, 'utf8');
      const files = { [REVIEW]: 'review: practice-review\n', [path]: text, ...answered(text, path) };
      assert.ok(thereAndBack(files) > 10, path);
    }
  });
});

/** Two people's studies in which everything is answered with each word of a tool in turn. Fictional. */
function answered(text: string, path: string): Record<string, string> {
  const [tool] = ownToolsOf(reviewOf({ [REVIEW]: 'review: practice-review\n', [path]: text }));
  assert.ok(tool);
  const turn = <T>(all: readonly T[], at: number) => all[at % all.length];
  const assessed = (at: number) =>
    tool.variants.flatMap(({ domains, overall }) => [
      ...domains.map(({ key, questions, judgedBy, judgements = [] }) => {
        const answers = questions.map(({ id, answers: known }) => `q${id}: ${turn(known, at)}`);
        const judged = judgedBy ? [] : [`judgement: ${turn(judgements, at)}`];
        return `${key}: {${[...answers, ...judged].join(', ')}}`;
      }),
      ...(overall.order ? [`overall: {judgement: ${turn(overall.order, at)}}`] : []),
    ]);
  return Object.fromEntries(
    ['CB', 'LM'].map((initials, person) => [
      `studies/elm-2021.${initials}.extraction.yaml`,
      `study: elm-2021\nextractor: ${initials}\n${tool.id}:\n${[0, 1, 2]
        .map((at) => `  - {${assessed(at + person).join(', ')}}\n`)
        .join('')}`,
    ]),
  );
}

/** Renames everything from every file in which it stands, looks for new problems, and renames it back; how many there were. */
function thereAndBack(texts: Readonly<Record<string, string>>): number {
  const fresh = { question: 'q99', scale: 'zz', answer: 'zz top', level: 'zz top', direction: 'zz', subject: 'zz' };
  const plain = reviewOf(texts);
  const before = problemsOf(plain);
  const tried = new Set<string>();
  for (const file of plain.files)
    for (const { kind, tool, name, span, role } of ownToolPlacesIn(file, plain)) {
      const what = `${tool} ${kind} ${name} ${file.path}`;
      if (role === 'shared' || tried.has(what)) continue;
      tried.add(what);
      const there = rename(plain, file, span.start, fresh[kind]);
      assert.ok(!('refused' in there), what);
      const after = reviewOf(changed(texts, there.edits));
      assert.deepEqual(problemsOf(after), before, what);
      const moved = fileOf(after, file.path);
      const place = [...ownToolPlacesIn(moved, after)].find((each) => each.kind === kind && each.name === fresh[kind]);
      assert.ok(place, what);
      const back = rename(after, moved, place.span.start, name);
      assert.ok(!('refused' in back), 'refused' in back ? back.refused : '');
      assert.deepEqual(changed(changed(texts, there.edits), back.edits), texts, what);
    }
  return tried.size;
}

/** Without the words that were renamed, which problems may name. */
function problemsOf(within: Review): string[] {
  return within.files.flatMap((file) => findProblems(within, file).problems.map(({ code }) => `${file.path} ${code}`));
}
