/** The workbook of RoB 2: its sheets, and its algorithm beside ours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { Material } from '../../../../src/core/index';
import { prepareJudge } from '../../../../src/core/knowledge/judge/judge';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import { readerFor } from '../../../../src/formats/importing/list';
import type { Source } from '../../../../src/formats/importing/source';
import { sampled } from '../../../sampled';
import { noTurns } from '../no-turns';

const CSV = 'test/formats/importing/files/rob2-workbook.csv';

async function read(source: Source): Promise<Material> {
  const reader = await readerFor(source, undefined);
  assert.equal(reader?.id, 'rob2-workbook');
  return (reader as NonNullable<typeof reader>).read(source, noTurns);
}

const csv = (rows: readonly (readonly string[])[]): Source => ({
  name: 'results.csv',
  bytes: new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
});

describe('the workbook of RoB 2', () => {
  it('says in Excel what its sheet “Results” says on its own; what its other sheets have is told once', async () => {
    const text = readFileSync(CSV, 'utf8');
    const { data } = Papa.parse(text.trim(), {});
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Intro', rows: [['About'], [], ['Version', 9]] },
        {
          name: 'Results',
          rows: data.map((row) => row.map((cell) => (/^\d(\.\d)?$/.test(cell) ? Number(cell) : cell || null))),
        },
      ],
    });
    const own = await read({ name: 'rob2-workbook.csv', bytes: new TextEncoder().encode(text) });
    const whole = await read({ name: 'rob2.xlsx', bytes });
    const asResults = JSON.parse(JSON.stringify(own).replaceAll('rob2-workbook.csv', 'Results')) as Material;
    assert.deepEqual(whole.studies, asResults.studies);
    assert.deepEqual(
      whole.losses.slice(asResults.losses.length).map(({ value, at }) => [value, at.length]),
      [['Intro', 3]],
    );
  });

  it('is told apart from tables that only have decimal numbers as headings', async () => {
    const reader = await readerFor(
      csv([
        ['Study', '1.1', '1.2', 'yi'],
        ['Doe', 'Y', 'N', '2'],
      ]),
      undefined,
    );
    assert.equal(reader, undefined);
  });
});

describe('the algorithm of the workbook beside ours', () => {
  const judge = prepareJudge(rob2);
  const [variant] = rob2.variants;
  assert.ok(variant);

  /** A sheet with one domain, a row for each set of answers, and what the algorithm gives and the assessor judged. */
  const sheetOf = (domain: (typeof variant.domains)[number], rows: readonly (readonly string[])[]) =>
    csv([
      [
        'Study ID',
        ...['1.1', '1.2', '1.3', '3.1', '3.2'].filter((id) => !domain.questions.some((each) => each.id === id)),
        ...domain.questions.map(({ id }) => id),
        `${domain.id}.0 Algorithm result`,
        `${domain.id}.0 Assessor's Judgement`,
      ],
      ...rows,
    ]);

  for (const domain of variant.domains)
    it(`says nothing of domain ${domain.id} where both lead to the same, and each row where they do not`, async () => {
      const others = ['1.1', '1.2', '1.3', '3.1', '3.2'].filter(
        (id) => !domain.questions.some((each) => each.id === id),
      );
      const sets = sampled(
        `workbook, domain ${domain.id}`,
        setsOf(domain.questions.map(({ answers }) => answers)),
        100,
      );
      const rows = sets.flatMap((answers, index) => {
        const given = Object.fromEntries(domain.questions.map(({ id }, place) => [id, answers[place]]));
        const { judgement, unanswered, invalid } = judge.domain(domain, given);
        if (judgement === null || unanswered.length > 0 || invalid.length > 0) return [];
        const row = [`Study ${index}`, ...others.map(() => ''), ...answers];
        const wrong = rob2.judgements.find(({ value }) => value !== judgement)?.label ?? '';
        const label = rob2.judgements.find(({ value }) => value === judgement)?.label ?? '';
        return [{ right: [...row, label, label], wrong: [...row, wrong, label] }];
      });
      assert.ok(rows.length > 10, `${rows.length} rows`);
      const right = await read(
        sheetOf(
          domain,
          rows.map((row) => row.right),
        ),
      );
      assert.deepEqual(right.losses, []);
      assert.equal(right.studies.length, rows.length);
      const wrong = await read(
        sheetOf(
          domain,
          rows.map((row) => row.wrong),
        ),
      );
      assert.equal(wrong.losses.length, rows.length);
      for (const { reason } of wrong.losses) assert.match(reason, /^The workbook’s algorithm says .+ lead to .+\. /);
    });

  it('gives the likely reason: an answer too many, one too few, a place where the documents disagree, a stale workbook', async () => {
    const [first, , third] = variant.domains;
    assert.ok(first && third);
    const reasons = async (domain: typeof first, row: readonly string[]) =>
      (await read(sheetOf(domain, [row]))).losses.map(({ reason }) => reason);
    const stale = (await reasons(third, ['Doe', '', '', '', 'Y', '', '', '', 'High', 'Low']))[0] ?? '';
    assert.match(stale, /may not have calculated again/);
    const tooMany = (await reasons(third, ['Doe', '', '', '', 'Y', 'N', 'Y', 'Y', 'High', 'Low']))[0] ?? '';
    assert.match(tooMany, /Probably because of 3\.2, 3\.3, 3\.4, which has an answer although it is not asked/);
    const tooFew = (await reasons(third, ['Doe', '', '', '', 'N', 'N', '', '', 'High', '']))[0] ?? '';
    assert.match(tooFew, /Probably an answer is missing in the workbook, or could not be read: 3\.3/);
    const slip = (await reasons(first, ['Doe', '', '', 'N', 'Y', 'NI', 'High', 'Some concerns']))[0] ?? '';
    assert.match(slip, /The documents of RoB 2 also disagree here/);
  });
});

/** Every way of taking one of each. */
function setsOf(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (sets, options) => sets.flatMap((set) => options.map((option) => [...set, option])),
    [[]],
  );
}
