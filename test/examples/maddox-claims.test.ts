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
  ['5000', '3705', 'The Results say 3705, and no other count of records is in the text.'],
  [
    'Four',
    'Five',
    'The same sentence cites five, [44, 46, 48, 50, 57], of which report 46 is counted as programme theory, too.',
  ],
  ['[46, 48, 57]', '[46, 48, 50, 57]', 'The study characteristics count report 50 among them as well.'],
  ['2019', '2022', 'The work that fits report 55 best appeared in 2022.'],
  [
    '[44, 46, 48, 57]',
    '[44, 46, 48, 50, 57]',
    'Report 50 is one of them in the study characteristics and in the ratings of quality.',
  ],
  [
    '[44, 48, 50, 57]',
    '[44, 46, 48, 50, 57]',
    'Report 46, which is cited among them elsewhere, is rated as a theory paper.',
  ],
  ['[49, 50, 54, 55]', '[46–50, 54, 55, 57]', 'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.'],
  ['[49–52, 54, 56]', '[46–52, 54, 56, 57]', 'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.'],
  ['[41, 42, 45, 53, 55]', '[41, 42, 44, 45, 53, 55]', 'Table 1 gives the peer network report 44 as well.'],
  ['Five', 'Six', 'Table 1 gives six, because it names only compassionate care for the peer network.'],
  ['Two', 'Three', 'Table 1 gives three, because it names only empathy-based stress for the rebuilding.'],
  ['Four', 'Two', 'Table 1 gives two, for the two reasons above.'],
  [
    '[49–52, 54, 56]',
    '[41, 44, 46–52, 54, 56, 57]',
    'Of the model Table 1 has 46–50 and 57, and the peer network comes in with 41 and 44.',
  ],
  ['[43, 58]', '[43, 53, 58]', 'The rebuilding comes in with 53.'],
  ['[41, 42, 45, 53, 55]', '[42, 45, 55]', '41 and 53 have one target each.'],
  [
    'Table 3 names the peer network under compassionate care and empathy-based stress',
    'compassionate care',
    'Table 1 names compassionate care only.',
  ],
  [
    'It names the rebuilding under compassionate care and empathy-based stress',
    'empathy-based stress',
    'Table 1 names empathy-based stress only.',
  ],
  ['[49, 50, 54]', '[46–50, 54, 57]', 'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.'],
  ['[41]', '[41, 44]', 'Table 1 gives the peer network report 44 as well.'],
  ['22', '20', 'The scores of Table 1 add up to 20.'],
  [
    '[42, 43, 45, 49–52, 55, 56, 58]',
    '[42, 43, 45–52, 55–58]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.',
  ],
  [
    '[41–45, 49–52, 54–56, 58]',
    '[41–52, 54–58]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.',
  ],
  [
    '[41, 49, 50, 53, 54, 58]',
    '[41, 44, 46–50, 53, 54, 57]',
    'Table 1 gives report 58 no such level, and gives the peer network report 44 as well, and the Transitional Discharge Model all of 46–50 and 57.',
  ],
  [
    '[41, 43, 49–52, 55, 56, 58]',
    '[41, 43, 44, 46–52, 55–58]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57 and the peer network report 44 as well.',
  ],
  [
    '[42, 43, 45, 49–52, 55, 56, 58]',
    '[42, 43, 45–52, 55–58]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57.',
  ],
  ['[41–43, 45, 51, 52, 54–56, 58]', '[41–45, 51, 52, 54–56, 58]', 'Table 1 gives the peer network report 44 as well.'],
  [
    '[41, 49, 50, 55]',
    '[41, 44, 46–50, 55, 57]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57 and the peer network report 44 as well.',
  ],
  [
    '[41, 49, 50, 53, 54]',
    '[41, 44, 46–50, 53, 54, 57]',
    'Table 1 gives the Transitional Discharge Model all of 46–50 and 57 and the peer network report 44 as well.',
  ],
  ['[41]', '[41, 44]', 'Table 1 gives the peer network report 44 as well.'],
  ['', 'this is not so', 'Table 1 gives training in behaviour modification no such level.'],
  [
    '[41, 46, 49, 55]',
    '[41, 44, 46–50, 55, 57]',
    'Table 1 has all of 41, 44, 46–50, 55 and 57 there, and the Results cite 41, 49, 50 and 55.',
  ],
  ['11', '10', 'Table 1 gives the rebuilding of two wards one level.'],
  ['11', '10', 'The rebuilding has one there, too.'],
  ['nine', 'eight', 'Table 1 gives eight, because it does not name compassionate care for the rebuilding.'],
  ['one', 'two', 'Report 42 is included as well, and its abstract gives standardised effects.'],
  ['[45]', '[42, 45]', 'Report 42 as well, as said before.'],
  ['two', 'three', 'The Results describe three.'],
  ['[41, 53]', '[41, 53, 55]', 'The Results describe a third, [41, 53, 55].'],
  ['high', 'serious', 'The section on risk of bias judges it serious, and high is no word of that tool.'],
  ['', 'this is not so', 'Three of four are judged serious, and none higher.'],
  ['', 'this is not so', 'Moderate is no word of RoB 2, and the Results give some concerns.'],
  ['', 'this is not so', 'It was done in Spain, as the study characteristics say.'],
];

describe('the claims of the Maddox et al. example', function () {
  this.timeout(PATIENCE);

  it('are more than two hundred, and hold but for the contradictions of the article itself', async () => {
    const { code, out } = await extraction(['claims', FILE, '--format', 'json']);
    const claims: Claim[] = JSON.parse(out);
    assert.equal(code, 1);
    assert.ok(claims.length > 200);
    assert.deepEqual(
      claims.filter(({ state }) => state !== 'holds').map(({ state, said, data_say }) => [state, said ?? '', data_say]),
      CONTRADICTIONS.map(([said, data]) => ['differs', said, data]),
    );
  });

  it('say behind each that does not hold why', async () => {
    assert.equal(text.split(/does not\s+hold:/i).length - 1, CONTRADICTIONS.length);
  });

  it('begin no line: a comment there is a block of its own in Markdown, and its paragraph would fall apart', async () => {
    assert.doesNotMatch(text, /^<!-- claim/m);
  });

  it('give the place in the article in every paragraph', async () => {
    const paragraphs = text.split(/\n\n+/).slice(2);
    const without = paragraphs.filter(
      (paragraph) =>
        paragraph.includes('<!-- claim:') &&
        !/\((?:printed.*?)?[^)]*(?:Results|Methods|Discussion|Background|Table|Fig|Abstract)/s.test(paragraph),
    );
    assert.deepEqual(without, []);
  });

  it('are printed as committed', async () => {
    assertSnapshot('maddox-claims.txt', (await extraction(['claims', 'examples/maddox-2025'])).out);
  });
});
