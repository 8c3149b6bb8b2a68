import assert from 'node:assert/strict';
import { forestSvg } from '../../../../src/core/figures/pictures/forest-svg';
import {
  buildReview,
  cellsLost,
  findProblems,
  importPlan,
  parse,
  type Review,
  readRecord,
} from '../../../../src/core/index';
import { forestPlot } from '../../../../src/core/synthesis/results/forest';
import { publishedView } from '../../../../src/core/synthesis/summaries/published-table';
import { imported } from './imported';
import { madeUpPackage, packed } from './made-up-package';

/** The problems of all files of a weight, each with its file. */
function problems(review: Review, severity: string): string[] {
  return review.files.flatMap((file) =>
    findProblems(review, file)
      .problems.filter((each) => each.severity === severity)
      .map(({ code, message }) => `${file.path}: ${code}: ${message}`),
  );
}

describe('a Cochrane data package of 20 studies and 30 analyses', () => {
  for (const version of [1, 2] as const)
    it(`of version ${version} is a review without errors, whose summaries are those that were published`, async () => {
      const { review, plan } = await imported(packed(madeUpPackage({ version }).files));
      assert.equal(plan.write.length, 1 + 20 + 2, 'the review, its studies, one excluded and one ongoing');
      assert.deepEqual(problems(review, 'error'), []);
      assert.deepEqual(problems(review, 'warning'), []);
      const { panels } = forestPlot(review);
      assert.equal(panels.length, 30);
      assert.ok(panels.every(({ groups }) => groups.length === 1 && groups[0]?.summary !== undefined));
      const table = publishedView.of(review);
      assert.ok(table.kind === 'table');
      const compared = table.rows.filter(({ cells }) => cells[4]?.text !== '');
      assert.ok(compared.length > 300);
      assert.deepEqual(
        compared.filter(({ cells }) => cells[5]?.text !== 'yes').map(({ cells }) => cells.map(({ text }) => text)),
        [],
      );
    });
});

describe('a Cochrane data package that is imported again', () => {
  it('lists of its analyses only what the review file says otherwise, or has not', async () => {
    const { material, plan, texts, review } = await imported(packed(madeUpPackage({ studies: 6 }).files));
    const again = importPlan(material, review);
    assert.deepEqual([again.write, again.differs], [[], []]);
    assert.equal(cellsLost(again.losses), cellsLost(plan.losses));
    const text = texts.get('review.extraction.yaml') ?? '';
    const [begin = '', first = '', second = '', ...others] = text.split(/^(?= {2}- analysis: )/m);
    const changed = [begin, first.replace('metric: rr', 'metric: or'), ...others].join('');
    const files = [...texts].map(([path, whole]) =>
      readRecord(path, parse(path === 'review.extraction.yaml' ? changed : whole)),
    );
    const third = importPlan(material, buildReview('', files));
    const said = (reason: RegExp) => third.losses.filter((loss) => reason.test(loss.reason)).map(({ value }) => value);
    assert.deepEqual(said(/^The review file says otherwise about this analysis/), ['rr']);
    const lacks = said(/^It belongs into the review file/);
    assert.ok(second.startsWith("  - analysis: '1.2'") && lacks.includes('1.2') && !lacks.includes('1.3'));
  });
});

describe('the forest plots of a Cochrane data package', () => {
  const review = async () => (await imported(packed(madeUpPackage({}).files))).review;

  it('show estimates that a program has worked out with as many digits as people read', async () => {
    const panel = forestPlot(await review()).panels.find(({ title }) => title.startsWith('1.7 '));
    const [row] = panel?.groups[0]?.rows ?? [];
    assert.equal(row?.effect.text, '0.82 (0.47 to 1.42)');
  });

  it('have no column for an overall judgement that RoB 1 does not have', async () => {
    const plot = forestPlot(await review());
    assert.ok(plot.panels.every(({ groups }) => groups[0]?.rows.every(({ bias }) => bias.state === 'not applicable')));
    assert.doesNotMatch(String(forestSvg(plot)), /Bias</);
  });

  it('tell what is lost for one reason once', async () => {
    const { plan } = await imported(packed(madeUpPackage({}).files));
    assert.ok(plan.losses.length < 30, String(plan.losses.length));
    assert.equal(cellsLost(plan.losses), 1209);
  });
});
