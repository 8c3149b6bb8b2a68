import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { HEADER_KEYS, readRecord } from '../../../src/core/document/record';
import { missingSections } from '../../../src/core/editing/beginning/missing-sections';
import { fillMissingKeys } from '../../../src/core/editing/changing/fill-missing-keys';
import { complete } from '../../../src/core/editing/completing/complete';
import { studyFields } from '../../../src/core/format/study/study';
import { instruments } from '../../../src/core/knowledge/list';
import { DESIGNS, STUDY_TYPES } from '../../../src/core/knowledge/terms/designs';
import { expectedSections } from '../../../src/core/review/expected';
import { fitsRecord } from '../../../src/core/review/fitting-sections';
import { recordProgress } from '../../../src/core/review/progress';
import { buildReview, withFile } from '../../../src/core/review/review';
import { sampled } from '../../sampled';

const SECTIONS = Object.keys(studyFields.fields).filter((key) => ![...HEADER_KEYS, 'notes', 'settled'].includes(key));
const APPRAISING = [...new Set([...DESIGNS, ...STUDY_TYPES].flatMap(({ appraisedIn }) => appraisedIn ?? []))];

/** A review that expects every section of every type. */
const REVIEW = `review: r\nexpects: {${STUDY_TYPES.map(({ value }) => `${value}: [${SECTIONS.join()}]`).join()}}\n`;

const REVIEW_FILE = readRecord('r/review.yaml', parse(REVIEW));
const WITHOUT_STUDY = buildReview('r', [REVIEW_FILE]);

function begin(design: string | undefined, types: readonly string[]) {
  const text = `study: a\n${design === undefined ? '' : `design: ${design}\n`}${types.length === 0 ? '' : `types: [${types.join()}]\n`}`;
  const file = readRecord('r/a.yaml', parse(text));
  return { text, file, review: buildReview('r', [REVIEW_FILE, file], undefined, WITHOUT_STUDY) };
}

const designs = [undefined, ...DESIGNS.map(({ value }) => value), 'a design of its own'];
const types = STUDY_TYPES.map(({ value }) => value);
const combinations = [[], ...types.map((type) => [type]), types, ['outcome evaluation', 'unheard of'], ['unheard of']];

describe('which sections fit a study is the same everywhere', () => {
  for (const design of designs) {
    for (const combination of combinations) {
      it(`${design ?? 'no design'}, ${combination.join(' and ') || 'no type'}`, () => {
        const { text, file, review } = begin(design, combination);
        const fitting = SECTIONS.filter((key) => fitsRecord(key, file, review));
        const missing = fitting.filter((key) => !file.sections.has(key));
        const completed = complete(review, file, text.length).map(({ label }) => label);
        assert.deepEqual(SECTIONS.filter((key) => completed.includes(key)).sort(), [...missing].sort(), 'completion');
        const listed = missingSections(review, file).map(({ key }) => key);
        assert.deepEqual(listed.sort(), [...missing].sort(), '“Add Section…”');
        const [fill] = fillMissingKeys(review, file, 0);
        const filled = parse(applyEdits(text, fill?.edits[0]?.edits ?? []).text);
        const after = readRecord('r/a.yaml', filled);
        assert.deepEqual([...after.sections.keys()].sort(), [...fitting].sort(), '“Add the sections that are missing”');
        const [study] = review.studies;
        assert.ok(study);
        const expected = expectedSections(study, review);
        const isOfKnownType = combination.some((each) => types.includes(each));
        assert.deepEqual([...expected].sort(), isOfKnownType ? [...fitting].sort() : [], 'expected');
        assert.deepEqual(
          recordProgress(study, review).sections.map(({ section }) => section),
          expected,
          'progress',
        );
        assertChecked(design, combination);
      });
    }
  }

  /** The checks say of exactly those appraisals that do not fit that they do not. */
  function assertChecked(design: string | undefined, combination: readonly string[]): void {
    const { text, file, review } = begin(design, combination);
    // Each of them is tried with many designs and types.
    for (const section of sampled(`appraisals of ${design}, ${combination.join()}`, APPRAISING, 3)) {
      const written = readRecord('r/a.yaml', parse(`${text}${section}: [{}]\n`));
      const { problems } = findProblems(withFile(review, written), written);
      const span = written.sections.get(section)?.key.span;
      const codes = problems.filter((problem) => problem.span.start === span?.start).map(({ code }) => code);
      const isSaid = ['type-and-appraisal', 'instrument-does-not-fit-design'].some((code) => codes.includes(code));
      // Of a tool for other evidence nothing is held against a study of which nobody says the types.
      const isByType = !instruments.some(({ id }) => id === section);
      const isOpen = isByType && (combination.length === 0 || combination.includes('unheard of'));
      assert.equal(isSaid, !isOpen && !fitsRecord(section, file, review), `${section}: ${codes.join()}`);
    }
  }
});

it('leaves a trial of which no type is said with the instrument for trials alone', () => {
  const { file, review } = begin('randomised trial', []);
  assert.deepEqual(
    APPRAISING.filter((key) => fitsRecord(key, file, review)),
    ['rob2'],
  );
});

it('lets an economic evaluation beside a trial have both tools, also where they are expected', () => {
  const { review } = begin('randomised trial', ['economic evaluation', 'outcome evaluation']);
  const [study] = review.studies;
  const expected = study ? expectedSections(study, review) : [];
  assert.deepEqual(APPRAISING.filter((key) => expected.includes(key)).sort(), ['drummond', 'rob2']);
});
