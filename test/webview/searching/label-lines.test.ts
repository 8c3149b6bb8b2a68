import assert from 'node:assert/strict';
import { isNextLine, type LinePlace } from '../../../src/webview/searching/label-lines';

const line = (y: number, changed: Partial<LinePlace> = {}): LinePlace => ({
  x: '8',
  y,
  look: ',,,',
  fontSize: 13,
  ...changed,
});

describe('the lines of a label in a picture', () => {
  it('belong together where the next stands close below', () => {
    assert.ok(isNextLine(line(20), line(36)));
    assert.ok(isNextLine(line(20, { fontSize: 11.5 }), line(36, { fontSize: 11.5 })));
  });

  it('do not go on with another label: further down, beside, or in other letters', () => {
    assert.ok(!isNextLine(line(20), line(39)));
    assert.ok(!isNextLine(line(20, { fontSize: 11.5 }), line(39, { fontSize: 11.5 })));
    assert.ok(!isNextLine(line(20), line(36, { x: '90' })));
    assert.ok(!isNextLine(line(20), line(36, { look: ',11.5,,' })));
    assert.ok(!isNextLine(line(36), line(20)));
  });
});
