/** Moving an assessment to a newer version: what the file reads afterwards, and what people are told before. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { moveVersion } from '../../../../src/core/editing/changing/move-version';
import { instruments } from '../../../../src/core/knowledge/list';
import { buildReview } from '../../../../src/core/review/review';

const REVIEW = 'review: practice-review\nreviewers: {LM: Lee Moe}\n';

const OLD = `study: fir-2024
design: cohort study
results: [{id: r1}, {id: r2}]
robins_i:
  - result: r1
    version: 2016
    effect_of_interest: assignment
    sources: [journal article, protocol]
    assessors: LM
    confounding:
      q1.1: Y
      judgement: serious
      bias_direction: favours experimental
      support: {for: q1.1, quote: 'Wards differed: staff, beds', page: 4}
    deviations: {q4.1: N, judgement: low}
    missing_data: {q5.1: PY, q5.4: NI}
    measurement:
      q6.2: probably no
      judgement: moderate
      bias_direction: towards null
      support: Rated by patients (p. 5).
    reporting: {q7.1: N, q7.2: NI, q7.3: NA}
    overall: {judgement: serious} # agreed
    # Seen again in March.
  - result: r2
    version: 2016
    effect_of_interest: assignment
`;

const NEW = `  - result: r1
    version: 2
    deviations_accounted_for:
    sources: [journal article, protocol]
    assessors: LM
    confounding:
      support:
        - quote: 'Wards differed: staff, beds'
          page: 4
          note: 'From version 2016, domain 1, for q1.1.'
    measurement:
      q5.2: PN
      bias_direction: towards null
      support:
        - note: 'From version 2016, domain 6: Rated by patients (p. 5).'
    reporting:
      q6.2: N
      q6.3: NI
`;

function read(text: string) {
  const file = readRecord('studies/fir-2024.extraction.yaml', parse(text));
  return { file, review: buildReview('', [readRecord('review.extraction.yaml', parse(REVIEW)), file]) };
}

function moved(text: string, at = 'result: r1') {
  const { review, file } = read(text);
  return moveVersion(review, file, text.indexOf(at));
}

/** What is worth a warning in the file. */
function warnings(text: string): string[] {
  const { review, file } = read(text);
  const { problems } = findProblems(review, file);
  return problems.filter(({ severity }) => severity !== 'information').map(({ code }) => code);
}

function textAfter(text: string, at?: string): string {
  const edit = moved(text, at)?.edit;
  assert.ok(edit);
  return applyEdits(text, [edit]).text;
}

describe('moving an assessment to a newer version', () => {
  it('adds what keeps its meaning behind the old assessment, which stays', () => {
    const place = OLD.indexOf('  - result: r2');
    assert.equal(textAfter(OLD), OLD.slice(0, place) + NEW + OLD.slice(place));
  });

  it('makes no new error, and no double assessment', () => {
    assert.deepEqual(warnings(textAfter(OLD)), warnings(OLD));
  });

  it('works from any place of the assessment, its dash included', () => {
    const expected = moved(OLD)?.edit;
    assert.ok(expected);
    for (const at of ['- result: r1', 'q6.2', 'overall:']) assert.deepEqual(moved(OLD, at)?.edit, expected, at);
  });

  it('keeps the line ends, and the last line without one', () => {
    const text = OLD.trimEnd();
    assert.equal(
      textAfter(text, 'result: r2'),
      `${text}\n  - result: r2\n    version: 2\n    deviations_accounted_for:`,
    );
    const windows = (lines: string) => lines.replaceAll('\n', '\r\n');
    assert.equal(textAfter(windows(OLD)), windows(textAfter(OLD)));
  });

  it('says that it is a draft, what is lost, and what to answer anew', () => {
    const summary = moved(OLD)?.summary ?? '';
    for (const said of [
      /Version 2\*\* is a draft of 20 November 2025/,
      /our own careful reading/,
      /6\.2 is 5\.2, answer PN/,
      /domain 1 Serious, domain 4 Low, domain 6 Moderate, overall Serious/,
      /Domain 4 of the older version\*\* .*no such domain\. Answered: 4\.1 N/,
      /Effect of interest\*\*: effect\\_of\\_interest does not arise/,
      /the direction “favours experimental”/,
      /nothing there comes near: 1\.1, 5\.4/,
      /Deviations accounted for/,
      /Question 4\.2 comes near 5\.1 of the older version, which was PY/,
      /Domain 6\*\* .*: 6\.1, 6\.4, as far/,
    ])
      assert.match(summary, said);
  });

  it('asks to write the version where nobody has', () => {
    const summary = moved(OLD.replaceAll('    version: 2016\n', ''))?.summary ?? '';
    assert.match(summary, /does not say its version\. Write \*\*version: 2016\*\*/);
    assert.doesNotMatch(moved(OLD)?.summary ?? '', /does not say its version/);
  });

  it('adds nothing twice', () => {
    const again = moved(textAfter(OLD));
    assert.equal(again?.edit, undefined);
    assert.match(again?.summary ?? '', /Nothing is added.*already/);
  });

  it('adds nothing to lists in brackets or files that cannot be read as meant', () => {
    for (const text of [
      'study: fir-2024\nrobins_i: [{result: r1, version: 2016}]\n',
      'study: fir-2024\ndesign: RCT\ndesign: RCT\nrobins_i:\n  - {result: r1, version: 2016}\n',
    ]) {
      assert.equal(moved(text)?.edit, undefined, text);
      assert.match(moved(text)?.summary ?? '', /Nothing is added/, text);
    }
  });

  it('writes an assessment in braces on lines of its own', () => {
    const text = 'study: fir-2024\nrobins_i:\n- {result: r1, version: 2016, reporting: {q7.1: Y}}\n';
    assert.equal(
      textAfter(text),
      `${text}- result: r1\n  version: 2\n  deviations_accounted_for:\n  reporting:\n    q6.2: Y\n`,
    );
  });

  it('has nothing to say elsewhere, or where the version is the newest', () => {
    assert.equal(moved(OLD, 'design:'), undefined);
    assert.equal(moved(OLD.replaceAll('version: 2016', 'version: 2')), undefined);
  });
});

describe('the tables of what corresponds between versions', () => {
  for (const { id, variants, versionMoves = [] } of instruments) {
    for (const { item, from, to, domains } of versionMoves) {
      it(`name questions that there are, once each: ${id} ${from} to ${to}`, () => {
        const formsOf = (version: string) => variants.filter(({ when }) => when[item]?.includes(version));
        const has = (version: string, key: string, question: string) =>
          formsOf(version).some((form) =>
            form.domains.some((domain) => domain.key === key && domain.questions.some((each) => each.id === question)),
          );
        assert.ok(domains.length > 0);
        for (const domain of domains) {
          const named = domain.questions.map((question) => question.from);
          assert.equal(new Set(named).size, named.length, domain.from);
          for (const question of domain.questions) {
            assert.ok(has(from, domain.from, question.from), question.from);
            assert.ok(has(to, domain.to, question.to), question.to);
          }
        }
      });
    }
  }

  it('takes answers over at four questions of ROBINS-I and no others', () => {
    const moves = instruments.find(({ id }) => id === 'robins_i')?.versionMoves ?? [];
    const same = moves.flatMap(({ domains }) => domains.flatMap(({ questions }) => questions));
    assert.deepEqual(
      same.filter(({ differs }) => differs === undefined).map(({ from, to }) => `${from} ${to}`),
      ['6.2 5.2', '7.1 6.2', '7.2 6.3', '7.3 6.4'],
    );
  });
});
