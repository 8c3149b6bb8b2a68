/** The article's countable statements, held against the files: which do not hold, and why. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extraction, PATIENCE } from '../cli/run';
import { assertSnapshot } from '../core/figures/snapshot';

interface Claim {
  readonly line: number;
  readonly state: string;
  readonly said: string | null;
  readonly data_say: string;
}

const FILE = 'examples/maddox-2025/claims.md';
const text = readFileSync(FILE, 'utf8');

/** What the article says, what its own tables and other passages say, and the reason. Each was looked up by hand. */
const CONTRADICTIONS: readonly (readonly [said: string, data: string, reason: string])[] = [
  ['5000', '3705', 'The limitations speak of about 5000 papers, the results of 3705 abstracts.'],
  ['Four', 'Five', 'Five references are cited for four process evaluations.'],
  ['1976 to 2019', '2022', 'The work that fits report 55 appeared in 2022.'],
  ['Five', 'Six', 'Table 3 has the peer network under both outcomes, Table 1 under compassionate care.'],
  ['Two', 'Three', 'Table 3 has the rebuilding under both outcomes, Table 1 under empathy-based stress.'],
  ['Four', 'Two', 'The peer network and the rebuilding have one target each in Table 1.'],
  ['22', '20', 'The text gives 11 + 9 + 2 points of quality, the scores of Table 1 add up to 20.'],
  ['', 'this is not so', 'Report 58 is cited for an institutional level that Table 1 does not give.'],
  ['11', '10', 'The rebuilding has one level in Table 1.'],
  ['nine', 'eight', 'Five and four make nine in Table 3; Table 1 has eight.'],
  ['one', 'two', 'The abstract of report 42 has standardised effects, too.'],
  ['two', 'three', 'The results describe direct harms in a third study, report 55.'],
  ['high', 'serious', 'High is no word of ROBINS-I; the section on risk of bias says serious.'],
  ['', 'this is not so', 'The study of participatory action research was done in Spain.'],
];

describe('the claims of the Maddox et al. example', function () {
  this.timeout(PATIENCE);

  it('are at least sixty, and hold but for the contradictions of the article itself', () => {
    const { code, out } = extraction(['claims', FILE, '--format', 'json']);
    const claims: Claim[] = JSON.parse(out);
    assert.equal(code, 1);
    assert.ok(claims.length >= 60);
    assert.deepEqual(
      claims.filter(({ state }) => state !== 'holds').map(({ state, said, data_say }) => [state, said ?? '', data_say]),
      CONTRADICTIONS.map(([said, data]) => ['differs', said, data]),
    );
  });

  it('say behind each that does not hold why', () => {
    assert.equal(text.split(/does not\s+hold:/i).length - 1, CONTRADICTIONS.length);
  });

  it('give the place in the article in every paragraph', () => {
    const paragraphs = text.split(/\n\n+/).slice(2);
    const without = paragraphs.filter(
      (paragraph) =>
        paragraph.includes('<!-- claim:') &&
        !/\((?:printed.*?)?[^)]*(?:Results|Methods|Discussion|Background|Table|Fig|Abstract)/s.test(paragraph),
    );
    assert.deepEqual(without, []);
  });

  it('are printed as committed', () => {
    assertSnapshot('maddox-claims.txt', extraction(['claims', 'examples/maddox-2025']).out);
  });
});
