import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { instruments } from '../../../../src/core/knowledge/list';
import { buildReview } from '../../../../src/core/review/review';
import { agreementTable } from '../../../../src/core/synthesis/agreement/agreement-table';
import type { Table } from '../../../../src/core/synthesis/models/table';

const lines = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));

const extracted = (who: string, answer: string, judgement: string) =>
  readRecord(
    `a.${who}.extraction.yaml`,
    parse(`study: a
extractor: ${who}
design: randomised trial
country: [Norway]
rob2:
  - result: r
    randomisation: {q1.1: Y, q1.2: ${answer}, q1.3: N, judgement: ${judgement}}
`),
  );

describe('the agreement of extractors', () => {
  const files = [extracted('LM', 'Y', 'low'), extracted('CB', 'NI', 'low')];

  it('counts what both rated, with coefficients and the table beside them', () => {
    assert.deepEqual(lines(agreementTable(buildReview('', files))), [
      'RoB 2: Bias arising from the randomisation process | answers | 3 | 2 (67%) | 0.50 (−0.84 to 1.00) | 0.61 (−0.80 to 1.00) | 0.55 | 1.00, n = 2 | 1.00, n = 2 | 1.00, n = 2 | 1.00, n = 2 | Y / Y: 1; N / N: 1; NI / Y: 1',
      'RoB 2: Bias arising from the randomisation process | judgement | 1 | 1 (100%) | not defined | 1.00 | not defined | not defined | 1.00 | not defined | 1.00 | Low / Low: 1',
      'Design | word | 1 | 1 (100%) | not defined | 1.00 | not defined | not applicable | not applicable | not applicable | not applicable | Randomised trial / Randomised trial: 1',
      'Country | whole section | 1 | 1 (100%) | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable',
    ]);
  });

  it('weighs how far apart two judgements are, with the values published for the same table', () => {
    // Table A of statistics.md: Gwet's coefficients as irrCAC has them, κ as scikit-learn has it, too.
    const pairs = [
      ...Array(13).fill(['low', 'low']),
      ...Array(20).fill(['some concerns', 'some concerns']),
      ...Array(7).fill(['some concerns', 'high']),
      ...Array(4).fill(['high', 'some concerns']),
      ...Array(56).fill(['high', 'high']),
    ];
    const file = (who: string, at: 0 | 1) =>
      readRecord(
        `a.${who}.extraction.yaml`,
        parse(
          `study: a\nextractor: ${who}\ndesign: randomised trial\nrob2:\n${pairs.map((pair, index) => `  - {result: r${index}, overall: {judgement: ${pair[at]}}}\n`).join('')}`,
        ),
      );
    const [row] = lines(agreementTable(buildReview('', [file('CB', 0), file('LM', 1)])));
    assert.equal(
      row,
      'RoB 2: overall | judgement | 100 | 89 (89%) | 0.80 (0.68 to 0.91) | 0.85 (0.76 to 0.94) | 0.80 | 0.84 (0.75 to 0.94) | 0.90 (0.84 to 0.96) | 0.89 (0.82 to 0.96) | 0.94 (0.90 to 0.98) | Low / Low: 13; Some concerns / Some concerns: 20; Some concerns / High: 7; High / Some concerns: 4; High / High: 56',
    );
  });

  it('takes the steps of each scale: no information is none, and versions with other levels have no common one', () => {
    const file = (who: string, first: string, second: string, more = '') =>
      readRecord(
        `a.${who}.extraction.yaml`,
        parse(
          `study: a\nextractor: ${who}\ndesign: cohort study\nrobins_i:\n  - {version: 2016, result: r1, confounding: {judgement: ${first}}}\n  - {version: 2016, result: r2, confounding: {judgement: ${second}}}\n${more}`,
        ),
      );
    const weighted = (...files: readonly ReturnType<typeof file>[]) =>
      agreementTable(buildReview('', files))
        .rows.filter(({ id }) => id === 'robins_i confounding')
        .flatMap(({ cells }) => cells.slice(7, 11).map(({ text }) => text));
    const some = weighted(file('CB', 'low', 'no information'), file('LM', 'low', 'serious'));
    assert.deepEqual(some, ['not defined, n = 1', '1.00, n = 1', 'not defined, n = 1', '1.00, n = 1']);
    const v2 = '  - {version: 2, result: r3, confounding: {judgement: moderate}}\n';
    const mixed = weighted(file('CB', 'low', 'low', v2), file('LM', 'low', 'serious', v2));
    assert.deepEqual(mixed, Array(4).fill('not applicable'));
  });

  it('has every answer of an instrument on a step from yes to no, or says that it is none', () => {
    for (const { id, answers } of instruments) {
      const without = answers.filter(({ step }) => step === undefined).map(({ code }) => code);
      assert.ok(
        without.every((code) => ['NI', 'NA', 'unclear', 'no meta-analysis', 'none included'].includes(code)),
        `${id}: ${without.join(', ')}`,
      );
    }
  });

  it("shows nobody a colleague's work before their own is done", () => {
    const hasFinished = (_: unknown, section: string) => section === 'country';
    const seen = agreementTable(buildReview('', files, { initials: 'LM', hasFinished }));
    assert.deepEqual(lines(seen), [
      'Country | whole section | 1 | 1 (100%) | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable | not applicable',
    ]);
  });
});

