import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { itemsOf, textAt, textOf, valueOf } from '../../../../src/core/document/walk';
import { judgedIn, toolForRevman } from '../../../../src/core/exports/revman/bias-of';
import { nameOfArm } from '../../../../src/core/exports/revman/names';
import { revmanExport } from '../../../../src/core/exports/revman/revman';
import { buildReview, parse, type Review, readRecord } from '../../../../src/core/index';
import { includedStudies, sectionNode } from '../../../../src/core/review/review';
import { reportsOf } from '../../../../src/core/review/study-names';
import { candidatesOf } from '../../../../src/core/synthesis/results/forest-candidate';
import { panelsOf } from '../../../../src/core/synthesis/results/panels';
import { archiveOf } from '../../../../src/formats/documents/archive';
import { usually } from '../../../sampled';
import { imported } from './imported';
import { madeUpPackage, packed } from './made-up-package';
import { rm5 } from './made-up-rm5';
import { dirtyPackage, nestedPackage, rob2Package } from './small-packages';

/** What an import makes of the package that an export writes. */
async function backAgain(review: Review) {
  const { files } = revmanExport(review);
  return imported({ name: 'again-dataPackage.zip', bytes: archiveOf(files) }, review.record?.id);
}

/** What a review file asks of its analyses, and what was published of them. */
function analysesIn(text: string): string {
  return text.slice(text.indexOf('\nmeta_analysis:'));
}

