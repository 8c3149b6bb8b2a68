import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import type { Found } from '../../../src/core/importing/found';
import type { Material, StudyMaterial } from '../../../src/core/importing/material';
import { importPlan } from '../../../src/core/importing/plan';
import { buildReview } from '../../../src/core/review/review';

let entries = 0;

/** A work with one author. */
function work(author: string, citation: Readonly<Record<string, string>>, registration?: string): StudyMaterial {
  entries += 1;
  const entry = entries;
  const found = (value: string, column: string): Found => ({ value, at: [{ part: 'refs.ris', entry, column }] });
  return {
    name: found(author, 'authors'),
    reports: [
      {
        authors: [found(author, 'authors')],
        citation: Object.fromEntries(Object.entries(citation).map(([key, value]) => [key, found(value, key)])),
      },
    ],
    arms: [],
    results: [],
    assessments: [],
    texts: registration ? [{ path: ['registration'], found: found(registration, 'registration') }] : [],
  };
}

const list = (...studies: StudyMaterial[]): Material => ({
  kind: 'references',
  studies,
  analyses: [],
  losses: [],
  cells: [],
});

const review = buildReview('review', [
  readRecord(
    'review/studies/alder-2019.extraction.yaml',
    parse(`study: alder-2019
status: excluded
registration: NCT 0123-4567
reports:
  - {id: main, citation: {title: 'Rest on wards: a trial', year: 2019, doi: 'https://doi.org/10.5555/ALDER', pmid: 111}}
`),
  ),
]);

const ids = (plan: ReturnType<typeof importPlan>) =>
  plan.write.map(({ path }) => path.replace(/^studies\/|\..*$/g, ''));

describe('a list of references', () => {
  it('becomes a study for each work, with ids of first author and year that nothing else has', () => {
    const plan = importPlan(
      list(
        work('Alder A', { year: '2019', title: 'Another trial altogether' }),
        work('Alder A', { year: '2019', title: 'A third trial altogether' }),
        work('Quiet Wards Group', { title: 'Quiet hours' }),
        work('王', { title: '护士' }),
      ),
      review,
    );
    assert.deepEqual(ids(plan), ['alder-2019b', 'alder-2019c', 'quiet-wards-group', 'study-1']);
    assert.match(
      plan.write[0]?.text ?? '',
      /^study: alder-2019b\nreports:\n {2}- id: main\n {4}citation: \{authors: \[Alder A\]/,
    );
  });

  it('recognises what the review has, by DOI, PubMed number, registry number, title and year, and says by which', () => {
    const same: readonly (readonly [StudyMaterial, RegExp])[] = [
      [work('A', { doi: '10.5555/alder' }), /^It is in the review as “alder-2019”: the same DOI, 10\.5555\/alder\.$/],
      [work('B', { pmid: '111' }), /the same PubMed number, 111\.$/],
      [
        work('C', { title: 'Follow-up' }, 'NCT01234567'),
        /the same registry number, NCT01234567: it may be another report/,
      ],
      [work('D', { title: 'Rest on Wards—a trial', year: '2019' }), /the same title and year\.$/],
    ];
    const { write, duplicates } = importPlan(list(...same.map(([each]) => each)), review);
    assert.deepEqual(write, []);
    assert.equal(duplicates.length, same.length);
    for (const [index, [, words]] of same.entries()) assert.match(duplicates[index]?.words ?? '', words);
  });

  it('takes neither another year nor a short title for the same work', () => {
    const { duplicates, write } = importPlan(
      list(
        work('A', { title: 'Rest on wards: a trial', year: '2020' }),
        work('B', { title: 'Editorial', year: '2020' }),
        work('C', { title: 'Editorial', year: '2020' }),
      ),
      review,
    );
    assert.deepEqual([duplicates.length, write.length], [0, 3]);
  });

  it('knows works with short titles, and without a year, again where all that is cited of them is the same', () => {
    const once = list(
      work('Moe L', { title: 'Editorial', year: '2020', journal: 'J Test', volume: '3' }),
      work('Moe L', { title: 'Editorial', year: '2020', journal: 'J Test', volume: '4' }),
      work('Doe J', { title: 'Rest' }),
    );
    const first = importPlan(once, undefined);
    assert.deepEqual([first.write.length, first.duplicates.length], [3, 0]);
    const read = first.write.map(({ path, text }) => readRecord(`review/${path}`, parse(text)));
    const second = importPlan(once, buildReview('review', read));
    assert.deepEqual(second.write, []);
    assert.match(second.duplicates[0]?.words ?? '', /as “moe-2020”: all that is cited of it is the same\.$/);
  });

  it('recognises what stands in the list twice; somebody may keep it all the same', () => {
    const material = list(
      work('Birch B', { doi: '10.5555/birch', year: '2020' }),
      work('Birch B', { doi: 'doi:10.5555/BIRCH', year: '2020' }),
    );
    const plan = importPlan(material, undefined);
    assert.deepEqual(
      plan.duplicates.map(({ label, words }) => [label, words]),
      [['Birch 2020', 'It stands in the list before, as “Birch 2020”: the same DOI, doi:10.5555/BIRCH.']],
    );
    const kept = importPlan(material, undefined, { keeps: (key) => key === plan.duplicates[0]?.key });
    assert.deepEqual(ids(kept), ['birch-2020', 'birch-2020b']);
    assert.deepEqual(kept.duplicates, []);
  });

  it('is known as a whole the second time', () => {
    const material = list(work('Birch B', { title: 'Rest in the morning', year: '2020' }));
    const [file] = importPlan(material, review, { status: 'awaiting classification', extractor: 'AM' }).write;
    assert.match(file?.text ?? '', /^study: birch-2020\nextractor: AM\n[\s\S]*\nstatus: awaiting classification\n/);
    const again = buildReview('review', [
      ...review.files,
      readRecord('review/studies/birch-2020.AM.extraction.yaml', parse(file?.text ?? '')),
    ]);
    const second = importPlan(material, again);
    assert.deepEqual([second.write.length, second.duplicates.length], [0, 1]);
  });
});