describe('the agreement of extractors, level by level', () => {
  const judged = (study: string, who: string, judgement: string) =>
    readRecord(
      `${study}.${who}.yaml`,
      parse(`study: ${study}\nextractor: ${who}\nrob2: [{result: r1, overall: {judgement: ${judgement}}}]\n`),
    );
  const row = (ratings: readonly (readonly string[])[]) => {
    const files = ratings.flatMap((words, study) =>
      words.flatMap((word, who) => (word === '' ? [] : [judged(`s${study}`, ['AN', 'CB', 'LM'][who] ?? '', word)])),
    );
    const [found] = agreementTable(buildReview('', files)).rows.filter(({ id }) => id === 'rob2 overall');
    return found?.cells.map(({ text }) => text);
  };

  it('counts all levels of the scale in AC1, whichever were used', () => {
    const low = ['low', 'low'];
    const cells = row([low, low, low, low, ['low', 'high'], ['high', 'low']]);
    // With two words in use instead of the three of the scale it would be 0.54.
    assert.deepEqual(
      cells?.slice(2, 7).map((text) => text.replace(/ \(.* to .*/, '')),
      ['6', '4 (67%)', '−0.20', '0.61', '−0.10'],
    );
  });

  it('has no κ and no α where all used one word, but AC1 as it has AC2', () => {
    const low = ['low', 'low'];
    const cells = row([low, low, low, low]);
    assert.deepEqual(cells?.slice(4), [
      'not defined',
      '1.00',
      'not defined',
      'not defined',
      '1.00',
      'not defined',
      '1.00',
      'Low / Low: 4',
    ]);
  });

  it('takes more than two people together, with ratings missing', () => {
    const cells = row([
      ['low', 'low', 'low'],
      ['low', 'some concerns', ''],
      ['high', '', 'high'],
      ['some concerns', 'some concerns', 'some concerns'],
      ['', 'high', 'some concerns'],
      ['', '', 'low'],
    ]);
    const values = cells?.slice(4, 11).map((text) => text.slice(0, 4));
    assert.deepEqual(cells?.slice(2, 4), ['5', '3 (60%)']);
    // Worked out by hand: 3 of 5 alike, shares 0.3, 0.4, 0.3, so that chance is 0.34 (Fleiss) and 0.33 (Gwet).
    assert.deepEqual(values?.slice(0, 2), ['0.39', '0.40']);
    assert.equal(
      cells?.at(-1),
      'Low / Low / Low: 1; Low / Some concerns / –: 1; Some concerns / Some concerns / Some concerns: 1; High / – / High: 1; – / High / Some concerns: 1',
    );
  });
});

describe('the agreement on words', () => {
  const file = (study: string, who: string, text: string) =>
    readRecord(`${study}.${who}.yaml`, parse(`study: ${study}\nextractor: ${who}\n${text}\n`));
  const rows = (...files: readonly ReturnType<typeof file>[]) =>
    agreementTable(buildReview('', files)).rows.map(({ cells }) => cells.slice(0, 7).map(({ text }) => text));

  it('has coefficients for a section that is one word, in whatever spelling', () => {
    const designs = ['randomised trial', 'cohort study', 'randomised trial', 'qualitative study'];
    const files = designs.flatMap((design, index) => [
      file(`s${index}`, 'CB', `design: ${design.toUpperCase()}`),
      file(`s${index}`, 'LM', `design: ${index === 3 ? 'cohort study' : design}`),
    ]);
    const [row, ...others] = rows(...files);
    assert.deepEqual(others, []);
    assert.deepEqual(row?.slice(0, 4), ['Design', 'word', '4', '3 (75%)']);
    assert.equal(row?.[4]?.slice(0, 4), '0.60');
    // Chance is 26/64 of all pairs; 7/8 of the agreement and 1/8 for few ratings stand against it.
    assert.equal(row?.[6], '0.63');
  });

  it('counts each word of a list, named or not', () => {
    const found = rows(file('a', 'CB', 'types: [protocol, outcome evaluation]'), file('a', 'LM', 'types: [protocol]'));
    assert.deepEqual(
      found.map((row) => row.slice(0, 2)),
      [
        ['Types', 'words that are named'],
        ['Types', 'whole section'],
      ],
    );
    const [words] = found;
    assert.equal(Number(words?.[2]) > 3, true);
    assert.equal(words?.[3]?.startsWith(`${Number(words[2]) - 1} (`), true);
  });

  it('takes entries by their ids, in whatever order, and no others', () => {
    const found = rows(
      file('a', 'CB', 'results: [{id: r1, effect_direction: no difference}, {id: r2, effect_direction: harm}]'),
      file('a', 'LM', 'results: [{id: r2, effect_direction: favours control}, {id: r3, effect_direction: harm}]'),
    );
    assert.deepEqual(found[0]?.slice(0, 4), ['Results: direction of effect', 'word', '1', '1 (100%)']);
  });
});

describe('the agreement on items of checklists', () => {
  const file = (study: string, who: string, text: string) =>
    readRecord(`${study}.${who}.yaml`, parse(`study: ${study}\nextractor: ${who}\n${text}\n`));
  const tableOf = (files: readonly ReturnType<typeof file>[], decided = '') =>
    agreementTable(buildReview('', [readRecord('review.yaml', parse(`review: r\n${decided}`)), ...files]));
  const items = ({ rows }: Table) =>
    rows.filter(({ id }) => id.includes('items.q')).map(({ cells }) => cells.slice(0, 7).map(({ text }) => text));

  it('counts no item of one list together with that of another', () => {
    const table = tableOf([
      file('elm-2020', 'CB', 'drummond: {tool: drummond 10, items: {q3: yes}}'),
      file('elm-2020', 'LM', 'drummond: {tool: Drummond10, items: {q3: no}}'),
      file('fir-2021', 'CB', 'drummond: {tool: drummond 35, items: {q3: yes}}'),
      file('fir-2021', 'LM', 'drummond: {tool: drummond 35, items: {q3: yes}}'),
      // The two answered different questions, so that nobody can say whether they agree.
      file('yew-2022', 'CB', 'drummond: {tool: drummond 10, items: {q3: yes}}'),
      file('yew-2022', 'LM', 'drummond: {tool: drummond 35, items: {q3: no}}'),
    ]);
    assert.deepEqual(
      items(table).map((row) => row.slice(0, 4)),
      [
        ['Drummond, 10 items: 3 · Effectiveness', 'answers (yes, no, cannot tell)', '1', '0 (0%)'],
        [items(table)[1]?.[0], 'answers (yes, no, not clear, not appropriate)', '1', '1 (100%)'],
      ],
    );
    assert.match(items(table)[1]?.[0] ?? '', /^Drummond, 35 items: 3 · \w/);
  });

  it('takes the answers of the way that was decided on as those that could be given', () => {
    const answers = ['2', '2', '0', '0', '2', '0'];
    const studies = answers.flatMap((answer, index) => [
      file(`s${index}`, 'CB', `drummond: {items: {q1: ${answer}}}`),
      file(`s${index}`, 'LM', `drummond: {items: {q1: ${index === 5 ? 2 : answer}}}`),
    ]);
    const [row] = items(tableOf(studies, 'appraisal: {drummond: {answers: zero one two}}'));
    assert.deepEqual(row?.slice(0, 4), ['Drummond, 10 items: 1 · Question', 'answers (0, 2)', '6', '5 (83%)']);
    // By hand: shares 7/12 and 5/12, so that chance is 70/144 with the two answers that question 1 takes: (5/6 - 70/144) / (1 - 70/144).
    assert.equal(row?.[5]?.slice(0, 4), '0.68');
  });

  it('keeps those apart who answer in different ways', () => {
    const way = (study: string, who: string, said: string, answer: string) =>
      file(study, who, `drummond: {tool: drummond 10, answers: ${said}, items: {q4: ${answer}}}`);
    const table = tableOf([
      way('elm-2020', 'CB', 'zero one two', '1'),
      way('elm-2020', 'LM', 'zero one two', '2'),
      way('fir-2021', 'CB', 'yes no not clear', 'no'),
      way('fir-2021', 'LM', 'yes no not clear', 'no'),
    ]);
    assert.deepEqual(
      items(table).map((row) => row.slice(1, 4)),
      [
        ['answers (0, 1, 2)', '1', '0 (0%)'],
        ['answers (yes, no, not clear)', '1', '1 (100%)'],
      ],
    );
  });

  it('does not count items where it is not said which list was answered, and says so', () => {
    const open = [
      file('elm-2020', 'CB', 'drummond: {items: {q3: yes}}'),
      file('elm-2020', 'LM', 'drummond: {items: {q3: no}}'),
    ];
    const table = tableOf(open);
    assert.deepEqual(items(table), []);
    assert.match(table.notes.join('\n'), /Drummond checklist: items are not counted where it is not said which/);
    const decided = tableOf(open, 'appraisal: {drummond: {tool: drummond 10}}');
    assert.deepEqual(
      items(decided).map((row) => row[2]),
      ['1'],
    );
    assert.doesNotMatch(decided.notes.join('\n'), /are not counted/);
  });

  it('names the criteria of theory papers after their tool', () => {
    const theory = (who: string, tool: string, key: string, met: string) =>
      file('oak-2019', who, `theory_quality: {tool: ${tool}, criteria: {${key}: ${met}}}`);
    const parts = (...files: readonly ReturnType<typeof file>[]) =>
      tableOf(files).rows.map(({ cells }) => cells.slice(0, 3).map(({ text }) => text));
    assert.deepEqual(
      parts(theory('CB', 'theory core 5', 'testability', 'yes'), theory('LM', 'core 5', 'testability', '{met: no}'))[1],
      ['Theory quality: five core criteria: Testability', 'answers', '1'],
    );
    assert.deepEqual(
      parts(theory('CB', 'our list', 'is_clear', 'yes'), theory('LM', 'our list', 'is_clear', 'no'))[1],
      ['Quality of the theory paper “our list”: is clear', 'answers', '1'],
    );
  });

  it('has one row for each item of a checklist of the team, and of AMSTAR 2 but where an item asks twice', () => {
    const own = `tools:
  ward_check:
    name: Ward checklist
    answers: [yes, unclear, no]
    items:
      ward_described: Is the kind of ward described?
      staff_described: Is it said who works there?
`;
    const said = (who: string, answer: string) =>
      file('ash-2019', who, `ward_check: [{ward_described: {q1: yes}, staff_described: {q2: ${answer}}}]`);
    assert.deepEqual(
      tableOf([said('CB', 'yes'), said('LM', 'unclear')], own).rows.map(({ cells }) =>
        cells.slice(0, 4).map(({ text }) => text),
      ),
      [
        ['Ward checklist: Is the kind of ward described?', 'answers', '1', '1 (100%)'],
        ['Ward checklist: Is it said who works there?', 'answers', '1', '0 (0%)'],
      ],
    );
    const review = (who: string) =>
      file(
        'ivy-2018',
        who,
        'design: systematic review\namstar2: [{protocol: {q2: yes}, risk_of_bias: {q9a: yes, q9b: no}}]',
      );
    assert.deepEqual(
      tableOf([review('CB'), review('LM')])
        .rows.filter(({ id }) => id.startsWith('amstar2'))
        .map(({ cells }) => cells.slice(1, 3).map(({ text }) => text)),
      [
        ['answers', '1'],
        ['answers', '2'],
        ['judgement', '1'],
      ],
    );
  });
});
