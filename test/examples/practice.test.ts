/** The practice review: flawless, complete, and labelled as made up. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../src/core/checks/find-problems';
import { parse } from '../../src/core/document/parse';
import { readRecord } from '../../src/core/document/record';
import { frameworks } from '../../src/core/knowledge/frameworks/list';
import { instruments } from '../../src/core/knowledge/list';
import { assessmentsIn } from '../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../src/core/review/progress';
import { buildReview } from '../../src/core/review/review';

const FOLDER = 'examples/practice';
const files = globSync('**/*.extraction.yaml', { cwd: FOLDER })
  .sort()
  .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))));
const review = buildReview('', files);

describe('the practice review', () => {
  it('says in every file that it is made up', () => {
    const bare = files.filter(({ document }) => !document.text.startsWith('# Fictional: made up for practice.'));
    assert.deepEqual(
      bare.map(({ path }) => path),
      [],
    );
  });

  it('has no problem of any kind', () => {
    const problems = files.flatMap((file) => findProblems(review, file).problems);
    assert.deepEqual(
      problems.map(({ file, code, message }) => `${file}: ${code}: ${message}`),
      [],
    );
  }).timeout(20_000);

  it('has complete assessments with every form of RoB 2, by two extractors and as agreed', () => {
    const rob2 = instruments.find(({ id }) => id === 'rob2');
    for (const path of ['.LM', '.CB', '']) {
      const own = files.filter((file) => /^studies\/[a-z]+-\d+(?:\.[A-Z]+)?\.extraction/.test(file.path));
      const byThem = own.filter((file) => new RegExp(`\\d${path.replace('.', '\\.')}\\.extraction`).test(file.path));
      const assessments = byThem.flatMap((file) => assessmentsIn(file, review));
      assert.deepEqual(
        assessments.filter((each) => !isAssessed(each)).map(({ file }) => file.path),
        [],
      );
      const forms = new Set(assessments.map(({ variant }) => variant?.id));
      assert.deepEqual(
        rob2?.variants.map(({ id }) => id).filter((id) => !forms.has(id)),
        [],
        path,
      );
    }
  });

  it('has complete assessments with every form of ROBINS-I, one with a domain that the criteria leave open', () => {
    const robinsI = instruments.find(({ id }) => id === 'robins_i');
    const assessments = files
      .flatMap((file) => assessmentsIn(file, review))
      .filter((each) => each.instrument === robinsI);
    assert.deepEqual(
      assessments.filter((each) => !isAssessed(each)).map(({ file }) => file.path),
      [],
    );
    assert.deepEqual(
      new Set(assessments.map(({ variant }) => variant?.id)),
      new Set(robinsI?.variants.map(({ id }) => id)),
    );
    const open = assessments.filter(({ domains }) =>
      domains.some(({ state, given, suggestion }) => state === 'complete' && given && suggestion.judgement === null),
    );
    assert.ok(open.length > 0);
  });

  it('departs from an algorithm at one place for each instrument, with a reason', () => {
    const agreed = files
      .filter(({ author }) => author.kind === 'consensus')
      .flatMap((file) => assessmentsIn(file, review));
    const departing = agreed.flatMap(({ file, instrument, domains }) =>
      domains.flatMap(({ domain, given, suggestion }) =>
        given?.value !== undefined && !suggestion.permitted.includes(given.value)
          ? [`${instrument.id} ${file.id} ${domain.key}: ${given.reason === undefined ? 'no reason' : 'a reason'}`]
          : [],
      ),
    );
    assert.deepEqual(departing.sort(), [
      'rob2 elder-2023 missing_data: a reason',
      'robins_i kapok-2021 measurement: a reason',
    ]);
  });

  it('uses every framework', () => {
    const everything = files.map(({ document }) => document.text).join('\n');
    const written = (pattern: RegExp) => pattern.test(everything);
    const places: Readonly<Record<string, RegExp>> = {
      picos: /^question:/m,
      tidier: /^tidier:/m,
      tidier_php: /^tidier_php:/m,
      socioecological: /^ +socioecological:/m,
      igloo: /^ +igloo:/m,
      bronfenbrenner: /^ +bronfenbrenner:/m,
      jdr: /acts_on: \[\{target: demands/,
      cici: /^cici:/m,
      progress_plus: /^progress_plus:/m,
      intervention_quality: /^quality:/m,
      ppi: /^ppi:/m,
      process_quality: /^process_quality:/m,
      theory_core5: /tool: theory core 5/,
      davis2015: /tool: davis 2015/,
      hean2015: /tool: hean 2015/,
      qattl2025: /tool: qattl 2025/,
      drummond10: /tool: drummond 10/,
      drummond35: /tool: drummond 35/,
      measures: /subscale_of: mbi/,
      designs: /^design: controlled before-after study/m,
      swim: /^synthesis:/m,
      prisma_flow: /^flow:/m,
      gripp2: /^gripp2:/m,
    };
    assert.deepEqual(
      frameworks.map(({ id }) => id).filter((id) => !written(places[id] ?? /a framework that is not in this list/)),
      [],
    );
  });

  it('has people who do not always agree', () => {
    const differing = review.studies.filter((study) => {
      const judgements = study.files
        .filter(({ author }) => author.kind === 'extractor')
        .map((file) => JSON.stringify(assessmentsIn(file, review).map(({ overall }) => overall.given?.value)));
      return new Set(judgements).size > 1;
    });
    assert.deepEqual(differing.map(({ id }) => id).sort(), ['alder-2019', 'birch-2020', 'cedar-2021']);
  });
});
