import assert from 'node:assert/strict';
import { extraction, inFolder, PATIENCE } from './run';

const REVIEW = 'review: small\ntitle: Small (fictional)\nreviewers: {LM: Lee Moe, CB: Cem Birk, RE: Rui Elm}\n';
const LM =
  'study: ash-2019\nextractor: LM\ndesign: randomised trial\nrob2:\n  - result: r\n    randomisation: {q1.1: Y, q1.2: Y, q1.3: N, judgement: low, support: "Sealed envelopes (p. 2)."}\n';
const CB =
  'study: ash-2019\nextractor: CB\ndesign: randomised trial\nrob2:\n  - result: r\n    randomisation: {q1.1: Y, q1.2: NI, q1.3: N, judgement: some concerns}\n';
const FILES = {
  'review.extraction.yaml': REVIEW,
  'studies/ash-2019.LM.extraction.yaml': LM,
  'studies/ash-2019.CB.extraction.yaml': CB,
};

const DIFFERENCES = [
  '  RoB 2 · r · Randomisation · 1.2 [open]',
  '    CB  NI  |  leads to Some concerns',
  '    LM  Y  |  leads to Low  |  Sealed envelopes (p. 2).',
  '  RoB 2 · r · Randomisation · Judgement [open]',
  '    CB  some concerns  |  leads to Some concerns',
  '    LM  low  |  leads to Low  |  Sealed envelopes (p. 2).',
];

describe('extraction compare', function () {
  this.timeout(PATIENCE);

  it('lists on what two people differ, with what each answer leads to', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out, err } = await extraction(['compare', 'ash-2019'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(out.trimEnd().split('\n'), [
        'ash-2019 · CB, LM: 2 differences, 0 settled; 3 the same, 3 of them not in the consensus',
        ...DIFFERENCES,
      ]);
      const all = await extraction(['compare', '--all'], { cwd: folder });
      assert.match(all.out, / {2}Design \[the same, not in the consensus\]\n {4}CB {2}randomised trial\n/);
    });
  });

  it('tells programs the same', async () => {
    await inFolder(FILES, async (folder) => {
      const { out } = await extraction(['compare', '--format', 'json'], { cwd: folder });
      const [{ id, compared }] = JSON.parse(out);
      assert.equal(id, 'ash-2019');
      assert.deepEqual(compared[0].place, ['rob2', 'r', 'randomisation', 'q1.2']);
      assert.deepEqual(compared[0].said[1], {
        by: 'LM',
        value: 'Y',
        leads_to: 'Low',
        supports: ['Sealed envelopes (p. 2).'],
        file: 'studies/ash-2019.LM.extraction.yaml',
      });
    });
  });

  it('compares two folders without Git, and takes the folder for the person where a file names none', async () => {
    const files = {
      'LM/review.extraction.yaml': REVIEW,
      'LM/studies/ash-2019.extraction.yaml': LM.replace('extractor: LM\n', ''),
      'CB/review.extraction.yaml': REVIEW,
      'CB/studies/ash-2019.extraction.yaml': CB,
    };
    await inFolder(files, async (folder) => {
      const { code, out, err } = await extraction(['compare', 'LM', 'CB'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(out.trimEnd().split('\n').slice(1), DIFFERENCES);
    });
  });

  it('ends with 2 where there is nothing to compare', async () => {
    await inFolder({ 'review.extraction.yaml': REVIEW, 'studies/ash-2019.LM.extraction.yaml': LM }, async (folder) => {
      const alone = await extraction(['compare', 'ash-2019'], { cwd: folder });
      assert.equal(alone.code, 2);
      assert.match(alone.err, /^Nothing to compare: of ash-2019 two people have not begun the same section\./);
      const unknown = await extraction(['compare', 'oak-2020'], { cwd: folder });
      assert.equal(unknown.code, 2);
      assert.match(unknown.err, /^There is no study or intervention, and no folder, called oak-2020\./);
    });
  });
});
