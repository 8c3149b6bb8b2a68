import assert from 'node:assert/strict';
import { ALDER, compared, edited, FILES, REVIEW, replaced, STUDY, wordsIn } from './two-versions';

const NOTHING = { comments: 0, order: 0, form: 0 };

describe('what changed', () => {
  describe('in values', () => {
    it('is told with its place, and by whom', () => {
      assert.deepEqual(
        wordsIn(edited(['p: 0.18', 'p: 0.2'], ['design: randomised trial', 'design: cluster randomised trial'])),
        [
          'alder-2019 · Design: randomised trial → cluster randomised trial (consensus)',
          'alder-2019 · Results · burnout-6m · estimate · p: 0.18 → 0.2 (consensus)',
        ],
      );
    });

    it('has file, line and a place that names entries and counts none', () => {
      const [change] = edited(['p: 0.18', 'p: 0.2']).changes;
      const { kind, record, by, file, line, place, change: what, from, to, because, reason } = change ?? assert.fail();
      assert.deepEqual(
        { kind, record, by, file, line, place, what, from, to, because, reason },
        {
          kind: 'study',
          record: 'alder-2019',
          by: 'consensus',
          file: ALDER,
          line: 13,
          place: ['results', 'burnout-6m', 'estimate', 'p'],
          what: 'changed',
          from: '0.18',
          to: '0.2',
          because: [],
          reason: null,
        },
      );
    });

    it('counts digits, and no spelling, order, comment, blank or form', () => {
      assert.deepEqual(wordsIn(edited(['p: 0.18', 'p: 0.180'])), [
        'alder-2019 · Results · burnout-6m · estimate · p: 0.18 → 0.180 (consensus)',
      ]);
      const same = edited(
        ['design: randomised trial', 'design: RCT # as printed'],
        ['country: [Norway]', 'country: Norway\naim:'],
        [
          '{id: training, participants: 40}, {id: usual-care, participants: 38}',
          '{id: usual-care, participants: 38}, {id: training, participants: 40}',
        ],
        ['study: alder-2019', '"study": "alder-2019"'],
      );
      assert.deepEqual(wordsIn(same), []);
      assert.deepEqual(same.tables, []);
      assert.deepEqual(same.silent, { comments: 1, order: 1, form: 3 });
      assert.deepEqual(
        same.unspoken.map(({ change, place }) => [change, ...place]),
        [['form', 'design'], ['form', 'aim'], ['form', 'country'], ['order', 'arms'], ['comments']],
      );
      assert.deepEqual(edited(['results:\n', 'results:\n\n']).silent, { ...NOTHING, form: 1 });
    });

    it('tells rows of a rule singly, and all of them where their order changed', () => {
      const before = `tool: ward_check
answers: [yes, no]
levels: [low, high]
domains:
  conduct:
    questions: {q1: Was it kept?, q2: Was it told?}
    rules:
      - {when: {q1: no}, level: high}
      - {when: {q2: no}, level: low}
      - {level: low}
`;
      const [first, second] = before.match(/ {6}- \{when.*\n/g) ?? [];
      assert.ok(first && second);
      const told = (after: string) =>
        wordsIn(compared({ ...FILES, 'tools/w.tool.yaml': before }, { ...FILES, 'tools/w.tool.yaml': after }));
      assert.deepEqual(told(before.replace('q2: no}, level: low', 'q2: no}, level: high')), [
        'ward_check · Domains · conduct · rules · “when q2 no; level high” · level: low → high',
      ]);
      assert.deepEqual(told(before.replace(second, '')), [
        'ward_check · Domains · conduct · rules · “when q2 no; level low”: removed (q2 no; low)',
      ]);
      assert.deepEqual(told(before.replace(first + second, second + first)), [
        'ward_check · Domains · conduct · rules: when q1 no; level high | when q2 no; level low | level low → ' +
          'when q2 no; level low | when q1 no; level high | level low',
      ]);
    });

    it('tells words of a set singly, and a datum as a whole', () => {
      assert.deepEqual(
        wordsIn(
          edited(['country: [Norway]', 'country: [Sweden, Norway, Denmark]'], ['ci: [-6.9, 1.3]', 'ci: [-6.9, 1.4]']),
        ),
        [
          'alder-2019 · Country: Sweden, new (consensus)',
          'alder-2019 · Country: Denmark, new (consensus)',
          'alder-2019 · Results · burnout-6m · estimate · confidence interval: -6.9, 1.3 → -6.9, 1.4 (consensus)',
        ],
      );
    });

    it('says of support that it alone changed', () => {
      assert.deepEqual(wordsIn(edited(['page: 5', 'page: 6'])), [
        'alder-2019 · Results · burnout-6m: only the support changed: “page 5” → “page 6” (consensus)',
      ]);
      assert.deepEqual(wordsIn(edited(['page: 5', 'page: 6'], ['timepoint: 6 months', 'timepoint: 7 months'])), [
        'alder-2019 · Results · burnout-6m · time point: 6 months → 7 months (consensus)',
        'alder-2019 · Results · burnout-6m: support: “page 5” → “page 6” (consensus)',
      ]);
      assert.deepEqual(wordsIn(edited(['older than the data', 'older'])), [
        'alder-2019 · RoB 2 · burnout-6m · D5: only the support changed: “The plan is older than the data.” → “The plan is older.” (consensus)',
      ]);
    });
  });

  describe('in judgements', () => {
    it('names the answers that led to it, and what follows for the overall one', () => {
      const found = edited(['q5.1: Y', 'q5.1: NI'], ['q5.3: N, judgement: low', 'q5.3: N, judgement: some concerns']);
      assert.deepEqual(wordsIn(found), [
        'alder-2019 · RoB 2 · burnout-6m · D5: low → some concerns, because 5.1 Y → NI (consensus); overall unchanged',
      ]);
      const [{ place, because }] = found.changes as [(typeof found.changes)[number]];
      assert.deepEqual(place, ['rob2', 'burnout-6m', 'reporting', 'judgement']);
      assert.deepEqual(because, [{ question: '5.1', from: 'Y', to: 'NI' }]);
    });

    it('names the domains behind an overall judgement', () => {
      assert.deepEqual(
        wordsIn(
          edited(
            ['q3.4: PN, judgement: some concerns', 'q3.4: Y, judgement: high'],
            ['overall: {judgement: some concerns}', 'overall: {judgement: high}'],
          ),
        ),
        [
          'alder-2019 · RoB 2 · burnout-6m · D3: some concerns → high, because 3.4 PN → Y (consensus)',
          'alder-2019 · RoB 2 · burnout-6m · overall: some concerns → high, because D3 some concerns → high (consensus)',
        ],
      );
    });

    it('gives the reason where no answer changed, else says that none did', () => {
      const against = 'now against the algorithm, which gives low (consensus); overall unchanged';
      const withReason = edited([
        'q5.3: N, judgement: low',
        'q5.3: N, judgement: some concerns, reason: The plan is vague.',
      ]);
      assert.deepEqual(wordsIn(withReason), [
        `alder-2019 · RoB 2 · burnout-6m · D5: low → some concerns, because “The plan is vague.”, ${against}`,
      ]);
      assert.equal(withReason.changes[0]?.reason, 'The plan is vague.');
      assert.deepEqual(wordsIn(edited(['q5.3: N, judgement: low', 'q5.3: N, judgement: some concerns'])), [
        `alder-2019 · RoB 2 · burnout-6m · D5: low → some concerns, no answer changed, ${against}`,
      ]);
    });

    it('says when a judgement is now as the algorithm, and when answers leave one behind', () => {
      const before = {
        ...FILES,
        [ALDER]: replaced(STUDY, [['q5.3: N, judgement: low', 'q5.3: N, judgement: some concerns']]),
      };
      assert.deepEqual(wordsIn(compared(before, FILES)), [
        'alder-2019 · RoB 2 · burnout-6m · D5: some concerns → low, no answer changed, now as the algorithm (consensus); overall unchanged',
      ]);
      assert.deepEqual(wordsIn(edited(['q5.1: Y', 'q5.1: NI'])), [
        'alder-2019 · RoB 2 · burnout-6m · 5.1: Y → NI (consensus); D5 stays low, now against the algorithm, which gives some concerns',
      ]);
    });

    it('tells a domain that is new, or gone, as one fact', () => {
      const line =
        '    reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low, support: The plan is older than the data.}\n';
      const without = { ...FILES, [ALDER]: replaced(STUDY, [[line, '']]) };
      assert.deepEqual(wordsIn(compared(without, FILES)), [
        'alder-2019 · RoB 2 · burnout-6m · D5: low (5.1 Y, 5.2 N, 5.3 N), new (consensus); overall unchanged',
      ]);
      assert.deepEqual(wordsIn(compared(FILES, without)), [
        'alder-2019 · RoB 2 · burnout-6m · D5: low (5.1 Y, 5.2 N, 5.3 N), removed (consensus); overall unchanged',
      ]);
    });
  });

  describe('in things', () => {
    it('is one fact for a new study, result or assessment, with what it says at a glance', () => {
      const birch = 'study: birch-2020\ndesign: cohort study\ncountry: Denmark\nresults: [{id: r1, outcome: sleep}]\n';
      const copy = `  - id: sleep-6m\n    outcome: sleep\n    timepoint: 6 months\n    measure: mbi\n    estimate: {type: md, value: 1.5}\nrob2:\n  - result: sleep-6m\n    reporting: {judgement: high}\n    overall: {judgement: high}\n`;
      const after = {
        ...FILES,
        'studies/birch-2020.extraction.yaml': birch,
        [ALDER]: replaced(STUDY, [['rob2:\n', copy]]),
      };
      assert.deepEqual(wordsIn(compared(FILES, after)), [
        'alder-2019 · Results · sleep-6m: new (Sleep at 6 months; mbi; md 1.5) (consensus)',
        'alder-2019 · RoB 2 · sleep-6m: new, overall high (D5 high) (consensus)',
        'birch-2020: new (cohort study; Denmark; 1 result)',
      ]);
      assert.deepEqual(
        compared(after, FILES).changes.map(({ change, words, when }) => [change, when, words]),
        [
          [
            'removed',
            'before',
            'alder-2019 · Results · sleep-6m: removed (Sleep at 6 months; mbi; md 1.5) (consensus)',
          ],
          ['removed', 'before', 'alder-2019 · RoB 2 · sleep-6m: removed (overall high (D5 high)) (consensus)'],
          ['removed', 'before', 'birch-2020: removed (cohort study; Denmark; 1 result)'],
        ],
      );
    });

    it('tells a new name once: of a result, of an outcome, of a study, of a file', () => {
      const everywhere = (from: string, to: string) =>
        Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.replaceAll(from, to)]));
      for (const [after, words] of [
        [
          everywhere('burnout-6m', 'burnout-26w'),
          'alder-2019 · Results: burnout-6m is now called burnout-26w (consensus)',
        ],
        [everywhere('burnout', 'exhaustion'), undefined],
        [everywhere('study: alder-2019', 'study: alder-2020'), 'alder-2020: alder-2019 is now called alder-2020'],
        [
          { 'review.extraction.yaml': REVIEW, 'studies/alder.extraction.yaml': STUDY },
          'alder-2019: the file alder-2019.extraction.yaml is now alder.extraction.yaml (consensus)',
        ],
      ] as const) {
        const found = compared(FILES, after);
        assert.deepEqual(found.silent, NOTHING);
        if (words === undefined)
          assert.deepEqual(wordsIn(found).sort(), [
            'alder-2019 · Results: burnout-6m is now called exhaustion-6m (consensus)',
            'nurses · Vocabulary · outcomes: burnout is now called exhaustion',
          ]);
        else assert.deepEqual(wordsIn(found), [words]);
        assert.deepEqual(
          found.changes.map(({ change }) => change),
          found.changes.map(() => 'renamed'),
        );
        if (words?.includes('alder-2020') !== true) assert.deepEqual(found.tables, []);
      }
    });

    it('tells each place where an old name is still used', () => {
      assert.deepEqual(
        wordsIn(compared(FILES, { ...FILES, 'review.extraction.yaml': REVIEW.replace('burnout:', 'exhaustion:') })),
        ['nurses · Vocabulary · outcomes: burnout is now called exhaustion'],
      );
      assert.deepEqual(wordsIn(edited(['- id: burnout-6m', '- id: burnout-26w'])), [
        'alder-2019 · Results: burnout-6m is now called burnout-26w (consensus)',
      ]);
    });

    it('tells an assessment of another result, and a section that moved to another file', () => {
      assert.deepEqual(wordsIn(edited(['- result: burnout-6m', '- result: burnout-12m'])), [
        'alder-2019 · RoB 2: burnout-6m is now burnout-12m (consensus)',
      ]);
      const at = STUDY.indexOf('rob2:');
      const after = {
        ...FILES,
        [ALDER]: STUDY.slice(0, at),
        'studies/alder-2019.rob.extraction.yaml': `study: alder-2019\nconsensus: {by: [LM, CB]}\n${STUDY.slice(at).replace('q5.1: Y', 'q5.1: PY')}`,
      };
      const found = compared(FILES, after);
      assert.deepEqual(wordsIn(found), [
        'alder-2019 · RoB 2: moved from alder-2019.extraction.yaml to alder-2019.rob.extraction.yaml (consensus)',
        'alder-2019 · RoB 2 · burnout-6m · 5.1: Y → PY (consensus); D5 stays low',
      ]);
      assert.deepEqual(
        found.changes.map(({ file, line }) => [file, line]),
        [
          ['studies/alder-2019.rob.extraction.yaml', 3],
          ['studies/alder-2019.rob.extraction.yaml', 10],
        ],
      );
    });

    it('tells entries without a name by their words', () => {
      const before = {
        ...FILES,
        [ALDER]: `${STUDY}cici:\n  - {finding: Managers changed twice., influence: barrier}\nlimitations: [Small sample]\n`,
      };
      const after = {
        ...FILES,
        [ALDER]: `${STUDY}cici:\n  - {finding: Nurses had time., influence: facilitator}\n  - {finding: Managers changed twice., influence: mixed}\nlimitations: [Small sample, No blinding]\n`,
      };
      assert.deepEqual(wordsIn(compared(before, after)), [
        'alder-2019 · Context and implementation (CICI) · “Managers changed twice.” · influence: barrier → mixed (consensus)',
        'alder-2019 · Context and implementation (CICI) · “Nurses had time.”: new (Nurses had time.; facilitator) (consensus)',
        'alder-2019 · Limitations: “No blinding”, new (consensus)',
      ]);
    });
  });

  describe('in tables and figures', () => {
    it('is not told where a row is the same under a new id', () => {
      const { changes, tables } = edited(['study: alder-2019', 'study: alder-2020']);
      assert.deepEqual(
        changes.map(({ change }) => change),
        ['renamed'],
      );
      assert.deepEqual(
        tables.filter(({ words }) => /new row|row gone/.test(words)),
        [],
      );
    });

    it('names rows that say the same by as much as tells them from others', () => {
      const yak = 'study: yak-2024\ndesign: randomised trial\nresults:\n  - {id: a, outcome: burnout}\n';
      const was = { ...FILES, 'studies/yak-2024.extraction.yaml': yak };
      const is = { ...was, 'studies/yak-2024.extraction.yaml': `${yak}  - {id: b, outcome: burnout}\n` };
      const rows = compared(was, is).tables.filter(({ table }) => table === 'Effects on burnout');
      assert.deepEqual(
        rows.map(({ brief }) => brief),
        ['yak-2024, new row'],
      );
    });

    it('names rows by no more columns than tell them apart', () => {
      const other = (id: string, timepoint: string) =>
        `  - {id: ${id}, outcome: burnout, measure: mbi, timepoint: ${timepoint}, comparison: [training, usual-care], estimate: {type: md, value: -1.5}}\n`;
      const before = replaced(STUDY, [
        ['rob2:\n', `${other('burnout-12m', '12 months')}${other('burnout-18m', '18 months')}rob2:\n`],
      ]);
      const after = before.replaceAll('value: -1.5', 'value: -1.6');
      const { tables } = compared({ ...FILES, [ALDER]: before }, { ...FILES, [ALDER]: after });
      assert.deepEqual(
        tables.filter(({ table }) => table === 'Effects on burnout').map(({ row }) => row),
        ['Alder 2019, 12 months', 'Alder 2019, 18 months'],
      );
    });

    it('is told of some files alone: what these change, and what that does to tables', () => {
      const birch = STUDY.replace('alder-2019', 'birch-2020').replace('Alder A', 'Birch B');
      const BIRCH = 'studies/birch-2020.extraction.yaml';
      const before = { ...FILES, [BIRCH]: birch };
      const after = {
        ...before,
        [ALDER]: STUDY.replace('[Norway]', '[Denmark]').replace('N, judgement: low}', 'N, judgement: high}'),
        [BIRCH]: birch.replace('[Norway]', '[Sweden]').replace('N, judgement: low}', 'N, judgement: high}'),
      };
      const only = compared(before, after, undefined, (path) => path === BIRCH);
      assert.deepEqual(new Set(only.changes.map(({ file }) => file)), new Set([BIRCH]));
      assert.deepEqual(
        only.tables.map(({ words }) => words),
        [
          'Characteristics of included studies, Birch 2019, Country: Norway → Sweden',
          'Reports, study types and interventions, Birch 2019, Country: Norway → Sweden',
          'RoB 2: judgements for each result, Burnout, Birch 2019, D1: Low → High',
          'RoB 2: summary of the judgements: Burnout, Bias arising from the randomisation process, Low, row gone',
          'RoB 2: summary of the judgements, Burnout, Bias arising from the randomisation process, High, Assessments: 1 → 2',
        ],
      );
      assert.deepEqual(compared(before, after, undefined, () => false).tables, []);
      const gone = compared(
        before,
        { ...after, 'studies/b.extraction.yaml': after[BIRCH] ?? '', [BIRCH]: '' },
        undefined,
        (path) => path === 'studies/b.extraction.yaml',
      );
      assert.deepEqual(gone.tables, only.tables);
    });

    it('is told by table, row and column, with rows gained and lost', () => {
      const { tables } = edited(['country: [Norway]', 'country: [Denmark]']);
      assert.ok(
        tables.some(
          ({ words }) => words === 'Characteristics of included studies, Alder 2019, Country: Norway → Denmark',
        ),
      );
      const birch = 'study: birch-2020\ndesign: cohort study\n';
      const gained = compared(FILES, { ...FILES, 'studies/birch-2020.extraction.yaml': birch }).tables;
      assert.deepEqual(
        gained.find(
          ({ table, row }) => table === 'Characteristics of included studies' && row.startsWith('birch-2020'),
        ),
        {
          table: 'Characteristics of included studies',
          row: 'birch-2020',
          column: '',
          from: null,
          to: 'birch-2020',
          words: 'Characteristics of included studies: birch-2020, new row',
          brief: 'birch-2020, new row',
        },
      );
    });

    it('says when the flow no longer adds up', () => {
      const flow = (screened: number) =>
        `${REVIEW}flow: {database_results: 100, register_results: 0, duplicates: 20, excluded_automatic: 0, excluded_other: 0, records_screened: ${screened}}\n`;
      const of = (before: number, after: number) =>
        compared(
          { ...FILES, 'review.extraction.yaml': flow(before) },
          { ...FILES, 'review.extraction.yaml': flow(after) },
        ).tables.filter(({ words }) => words.startsWith('PRISMA flow diagram no longer adds up: '));
      assert.equal(of(80, 90).length, 1);
      assert.equal(of(90, 80).length, 0);
    });
  });
});
