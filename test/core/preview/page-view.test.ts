import assert from 'node:assert/strict';
import {
  changeView,
  readPreviewView,
  type ViewChange,
  WHOLE_VIEW,
} from '../../../src/core/figures/on-the-page/page-view';
import { copiedTable } from '../../../src/core/preview/copied-table';
import { previewParts } from '../../../src/core/preview/preview-parts';
import { readFixture } from '../checks/fixture';
import { assertInert, assertWellFormed } from '../figures/markup';
import { quietWards } from '../synthesis/quiet-wards';
import { partNamed, previewBody } from './preview-body';

const viewAfter = (...changes: ViewChange[]) => changes.reduce(changeView, WHOLE_VIEW);
const partOf = (id: string, ...changes: ViewChange[]) =>
  partNamed(id, previewParts(quietWards(), { view: viewAfter(...changes) }));

/** A fictional review with so many short studies. */
const manyStudies = (number: number) =>
  readFixture(
    [
      '# file: review.extraction.yaml\nreview: many\nvocabulary: {outcomes: {sleep: Rest.}}\n',
      ...Array.from(
        { length: number },
        (_, index) =>
          `# file: studies/s${index}.extraction.yaml\nstudy: s${index}\ndesign: randomised trial\nreports: [{id: main, citation: {authors: [Study ${index}], year: 2020}}]\ntypes: [outcome evaluation]\nresults: [{id: sleep, outcome: sleep, effect_direction: favours intervention}]\n`,
      ),
    ].join(''),
  ).review;

