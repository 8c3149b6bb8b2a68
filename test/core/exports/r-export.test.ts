/** The script for R: run where R with metafor is there, and compared with what metafor gave when it was run. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rExport } from '../../../src/core/exports/r/r-export';
import { rebuiltPlots } from '../../../src/core/exports/r/rebuilt';
import type { Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';
import { readFolder } from '../language/folders';
import { ANALYSES, everyAnalysis } from './every-analysis';
import { ASKED, everyModel } from './every-model';

/** What metafor gives of the made-up review, as the script writes it: kept, so that it is compared without R, too. */
const KEPT = 'test/core/exports/every-analysis.metafor.csv';

/** The same of meta-regressions and tests of small studies. */
const KEPT_MODELS = 'test/core/exports/every-model.r.csv';

const hasR = (() => {
  try {
    execFileSync('Rscript', ['-e', 'stopifnot(packageVersion("metafor") >= "3.8")'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
})();

/** Runs the script in a folder of its own. @param change of one of the files before it is run */
function run(review: Review, change?: { readonly file: string; readonly of: (text: string) => string }) {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-r-'));
  try {
    for (const { name, ending, text } of rExport(review)) {
      const file = `${name}.${ending}`;
      writeFileSync(join(folder, file), change?.file === file ? change.of(text()) : text());
    }
    const said = execFileSync('Rscript', ['review.R'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    const written = readdirSync(folder);
    const textOf = (name: string) => (written.includes(name) ? readFileSync(join(folder, name), 'utf8') : '');
    const pictures = (name: string) => written.filter((each) => each.startsWith(name) && each.endsWith('.pdf')).length;
    return {
      said,
      metafor: textOf('metafor.csv'),
      models: textOf('models-of-r.csv'),
      plots: pictures('forest-'),
      funnels: pictures('funnel-'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lines of a table by their heads. */
function linesOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  return lines.map((line) => Object.fromEntries(heads.map((head, index) => [head, line[index] ?? ''])));
}

/** What would end a text of R, or a comment, and run what stands behind it. */
const HOSTILE = '\\"); system(\\"x\\") #\\u2028 \\\\ ü';

function hostileReview(): Review {
  const study = (id: string, value: number) => `# file: ${id}.extraction.yaml
study: ${id}
design: randomised trial
results:
  - {id: r, outcome: "${HOSTILE}", measure: m, estimate: {type: smd, value: ${value}, se: 0.2}}
`;
  return readFixture(`# file: review.extraction.yaml
review: hostile
title: "Rest\\n# system(\\"x\\")"
vocabulary: {outcomes: {"${HOSTILE}": Made up}, measures: {m: {name: Scale, outcome: "${HOSTILE}", better: lower}}}
meta_analysis: {outcome: "${HOSTILE}", metric: smd, subgroups: {title: Setting, values: {s0: "${HOSTILE}", s1: "${HOSTILE}", s2: "=1+1", s3: "=1+1"}}}
${[0.1, 0.5, 0.2, 0.9].map((value, index) => study(`s${index}`, value)).join('')}`).review;
}

describe('the export for R', () => {
  it('has every way in which an effect comes about, and every way of pooling', () => {
    const plots = rebuiltPlots(everyAnalysis());
    const outcomes = plots.map(({ panel }) => panel.candidates[0].outcome.replaceAll('_', ' '));
    assert.deepEqual([...outcomes].sort(), [...ANALYSES].sort());
    for (const { panel, group, summaries } of plots) {
      const { outcome } = panel.candidates[0];
      assert.equal(group.candidates.length, 7, outcome);
      assert.equal(
        summaries.some(({ subgroup }) => subgroup === undefined),
        outcome !== 'no_summary',
        outcome,
      );
    }
    const ways = new Set(plots.flatMap(({ group }) => group.candidates.map(({ effect }) => effect.ingredients.way)));
    assert.deepEqual([...ways].sort(), [
      'MD',
      'MPOR',
      'MPRD',
      'MPRR',
      'OR',
      'RD',
      'ROM',
      'RR',
      'SMD',
      'ZCOR',
      'correlation',
      'error',
      'interval',
      'paired means',
      'statistic',
      't',
    ]);
  });

  it('gives the numbers that metafor gave', () => {
    const kept = linesOf(readFileSync(KEPT, 'utf8'));
    const ours = rebuiltPlots(everyAnalysis()).flatMap(({ number, summaries }) =>
      summaries.map(({ subgroup = '', summary: { pooled } }) => ({ plot: String(number), subgroup, pooled })),
    );
    assert.ok(kept.length > 55);
    assert.equal(ours.length, kept.length);
    for (const { plot, subgroup, pooled } of ours) {
      const theirs = kept.find((each) => each.plot === plot && each.subgroup === subgroup);
      assert.ok(theirs, `${plot} ${subgroup}`);
      const { value, se, ci, p, prediction, tau2, i2, q, df, pOfQ } = pooled;
      const all = { estimate: value, se, lower: ci.lower, upper: ci.upper, p, tau2, i2, q, df, p_of_q: pOfQ };
      const both = {
        ...all,
        ...(prediction && { prediction_lower: prediction.lower, prediction_upper: prediction.upper }),
      };
      for (const [name, number] of Object.entries(both))
        assert.ok(
          Math.abs(number - Number(theirs[name])) <= 1e-6 * Math.max(Math.abs(number), se),
          `plot ${plot} ${subgroup}: ${name} ${number}, metafor ${theirs[name]}`,
        );
    }
  });

  it('gives the numbers of models that R gave', () => {
    const kept = linesOf(readFileSync(KEPT_MODELS, 'utf8'));
    const ours = rebuiltPlots(everyModel()).flatMap(({ number, models }) =>
      models.map((each) => ({ number, ...each })),
    );
    assert.equal(kept.length, ASKED.models);
    assert.equal(ours.length, kept.length);
    for (const { number, model, numbers } of ours) {
      const theirs = kept.find((each) => each.plot === String(number) && each.model === model);
      assert.ok(theirs, `${number} ${model}`);
      assert.ok(Object.keys(numbers).length >= 7);
      for (const [name, value] of Object.entries(numbers)) {
        const size = Math.max(Math.abs(value), name === 'tau2' ? 0 : (numbers.se ?? 0));
        assert.ok(
          Math.abs(value - Number(theirs[name])) <= 1e-6 * size + 1e-9,
          `plot ${number} ${model}: ${name} ${value}, R ${theirs[name]}`,
        );
      }
    }
  });

  it('has no word of models where a review asks for none', () => {
    const files = rExport(hostileReview());
    assert.deepEqual(
      files.map(({ name }) => name),
      ['review', 'effects', 'summaries'],
    );
    assert.doesNotMatch(files[0]?.text() ?? '', /models\.csv"|draw_funnel/);
  });

  it('takes texts of a review for texts', () => {
    const text =
      rExport(hostileReview())
        .find(({ ending }) => ending === 'R')
        ?.text() ?? '';
    const [first = '', ...lines] = text.split('\n');
    assert.equal(first.slice(0, 72), '# Extraction: effects, summaries and forest plots of “Rest # system("x")');
    const plots = lines.slice(lines.findIndex((line) => line.startsWith('# ---- The plots of the review')));
    const code = plots.filter((line) => line !== '' && !line.startsWith('#'));
    assert.ok(code.some((line) => line.includes('\\"); system(\\"x\\") #')));
    for (const line of code) {
      assert.match(line, /^[ -~]+$/, 'no letter depends on the encoding of the script');
      const outside = line.replace(/"(?:[^"\\]|\\["\\nU])*"/g, '');
      assert.doesNotMatch(outside, /system|"/, line);
    }
  });

  describe('where R and metafor are there', function () {
    this.timeout(120_000);
    before(function () {
      if (!hasR) this.skip();
    });

    it('works out every analysis again, and draws it', () => {
      const { said, metafor, plots } = run(everyAnalysis());
      assert.match(said, /The same: \d+ effects and \d+ summaries; metafor/);
      assert.equal(plots, ANALYSES.length);
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(KEPT, metafor);
    });

    it('fits every model again, and draws every funnel', () => {
      const { said, models, plots, funnels } = run(everyModel());
      assert.match(said, new RegExp(`The same: \\d+ effects and \\d+ summaries and ${ASKED.models} models; metafor`));
      assert.deepEqual([plots, funnels], [7, ASKED.funnels]);
      if (process.env.UPDATE_SNAPSHOTS) writeFileSync(KEPT_MODELS, models);
    });

    it('stops where a model differs, and says which', () => {
      const of = (text: string) => text.replace(/(,egger,[^\r\n]*?,,12,-?\d+\.\d{3})\d/, '$1x').replace('x', '');
      assert.throws(
        () =>
          run(everyModel(), {
            file: 'models.csv',
            of: (text) => {
              assert.notEqual(of(text), text);
              return of(text);
            },
          }),
        /egger slope: R gives .*, the review /,
      );
    });

    for (const folder of ['examples/practice', 'examples/maddox-2025'])
      it(`works out ${folder} again`, () => {
        assert.match(run(readFolder(folder)).said, /The same: \d+ effects/);
      });

    it('works out a review again whose texts would run something', () => {
      const { said, plots } = run(hostileReview());
      assert.match(said, /The same: 4 effects and 3 summaries/);
      assert.equal(plots, 1);
    });

    for (const [what, file, of] of [
      [
        'an effect',
        'effects.csv',
        (text: string) => text.replace(/,(\d+\.\d{6})\d*,(\d+\.\d{4})\d*,([^,]*)\r\n/, ',9$1,$2,$3\r\n'),
      ],
      ['a summary', 'summaries.csv', (text: string) => text.replace(/(?<=,7,-?0\.\d{3})\d/, '7')],
    ] as const)
      it(`stops where ${what} differs, and says which`, () => {
        assert.throws(
          () =>
            run(everyAnalysis(), {
              file,
              of: (text) => {
                assert.notEqual(of(text), text);
                return of(text);
              },
            }),
          /R gives .*, the review /,
        );
      });
  });
});
