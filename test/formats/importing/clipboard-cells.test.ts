/** Tables on the clipboard, as spreadsheets, pages and documents put them there. */
import assert from 'node:assert/strict';
import { cellsOfClipboard } from '../../../src/formats/importing/tables/clipboard-cells';

describe('cells on the clipboard', () => {
  it('are parted by tabs, with line ends inside of quotation marks', () => {
    assert.deepEqual(cellsOfClipboard('Group\tN\r\n"Practice\ntraining"\t40\r\n\t\r\n', ''), [
      ['Group', 'N'],
      ['Practice training', '40'],
    ]);
  });

  it('come from the first table of a page where there are no tabs', () => {
    const html = `<meta charset="utf-8"><!--StartFragment--><table><caption>Table 1</caption><thead>
      <tr><th>Group</th><th colspan="2">Score <b>(SD)</b></th></tr></thead>
      <tr><td>Usual&nbsp;care<br>(n = 38)<td>3.9 &lt; 4<td>1.2
      <tr><td>With <table><tr><td>another</td></tr></table> inside</td><td></td></tr>
      </table><p>after</p><table><tr><td>second</td></tr></table>`;
    assert.deepEqual(cellsOfClipboard('Group Score', html), [
      ['Group', 'Score (SD)', ''],
      ['Usual care (n = 38)', '3.9 < 4', '1.2'],
      ['With another inside', ''],
    ]);
  });

  it('are none in words, and few where a page says that there are many', () => {
    assert.deepEqual(cellsOfClipboard('Just words', '<p>Just words</p>'), []);
    assert.equal(cellsOfClipboard('', '<table><tr><td colspan="999999999">a</td></tr></table>')[0]?.length, 100);
    assert.equal(cellsOfClipboard('', '<table><tr><td colspan="-3">a</td></tr></table>')[0]?.length, 1);
  });
});