describe('how the preview is looked at', () => {
  const sort: ViewChange = { kind: 'sort', table: 'characteristics', column: 'design' };

  it('sorts up, down, and not', () => {
    assert.deepEqual(viewAfter(sort).tables.characteristics?.sort, { column: 'design', direction: 'ascending' });
    assert.deepEqual(viewAfter(sort, sort).tables.characteristics?.sort, { column: 'design', direction: 'descending' });
    assert.equal(viewAfter(sort, sort, sort).tables.characteristics?.sort, undefined);
  });

  it('comes back as it was kept', () => {
    const view = viewAfter(
      sort,
      { kind: 'column', table: 'characteristics', column: 'country' },
      { kind: 'filter', facet: 'design', value: 'randomised trial' },
      { kind: 'close', figures: ['reports'] },
      { kind: 'whole', figures: ['characteristics'] },
    );
    assert.deepEqual(readPreviewView(JSON.parse(JSON.stringify(view))), view);
  });

  it('shows the first rows of a long table and the picture of a long list when asked, and says so', () => {
    const number = 501;
    const review = manyStudies(number);
    const part = (id: string, ...changes: ViewChange[]) =>
      partNamed(id, previewParts(review, { view: viewAfter(...changes) }));
    const rowsIn = (html: string) => html.split('<tbody>')[1]?.match(/<tr>/g)?.length;
    const short = part('figure-characteristics');
    assert.equal(rowsIn(short), 500);
    assert.match(short, /The first 500 of 501 rows are shown here/);
    const whole = part('figure-characteristics', { kind: 'whole', figures: ['characteristics'] });
    assert.equal(rowsIn(whole), number);
    assert.doesNotMatch(whole, /data-rest/);
    const picture = part('figure-effect-direction');
    assert.match(picture, /This picture has 501 rows .*Draw all 501 rows/s);
    assert.doesNotMatch(picture, /<svg/);
    assert.match(part('figure-effect-direction', { kind: 'whole', figures: ['effect-direction'] }), /<svg/);
    // The order, and what is copied, are those of the whole table.
    const down: ViewChange[] = [
      { kind: 'sort', table: 'characteristics', column: 'study' },
      { kind: 'sort', table: 'characteristics', column: 'study' },
    ];
    assert.match(part('figure-characteristics', ...down), /Study 500/);
    assert.match(copiedTable(review, 'characteristics', viewAfter())?.text ?? '', /Study 500/);
  });

  it('takes whatever was kept', () => {
    for (const kept of [undefined, null, 7, 'x', [], { filter: 3, tables: [], closed: {} }]) {
      assert.deepEqual(readPreviewView(kept), WHOLE_VIEW);
    }
    assert.deepEqual(readPreviewView({ tables: { t: { sort: 'x', hidden: [1, 'a'] } } }).tables.t, { hidden: ['a'] });
  });

  it('says in the heading how a table is sorted', () => {
    const html = partOf('figure-characteristics', sort);
    assert.equal(html.match(/aria-sort="ascending"/g)?.length, 1);
    assert.match(html, /aria-sort="ascending"><button[^>]*>Design</);
  });

  it('leaves out hidden columns, and offers them again', () => {
    const html = partOf('figure-characteristics', { kind: 'column', table: 'characteristics', column: 'country' });
    assert.doesNotMatch(html, /data-column="country"/);
    assert.match(html, /Columns \(1 hidden\)/);
    assert.match(html, /aria-pressed="false"[^>]*>Country</);
  });

  it('draws a closed figure when it is opened', () => {
    const closed = partOf('figure-reports', { kind: 'close', figures: ['reports'] });
    assert.doesNotMatch(closed, /<table|open=/);
    assert.match(closed, /<summary[^>]*><h3>Reports/);
    assert.equal(
      partOf('figure-reports', { kind: 'close', figures: ['reports'] }, { kind: 'open', figures: ['reports'] }),
      partOf('figure-reports'),
    );
  });

  it('says below each figure that a filter is on, and what is left', () => {
    const filter: ViewChange = { kind: 'filter', facet: 'design', value: 'randomised trial' };
    const html = partOf('figure-characteristics', filter);
    assert.match(html, /A filter is on, showing 2 of 4 studies and 1 of 2 interventions\. Design: Randomised trial\./);
    assert.doesNotMatch(html, /Ash/);
    assert.equal(partOf('figure-overview', filter), partOf('figure-overview'));
    assert.match(partOf('chips', filter), /Design: Randomised trial/);
    assert.doesNotMatch(partOf('chips'), /button/);
  });

  const trials: ViewChange = { kind: 'filter', facet: 'design', value: 'randomised trial' };

  it('says how many rows a filter leaves, at the figure and in the contents', () => {
    assert.match(partOf('figure-characteristics', trials), /<span class="rows">2 of 4 rows<\/span>/);
    assert.match(
      partOf('contents', trials),
      /<a href="#figure-characteristics">[^<]*<\/a><span class="rows">2 of 4 rows<\/span>/,
    );
    assert.doesNotMatch(previewBody(quietWards(), { view: viewAfter() }), /class="rows"/);
    // The whole review is in these, whatever is filtered.
    assert.doesNotMatch(partOf('figure-search', trials), /class="rows"/);
  });

  it('names what a filter leaves out: studies, interventions, whole figures', () => {
    assert.match(partOf('chips', trials), /Left out: Ash et al\. 2019, cedar, Walks\.</);
    const cohort: ViewChange = { kind: 'filter', facet: 'design', value: 'non-randomised controlled study' };
    assert.match(
      partOf('about-appraisal', cohort),
      /The filter leaves nothing of: RoB 2: judgements for each result; /,
    );
    // A section of which nothing is left is still there to say so.
    assert.match(partOf('about-results', cohort), /The filter leaves nothing of: Effect direction by study/);
    assert.match(
      partOf('contents', cohort),
      /<li class="left-out"><span>[^<]+<\/span><span class="rows">0 of \d+ rows?</,
    );
  });

  it('offers every table to be copied, as it is looked at', () => {
    const review = quietWards();
    const view = viewAfter(trials, { kind: 'column', table: 'characteristics', column: 'country' });
    const copied = copiedTable(review, 'characteristics', view);
    assert.ok(copied);
    assertWellFormed(copied.html);
    assertInert(copied.html);
    assert.doesNotMatch(copied.html, /data-file|<button|Ash et al|Norway/);
    assert.match(copied.html, /<caption>Characteristics of included studies<\/caption>/);
    assert.match(copied.text, /^Characteristics of included studies\nStudy\t/);
    assert.equal(copiedTable(review, 'no-such-table', view), undefined);
    const offered = [...previewBody(review).matchAll(/data-copy="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
    assert.ok(offered.includes('rob2'), 'a picture may be had as a table, too');
    for (const id of offered) assert.ok(copiedTable(review, id, WHOLE_VIEW), id);
  });

  it('copies nothing that a spreadsheet would run', () => {
    const { review } = readFixture(`# file: review.extraction.yaml
review: r
# file: a.extraction.yaml
study: a
country: "=HYPERLINK(1)"
`);
    const copied = copiedTable(review, 'characteristics', WHOLE_VIEW);
    assert.match(copied?.html ?? '', />&#39;=HYPERLINK\(1\)</);
    assert.match(copied?.text ?? '', /\t'=HYPERLINK\(1\)\t/);
  });

  it('says in the bar that something is compared, with the way out', () => {
    const { parts } = previewParts(quietWards(), { earlier: { name: 'v1 "<b>"', review: quietWards() } });
    const bar = parts.find(({ id }) => id === 'comparing')?.html ?? '';
    assert.match(bar, /Compared with “v1 &quot;&lt;b&gt;&quot;”/);
    assert.match(bar, /data-do="stop comparing"/);
    assert.equal(partOf('comparing'), '<div id="comparing" data-part=""></div>');
  });

  it('changes only the part that is asked for', () => {
    const review = quietWards();
    const before = previewParts(review, { view: WHOLE_VIEW });
    const now = previewParts(review, { view: viewAfter(sort) });
    const changed = now.parts.filter(({ id }) => partNamed(id, now) !== partNamed(id, before)).map(({ id }) => id);
    assert.deepEqual(changed, ['figure-characteristics']);
    assert.equal(now.frame, before.frame);
  });

  it('leads to every figure from the contents', () => {
    const { parts, frame } = previewParts(quietWards());
    const contents = parts.find(({ id }) => id === 'contents')?.html ?? '';
    for (const { id } of parts.filter(({ id }) => id.startsWith('figure-') && id !== 'figure-overview')) {
      assert.ok(contents.includes(`href="#${id}"`), id);
      assert.ok(frame.includes(`id="${id}"`), id);
    }
  });

  it('tells what nobody has extracted from what is not reported', () => {
    assert.match(
      partOf('figure-characteristics'),
      /class="legend"><span><span class="is-not-extracted">–<\/span> not yet/,
    );
    assert.match(
      partOf('figure-characteristics'),
      /<span class="is-not-reported">not reported<\/span> somebody looked/,
    );
  });

  it('is safe in every state', () => {
    const view = viewAfter(
      sort,
      { kind: 'column', table: 'characteristics', column: 'country' },
      { kind: 'filter', facet: 'outcome', value: `"'<script>` },
      { kind: 'close', figures: ['rob2'] },
    );
    const body = previewBody(quietWards(), { view });
    assertWellFormed(body);
    assertInert(body);
  });
});