/** Line by line in their order; an export may say more (p values, prediction intervals, labels of groups), and nothing else. */
function assertHolds(text: string, lines: string): void {
  const left = text.split('\n');
  for (const line of lines.split('\n')) {
    const at = left.indexOf(line);
    assert.ok(at !== -1, line);
    const more = left.splice(0, at + 1).slice(0, -1);
    assert.deepEqual(
      more.filter((each) => !/^ +(?:p: |prediction: |- '(?:Experimental|Control) group label: )/.test(each)),
      [],
      line,
    );
  }
}

/** The numbers of each plot: of its results, and of its summary. */
function numbersOf(review: Review): string[] {
  const short = (number: number) => Number(number.toPrecision(9));
  return panelsOf(review).flatMap(({ title, groups }) =>
    groups.flatMap(({ candidates, summarised }) => [
      ...candidates.map(
        ({ study, effect }) =>
          `${title} ${study.id} ${short(effect.estimate.value)} ${short(effect.estimate.variance)}`,
      ),
      ...(summarised?.inIt
        ? [`${title} all ${short(summarised.inIt.pooled.value)} ${short(summarised.inIt.pooled.se)}`]
        : []),
    ]),
  );
}

/** The effects of each study, whatever their plots. */
function effectsOf(review: Review): string[] {
  const short = (number: number) => Number(number.toPrecision(9));
  return candidatesOf(review)
    .candidates.filter(({ isBeside }) => !isBeside)
    .map(
      ({ study, effect }) =>
        `${study.id} ${effect.metric} ${short(effect.estimate.value)} ${short(effect.estimate.variance)}`,
    )
    .sort();
}

/** Of each included study what has a place in the package beside its results: design, reports, arms by their names, judgements of results with numbers. */
function toldOf(review: Review): string[] {
  const tool = toolForRevman(review);
  return includedStudies(review).map((study) => {
    const arms = itemsOf(sectionNode(study, 'arms')).map((arm) => nameOfArm(textAt(arm, 'id') ?? '', study));
    const reports = reportsOf(study).map(({ node }) => textAt(valueOf(node, 'citation'), 'title'));
    const numbers = itemsOf(sectionNode(study, 'results')).flatMap((result) =>
      valueOf(result, 'by_arm') || valueOf(result, 'estimate') ? (textAt(result, 'id') ?? []) : [],
    );
    const judged = (tool ? judgedIn(study, tool, review) : [])
      .filter(({ result }) => result === undefined || numbers.includes(result))
      .map(({ domain, words, support }) => [domain, words.table, support].join(': '));
    return JSON.stringify({
      study: study.id,
      design: textOf(sectionNode(study, 'design')),
      reports: reports.length,
      arms,
      judged: [...new Set(judged)].sort(),
    });
  });
}

function exampleReview(name: string): Review {
  const paths = globSync(`examples/${name}/**/*.extraction.yaml`).sort();
  return buildReview(
    `examples/${name}`,
    paths.map((path) => readRecord(path, parse(readFileSync(path, 'utf8')))),
  );
}

describe('a review taken to RevMan and back', () => {
  const sources = [
    ['a package', packed(madeUpPackage({ studies: 8 }).files)],
    ['a package of version 1', packed(madeUpPackage({ studies: 6, version: 1, seed: 7 }).files)],
    ['RevMan 5', rm5()],
    ['a package with RoB 2', rob2Package],
    ['a package whose JSON nests its results', nestedPackage],
    ['a package with names as they should not be', dirtyPackage],
  ] as const;
  for (const [about, source] of sources)
    it(`${about}: an import that is exported and imported again is the same review, byte for byte`, async () => {
      const first = await imported(source, 'again');
      const second = await backAgain(first.review);
      for (const [path, text] of first.texts)
        if (path.startsWith('studies/') && !/^status:/m.test(text)) assert.equal(second.texts.get(path), text, path);
      assert.deepEqual([...second.texts.keys()], [...first.texts.keys()]);
      const reviewFile = (texts: ReadonlyMap<string, string>) => texts.get('review.extraction.yaml') ?? '';
      // Published numbers that are others than those worked out here leave the review as RevMan makes them.
      if (/^a package(?: of version 1| with RoB 2)?$/.test(about))
        assertHolds(analysesIn(reviewFile(second.texts)), analysesIn(reviewFile(first.texts)));
      assert.deepEqual(numbersOf(second.review), numbersOf(first.review));
    });

  for (let seed = 1; seed <= usually(4, 20); seed += 1)
    it(`made-up review ${seed}: the export of an import has the same numbers in the same rows`, async () => {
      const { files } = madeUpPackage({ studies: 5 + seed, seed });
      const { review } = await imported(packed(files), 'CD000000');
      const written = new Map(
        revmanExport(review).files.map(({ path, text }) => [path.split('-').slice(-2).join('-'), text]),
      );
      const given = new Map(Object.entries(files).map(([path, text]) => [path.split('-').slice(-2).join('-'), text]));
      for (const name of ['data-rows.csv', 'and-settings.csv', 'subgroup-estimates.csv'])
        assertAlike(rowsIn(written.get(name) ?? ''), rowsIn(given.get(name) ?? ''), name);
    });

  for (const example of ['maddox-2025', 'practice'])
    it(`${example}: comes back with the same effects, and from then on as the same files`, async () => {
      const review = exampleReview(example);
      const once = await backAgain(review);
      const twice = await backAgain(once.review);
      assert.deepEqual(effectsOf(once.review), effectsOf(review));
      assert.deepEqual(toldOf(once.review).sort(), toldOf(review).sort());
      assert.deepEqual([...twice.texts], [...once.texts]);
    });

  it('keeps numbers of groups and the estimate that compares them as one result', async () => {
    const { texts } = await backAgain(exampleReview('practice'));
    assert.match(
      texts.get('studies/alder-2019.extraction.yaml') ?? '',
      /, completers'\n {4}timepoint: 6 months\n {4}comparison: \[training, usual-care\]\n {4}by_arm:\n.*mean: 16\.9, sd: 8\.1\}\n.*mean: 21\.2, sd: 9\.5\}\n {4}estimate: \{type: md, value: -4\.3, ci: \[-9\.0, 0\.4\], p: 0\.075\}\n/,
    );
  });

  it('brings back the measures, people, time points and groups of an analysis that mixes them', async () => {
    const { review, texts } = await backAgain(exampleReview('practice'));
    const text = texts.get('studies/alder-2019.extraction.yaml') ?? '';
    assert.match(text, /outcome: empathy-based stress\n {4}measure: mbi-exhaustion\n {4}timepoint: 6 months\n/);
    assert.match(
      text,
      /measure: mbi-exhaustion\n {4}timepoint: 6 months\n(?: {4}population: \S+\n)? {4}comparison: \[training, usual-care\]/,
    );
    assert.doesNotMatch([...texts.values()].join('\n'), /^ {2}- \{id: (?:experimental|control), name: /m);
    assert.ok(panelsOf(review).some(({ candidates }) => candidates.length > 5));
  });

  it('says what has no place there', async () => {
    const { leftOut } = revmanExport(exampleReview('practice'));
    assert.ok(
      leftOut.some((sentence) =>
        /^“cici” of \d+ stud(?:y|ies): the data package has no place for it\.$/.test(sentence),
      ),
    );
    assert.ok(
      leftOut.includes(
        'Analysis empathy-based stress: where τ² is 0, RevMan’s interval is from the normal distribution. The numbers of its summary are RevMan’s.',
      ),
    );
    assert.ok(!leftOut.some((sentence) => /do not tell/.test(sentence)));
    assert.ok(
      leftOut.some((sentence) => /^Judgements with RoB 2 of results that have words and no numbers: “/.test(sentence)),
    );
  });
});

/** Standardised differences of RevMan have an approximate factor for small groups: they agree to a thousandth. */
function assertAlike(written: readonly string[], given: readonly string[], name: string): void {
  assert.equal(written.length, given.length, name);
  for (const [index, row] of given.entries()) {
    const here = (written[index] ?? '').split(' ');
    for (const [at, word] of row.split(' ').entries()) {
      const [one, other] = [Number(here[at]), Number(word)];
      const isAlike = here[at] === word || Math.abs(one - other) <= 1e-3 * Math.max(Math.abs(other), 0.1);
      assert.ok(isAlike, `${name}: ${written[index]} is not ${row}`);
    }
  }
}

/** Of each row what it is about and its numbers, in an order of their own. */
function rowsIn(csv: string): string[] {
  const [heads = [], ...rows] = csv.split('\r\n').map((line) => line.split(','));
  const at = (row: readonly string[], head: string) => row[heads.indexOf(head)] ?? '';
  const short = (text: string) =>
    text === '' || Number.isNaN(Number(text)) ? text : String(Number(Number(text).toPrecision(4)));
  return rows
    .filter((row) => row.length > 1)
    .map((row) =>
      [
        'Analysis group',
        'Analysis number',
        'Study',
        'Subgroup',
        'Experimental mean',
        'Experimental SD',
        'Experimental cases',
        'Experimental N',
        'Control mean',
        'Control SD',
        'Control cases',
        'Control N',
        'GIV Mean',
        'GIV SE',
        'Statistical method',
        'Effect measure',
        'Analysis model',
        'Mean',
        'CI start',
        'CI end',
        'Heterogeneity Tau²',
        'Heterogeneity Chi²',
        'Heterogeneity df',
      ]
        .map((head) => short(at(row, head)))
        .join(' '),
    )
    .sort();
}
