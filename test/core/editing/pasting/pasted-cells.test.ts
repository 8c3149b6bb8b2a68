/** Tables that are pasted into lists of groups, arms and results: what their heads mean, and what somebody has to look at. */
import assert from 'node:assert/strict';
import { pastedCells } from '../../../../src/core/editing/pasting/pasted-cells';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { textAfterPaste } from './pasted-text';

const ARMS = 'arms: [{id: training, name: Practice training}, {id: usual-care, name: Usual care}]\n';

/** @param table lines of cells, parted by | */
function pasted(fixture: string, table: string) {
  const { review, file, text, offset } = inReview(`study: practice-trial\n${fixture}`);
  const cells = dedented(table)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const paste = pastedCells(review, file, offset, cells);
  return (
    paste && {
      ...paste,
      text: textAfterPaste(text, offset, offset, paste).split('$at')[0]?.slice('study: practice-trial\n'.length),
    }
  );
}

const BY_ARM = `${ARMS}results:\n  - id: burnout-6m\n    by_arm:\n      $0\n`;

describe('cells that are pasted', () => {
  it('into by_arm become the numbers of each group', () => {
    const paste = pasted(
      BY_ARM,
      `
      Group | N | Mean | SD
      Practice training | 40 | 3·20 | 1.10
      Usual care | 38 | −0,5 | 1.25
    `,
    );
    assert.equal(
      paste?.text,
      BY_ARM.replace(
        '$0',
        '- {arm: training, analysed: 40, mean: 3.20, sd: 1.10}\n      - {arm: usual-care, analysed: 38, mean: -0.5, sd: 1.25}',
      ),
    );
    assert.deepEqual([paste?.title, paste?.isCertain], ['Paste as 2 entries', true]);
  });

  it('may have their heads at the left, with the number of people in the name of the group', () => {
    const paste = pasted(
      BY_ARM,
      `
       | Practice training (n = 40) | Usual care (n=38)
      Mean (SD) | 3.2 (1.1) | 3.9 (1.2)
      95% CI | 2.9 to 3.5 | 3.5–4.3
      Events, n (%) | 12 (30%) | –
    `,
    );
    assert.equal(
      paste?.text,
      BY_ARM.replace(
        '$0',
        '- {arm: training, analysed: 40, mean: 3.2, sd: 1.1, ci: [2.9, 3.5], events: 12}\n      - {arm: usual-care, analysed: 38, mean: 3.9, sd: 1.2, ci: [3.5, 4.3]}',
      ),
    );
    assert.equal(paste?.isCertain, true);
  });

  it('in the style of the list, behind its key', () => {
    const behind = BY_ARM.replace('by_arm:\n      $0', 'by_arm:$0')
      .replace('results:\n  - id', 'results:\n- id')
      .replace('    by_arm', '  by_arm');
    const paste = pasted(
      behind,
      `
      arm | events / total
      training | 3/40
      usual-care | 5/38
    `,
    );
    assert.equal(
      paste?.text,
      behind.replace(
        '$0',
        '\n  - {arm: training, analysed: 40, events: 3}\n  - {arm: usual-care, analysed: 38, events: 5}',
      ),
    );
  });

  it('are to be looked at where a group, a number or a column is not known', () => {
    const paste = pasted(
      BY_ARM,
      `
      Group | N | Mean | Colour
      The training | 1,234 | 1,234 | blue
      Someone else | many | 2 | red
    `,
    );
    assert.equal(
      paste?.text,
      BY_ARM.replace(
        '$0',
        '- {arm: training, analysed: 1234, mean: 1234}\n      - {arm: someone-else, analysed: many, mean: 2}',
      ),
    );
    assert.deepEqual([paste?.title, paste?.isCertain], ['Paste as 2 entries, without “Colour”', false]);
  });

  it('into arms become groups with ids', () => {
    const paste = pasted(
      'arms:\n  - $0\n',
      `
      Arm | Role | Randomised | Clusters
      Peer-review network | Intervention | 40 | 4
      Delayed start | control | 38 | 4
    `,
    );
    assert.equal(
      paste?.text,
      'arms:\n  - {id: peer-review-network, name: Peer-review network, role: intervention, participants: 40, clusters: 4}\n  - {id: delayed-start, name: Delayed start, role: comparator, participants: 38, clusters: 4}\n',
    );
    assert.equal(paste?.isCertain, true);
  });

  it('into results become results with their estimates', () => {
    const paste = pasted(
      'results:\n  - $0\n',
      `
      Outcome | Time point | SMD (95% CI) | P value
      Empathy-based stress | 6 months | −0.18 (−0.30 to −0.06) | .003
      empathy-based stress | 12 months | 0.04 (−0.09, 0.18) | <0.001
    `,
    );
    assert.equal(
      paste?.text,
      dedented(`
        results:
          - id: empathy-based-stress-6-months
            outcome: empathy-based stress
            timepoint: 6 months
            estimate: {type: smd, value: -0.18, ci: [-0.30, -0.06], p: .003}
          - id: empathy-based-stress-12-months
            outcome: empathy-based stress
            timepoint: 12 months
            estimate: {type: smd, value: 0.04, ci: [-0.09, 0.18], p: <0.001}
      `),
    );
    assert.equal(paste?.isCertain, true);
  });

  it('may have the limits of an interval in columns of their own', () => {
    const paste = pasted(
      'results:\n  - $0\n',
      'Outcome | OR | Lower | Upper\nempathy-based stress | 1.2 | 0.9 | 1.6\n',
    );
    assert.match(paste?.text ?? '', /estimate: \{type: or, value: 1\.2, ci: \[0\.9, 1\.6\]\}/);
  });

  for (const [name, fixture, table] of [
    ['without heads', BY_ARM, 'training | 40 | 3.2\nusual-care | 38 | 3.9\n'],
    ['of one row', BY_ARM, 'Group | N | Mean\n'],
    ['in running text', 'notes: $0\n', 'Group | N\ntraining | 40\n'],
    ['in another list', 'outcomes:\n  - $0\n', 'Outcome | N\nempathy-based stress | 40\n'],
    [
      'in an entry that is begun',
      `${ARMS}results:\n  - id: a\n    by_arm:\n      - arm: $0\n`,
      'Group | N\ntraining | 40\n',
    ],
  ] as const) {
    it(`are left to the editor: ${name}`, () => assert.equal(pasted(fixture, table), undefined));
  }
});
