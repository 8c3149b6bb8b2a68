import assert from 'node:assert/strict';
import { changeView, type ViewChange, WHOLE_VIEW } from '../../../src/core/figures/on-the-page/page-view';
import { printablePage } from '../../../src/core/preview/printable-page';
import { readFixture } from '../checks/fixture';
import { assertInert, assertWellFormed } from '../figures/markup';
import { quietWards } from '../synthesis/quiet-wards';

const STYLES = /<style>[\s\S]*?<\/style>/;
const printed = (...changes: ViewChange[]) =>
  printablePage(quietWards(), { view: changes.reduce(changeView, WHOLE_VIEW) });
const titlesIn = (page: string) =>
  [...page.matchAll(/<(?:caption|figcaption|h3)[^>]*>([^<]+)</g)].flatMap(([, title]) => title?.trim() || []);

describe('the printable page', () => {
  it('is one page that needs nothing else, and names no file', () => {
    const page = printed();
    assertWellFormed(page);
    assertInert(page);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.doesNotMatch(page, /<script|<link|<button|<input|data-file|data-change|\.extraction\.yaml/);
    assert.match(page, /<h1>[^<]+<\/h1>/);
  });

  it('is the same for the same files, whenever it is made', () => {
    assert.equal(printed(), printed());
    assert.doesNotMatch(printed().replace(STYLES, ''), new RegExp(String(new Date().getFullYear())));
  });

  it('has the rules of its style sheet as they are written', () => {
    const [sheet = ''] = STYLES.exec(printed()) ?? [];
    assert.match(sheet, /thead \{ display: table-header-group/);
    assert.match(sheet, /@page across \{ size: A4 landscape/);
    assert.doesNotMatch(sheet, /&(gt|quot|amp);/);
  });

  it('says which filter is on, and what it leaves out', () => {
    const page = printed({ kind: 'filter', facet: 'design', value: 'non-randomised controlled study' });
    assert.match(page, /A filter is on, showing \d of 4 studies and 0 of 2 interventions\. Design: Non-randomised/);
    assert.match(page, /Left out: [^<]*Ash et al\. 2019/);
    assert.match(page, /The filter leaves nothing of: [^<]*RoB 2: judgements for each result/);
    assert.doesNotMatch(printed(), /A filter is on|leaves nothing/);
  });

  it('has columns and order as they are looked at, and names what is closed', () => {
    const page = printed(
      { kind: 'column', table: 'characteristics', column: 'country' },
      { kind: 'close', figures: ['reports'] },
    );
    const table = /<table role="table" id="table-characteristics">[\s\S]*?<\/table>/.exec(page)?.[0] ?? '';
    assert.match(table, /data-column="design"/);
    assert.doesNotMatch(table, /data-column="country"/);
    assert.match(page, /Left out, because they are closed in the preview: Reports, study types and interventions\./);
    assert.ok(!titlesIn(page).includes('Reports, study types and interventions'));
    assert.ok(titlesIn(printed()).includes('Reports, study types and interventions'));
  });

  it('shows what a file says as text, however it looks', () => {
    const { review } = readFixture(`# file: review.extraction.yaml
review: r
title: "</style><script>alert(1)</script>"
`);
    const page = printablePage(review);
    assertWellFormed(page);
    assert.match(page, /<title>&lt;\/style&gt;&lt;script&gt;/);
  });
});
