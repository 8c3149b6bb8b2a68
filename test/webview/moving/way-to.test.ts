import assert from 'node:assert/strict';
import { wayTo } from '../../../src/webview/moving/way-to';

const room = { start: 50, end: 450 };

describe('the way that brings something into sight', () => {
  it('leads to the bar where it is to stand at the top', () => {
    assert.equal(wayTo({ start: 900, end: 930 }, room, 'start'), 850);
    assert.equal(wayTo({ start: 40, end: 930 }, room, 'start'), -10);
  });

  it('is the shortest there is, and none where it is in sight', () => {
    assert.equal(wayTo({ start: 460, end: 480 }, room, 'nearest'), 30);
    assert.equal(wayTo({ start: 20, end: 40 }, room, 'nearest'), -30);
    assert.equal(wayTo({ start: 60, end: 440 }, room, 'nearest'), 0);
  });

  it('leads to the middle of what the bar leaves free', () => {
    assert.equal(wayTo({ start: 640, end: 660 }, room, 'center'), 400);
  });

  it('shows the beginning of what is too long for the room, and stays where it is being read', () => {
    assert.equal(wayTo({ start: 100, end: 900 }, room, 'center'), 50);
    assert.equal(wayTo({ start: 100, end: 900 }, room, 'nearest'), 50);
    assert.equal(wayTo({ start: 0, end: 900 }, room, 'nearest'), 0);
  });
});
