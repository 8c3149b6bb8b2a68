import assert from 'node:assert/strict';
import { checksumsText, readChecksums, whoseFile } from '../../../src/core/exports/checksums';
import { dataPackage } from '../../../src/core/exports/data-package';
import { hiddenWork, hiddenWorkInWords } from '../../../src/core/exports/hidden-work';
import { WHOLE_VIEW } from '../../../src/core/figures/on-the-page/page-view';
import { figureHtml } from '../../../src/core/figures/render';
import { copiedTable } from '../../../src/core/preview/copied-table';
import { printablePage } from '../../../src/core/preview/printable-page';
import { viewsOf } from '../../../src/core/queries/list-views';
import { buildReview, type Review } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';

const { review } = readFixture(`# file: review.extraction.yaml
review: r
reviewers: {LM: Lee, CB: Chris}
# file: studies/a.LM.extraction.yaml
study: a
extractor: LM
setting: {type: own setting}
rob2:
  - randomisation: {judgement: low}
# file: studies/a.CB.extraction.yaml
study: a
extractor: CB
setting: {type: colleague setting}
country: colleague country
results:
  - {id: x, outcome: colleague outcome, measure: colleague measure, estimate: {value: 0.77123}}
rob2:
  - randomisation: {judgement: high, reason: colleague reason}
    overall: {judgement: high}
`);

/** The same, as LM sees it. */
function asLM(finished: readonly string[]): Review {
  const hasFinished = (_: unknown, section: string) => finished.includes(section);
  return buildReview('', review.files, { initials: 'LM', hasFinished });
}

const COLLEAGUES = /colleague|0\.77123/;

describe('what leaves a review with somebody who still extracts', () => {
  it('has nothing of what a colleague wrote about the same parts', () => {
    const mine = asLM([]);
    const files = dataPackage(mine).map((file) => `${file.path}\n${file.text()}`);
    const figures = viewsOf(mine).map((view) => figureHtml(view.of(mine)));
    const copied = copiedTable(mine, 'characteristics', WHOLE_VIEW)?.text ?? '';
    for (const text of [...files, ...figures, copied, printablePage(mine)]) assert.doesNotMatch(text, COLLEAGUES);
    assert.ok(files.some((text) => text.includes('own setting')));
  });

  it('says so, with the parts', () => {
    assert.deepEqual(hiddenWork(asLM([])), [{ record: 'a', sections: ['country', 'results', 'rob2', 'setting'] }]);
    assert.equal(
      hiddenWorkInWords(asLM(['setting', 'country', 'results'])),
      'What others wrote is left out where LM has not finished the same part: a (rob2).',
    );
    const readme = dataPackage(asLM([])).find(({ path }) => path === 'README.md');
    assert.match(readme?.text() ?? '', /What others wrote is left out where LM has not finished/);
  });

  it('has all of it once the own parts are finished, and where nobody is named', () => {
    const all = ['setting', 'country', 'results', 'rob2'];
    for (const each of [asLM(all), review]) {
      assert.equal(hiddenWorkInWords(each), undefined);
      assert.ok(dataPackage(each).some((file) => COLLEAGUES.test(file.text())));
    }
  });
});

describe('the checksums of a data package', () => {
  const sum = 'a'.repeat(64);
  const sums = new Map([
    ['tables/b.csv', sum],
    ['README.md', sum],
  ]);

  it('stand in the order of the paths, and are read again', () => {
    assert.equal(checksumsText(sums), `${sum}  README.md\n${sum}  tables/b.csv\n`);
    assert.deepEqual(readChecksums(`${checksumsText(sums)}nonsense\n`), new Map([...sums].reverse()));
  });

  it('say whose a file is', () => {
    assert.equal(whoseFile('README.md', sum, sums), 'ours');
    assert.equal(whoseFile('README.md', 'b'.repeat(64), sums), 'changed');
    assert.equal(whoseFile('paper.docx', sum, sums), 'other');
    assert.equal(whoseFile('SHA256SUMS', '', new Map()), 'ours');
  });
});
