import assert from 'node:assert/strict';
import { compared, FILES, replaced, STUDY, wordsIn } from './two-versions';

const HEAD = 'consensus: {by: [LM, CB]}\n';
const of = (initials: string) => STUDY.replace(HEAD, `extractor: ${initials}\n`);
const [LM, CB] = ['studies/alder-2019.LM.extraction.yaml', 'studies/alder-2019.CB.extraction.yaml'];
const ALDER = 'studies/alder-2019.extraction.yaml';
const { [ALDER]: _, ...WITHOUT } = FILES;
const BOTH = { ...WITHOUT, [LM]: of('LM'), [CB]: of('CB') };

describe('what changed between extractors', () => {
  it('is where they differ now, and where they agree', () => {
    const after = {
      ...BOTH,
      [LM]: replaced(of('LM'), [
        ['q5.1: Y', 'q5.1: NI'],
        ['q5.3: N, judgement: low', 'q5.3: N, judgement: some concerns'],
        ['p: 0.18', 'p: 0.2'],
      ]),
    };
    const found = compared(BOTH, after);
    assert.deepEqual(wordsIn(found), [
      'alder-2019 · Results · burnout-6m · estimate · p: 0.18 → 0.2 (LM)',
      'alder-2019 · RoB 2 · burnout-6m · D5: low → some concerns, because 5.1 Y → NI (LM); overall unchanged',
      'alder-2019 · Results · burnout-6m · estimate: LM and CB now differ on p (0.2 / 0.18)',
      'alder-2019 · RoB 2 · burnout-6m · D5: LM and CB now differ on 5.1 (NI / Y) and judgement (some concerns / low)',
    ]);
    assert.deepEqual(
      found.changes.map(({ change, by, file }) => [change, by, file]),
      [
        ['changed', 'LM', LM],
        ['changed', 'LM', LM],
        ['differ', 'LM', LM],
        ['differ', 'LM', LM],
      ],
    );
    assert.deepEqual(
      wordsIn(compared(after, { ...after, [LM]: replaced(after[LM] ?? '', [['p: 0.2', 'p: 0.18']]) })).slice(1),
      ['alder-2019 · Results · burnout-6m · estimate: LM and CB now agree on p (0.18)'],
    );
  });

  it('is told in one line where the work of one is new, and where the consensus settles all', () => {
    const differing = {
      ...BOTH,
      [CB]: replaced(of('CB'), [
        ['p: 0.18', 'p: 0.2'],
        ['q1.2: Y', 'q1.2: NI'],
      ]),
    };
    const { [CB]: __, ...alone } = differing;
    assert.match(
      wordsIn(compared(alone, differing)).at(-1) ?? '',
      /^alder-2019: LM and CB differ on 2 of \d+ values that both gave$/,
    );
    const settled = STUDY.replace(HEAD, 'consensus: {by: [LM, CB], how: third reviewer, arbiter: RE}\n');
    assert.equal(
      wordsIn(compared(differing, { ...differing, [ALDER]: settled })).at(-1),
      'alder-2019: settled by RE: 2 differences of LM and CB',
    );
  });

  it('names who settled a difference in the consensus', () => {
    const before = { ...BOTH, [ALDER]: STUDY, [LM]: replaced(of('LM'), [['p: 0.18', 'p: 0.2']]) };
    assert.equal(
      wordsIn(compared(before, { ...before, [ALDER]: replaced(STUDY, [['p: 0.18', 'p: 0.2']]) })).at(-1),
      'alder-2019 · Results · burnout-6m · estimate · p: settled by LM and CB: 0.2 (LM 0.2, CB 0.18)',
    );
  });

  it('tells what the record says to be settled once, at the value, with how and why', () => {
    const before = { ...BOTH, [ALDER]: STUDY, [LM]: replaced(of('LM'), [['q4.4: PY', 'q4.4: PN']]) };
    const entry = (rest: string) =>
      `settled:\n  - {at: [rob2, burnout-6m, measurement], for: q4.4, was: {LM: PN, CB: PY}, ${rest}}\n`;
    const settled = `${replaced(STUDY, [['q4.4: PY', 'q4.4: PN']])}${entry(
      'is: PN, how: discussion, by: [LM, CB], date: 2026-01-31, reason: The assessors were blinded.',
    )}`;
    const found = compared(before, { ...before, [ALDER]: settled });
    assert.deepEqual(wordsIn(found), [
      'alder-2019 · RoB 2 · burnout-6m · 4.4: PY → PN (consensus); D4 stays some concerns, now against the algorithm, which gives low',
      'alder-2019 · RoB 2 · burnout-6m · D4 · 4.4: settled by LM and CB: PN (LM PN, CB PY); discussion, 31 January 2026: The assessors were blinded.',
    ]);
    const fact = found.changes.at(-1);
    assert.deepEqual(
      [fact?.change, fact?.reason, fact?.to, fact?.line, fact?.place],
      ['settled', 'The assessors were blinded.', 'PN', 25, ['rob2', 'burnout-6m', 'measurement', 'q4.4']],
    );
    const waiting = compared(before, { ...before, [ALDER]: `${STUDY}${entry('referred: RE')}` });
    assert.deepEqual(wordsIn(waiting), ['alder-2019 · RoB 2 · burnout-6m · D4 · 4.4: waits for RE (LM PN, CB PY)']);
    const alone = compared(FILES, { ...FILES, [ALDER]: `${STUDY}settled: [{at: design, was: {LM: , CB: 1}}]\n` });
    assert.deepEqual(wordsIn(alone), ['alder-2019 · Design: settled by consensus: randomised trial (LM blank, CB 1)']);
    const later = settled.replace('were blinded', 'were not told');
    assert.match(
      wordsIn(compared({ ...before, [ALDER]: settled }, { ...before, [ALDER]: later })).join(),
      /reason: .*not told/,
    );
  });

  it('leaves sentences out: they are always others', () => {
    const after = {
      ...BOTH,
      [LM]: replaced(of('LM'), [
        ['older than the data', 'old'],
        ['design:', 'aim: To find out\ndesign:'],
      ]),
    };
    assert.deepEqual(
      compared(BOTH, after).changes.map(({ change }) => change),
      ['added', 'changed'],
    );
  });

  it('takes a person whom the review does not name as any other, and two files of one as one work', () => {
    const ZZ = 'studies/alder-2019.ZZ.extraction.yaml';
    const more = 'studies/alder-2019.ZZ.more.extraction.yaml';
    const before = {
      ...WITHOUT,
      [ZZ]: 'study: alder-2019\nextractor: ZZ\ndesign: cohort study\n',
      [more]: 'study: alder-2019\nextractor: ZZ\naim: To find out\n',
    };
    const after = {
      ...before,
      [ZZ]: 'study: alder-2019\nextractor: ZZ\n',
      [more]: 'study: alder-2019\nextractor: ZZ\naim: To find out\ndesign: cohort study\nperiod: 2017\n',
    };
    assert.deepEqual(wordsIn(compared(before, after)), [
      'alder-2019 · Design: moved from alder-2019.ZZ.extraction.yaml to alder-2019.ZZ.more.extraction.yaml (ZZ)',
      'alder-2019 · Period: 2017, new (ZZ)',
    ]);
  });

  it('says when the work is somebody else’s, or the consensus', () => {
    assert.deepEqual(wordsIn(compared({ ...WITHOUT, [ALDER]: of('LM') }, FILES)), [
      'alder-2019 · whose work it is: extracted by LM → consensus of LM, CB (consensus)',
    ]);
  });

  it('shows nobody a colleague’s work before their own is done', () => {
    const viewer = { initials: 'CB', hasFinished: () => false };
    const after = { ...BOTH, [LM]: replaced(of('LM'), [['p: 0.18', 'p: 0.2']]) };
    const found = compared(BOTH, after, viewer);
    assert.deepEqual([found.changes, found.unspoken], [[], []]);
    const renamed = { ...BOTH, [LM]: of('LM').replaceAll('burnout-6m', 'burnout-26w') };
    assert.deepEqual(compared(BOTH, renamed, viewer).changes, []);
    assert.equal(compared(BOTH, after, { ...viewer, hasFinished: () => true }).changes.length, 2);
  });
});
