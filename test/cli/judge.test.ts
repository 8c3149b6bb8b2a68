import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { LONGEST_LINE, linesOf } from '../../src/cli/reading/split-lines';
import { extraction, extractionProcess, PATIENCE } from './run';

const DOMAIN =
  '{"instrument":"rob2","design":"parallel","effect":"assignment","domain":"1","answers":{"1.1":"Y","1.2":"NI"}}';
const OVERALL =
  '{"instrument":"rob2","domain":"overall","judgements":{"1":"low","2":"high","3":"low","4":"low","5":"low"}}';

describe('extraction judge', function () {
  this.timeout(PATIENCE);

  it('answers each line with one line, in order, also bad and blank ones and a last one without an end', async () => {
    const { code, out, err } = await extraction(['judge'], { input: `${DOMAIN}\r\n\nnot JSON\n${OVERALL}` });
    assert.deepEqual([code, err], [0, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(answers.length, 4);
    assert.deepEqual(answers[0].unanswered, ['1.3']);
    assert.equal(answers[0].judgement, null);
    assert.equal(typeof answers[1].error, 'string');
    assert.equal(typeof answers[2].error, 'string');
    assert.equal(answers[3].judgement, 'high');
  });

  it('answers nothing with nothing', () => {
    assert.deepEqual(extractionProcess(['judge'], { input: '' }), { code: 0, out: '', err: '' });
  });

  it('reads past a mark at the start of the text', async () => {
    const { out } = await extraction(['judge'], { input: `\ufeff${OVERALL}\n` });
    assert.equal(JSON.parse(out).judgement, 'high');
  });

  it('answers many lines', async () => {
    const { out } = await extraction(['judge'], { input: `${DOMAIN}\n`.repeat(5000) });
    assert.equal(out.split('\n').length, 5001);
  });
});

describe('lines of a stream', () => {
  const lines = async (...pieces: string[]) => {
    const found: string[] = [];
    for await (const batch of linesOf(Readable.from(pieces))) found.push(...batch);
    return found;
  };

  it('are the same however the text is cut into pieces', async () => {
    const text = 'one\r\n\r\ntwo 😀\nthree';
    const whole = await lines(text);
    assert.deepEqual(whole, ['one', '', 'two 😀', 'three']);
    for (let at = 1; at < text.length; at++) assert.deepEqual(await lines(text.slice(0, at), text.slice(at)), whole);
    assert.deepEqual(await lines(...text), whole);
  });

  it('are none behind the last line end, and one where there is none', async () => {
    assert.deepEqual(await lines('one\n'), ['one']);
    assert.deepEqual(await lines('\n\n'), ['', '']);
    assert.deepEqual(await lines('one'), ['one']);
    assert.deepEqual(await lines(), []);
  });

  it('are cut off where they never end', async () => {
    const [first, second] = await lines('x'.repeat(LONGEST_LINE), 'y'.repeat(LONGEST_LINE), 'z\nnext');
    assert.equal(first?.length, LONGEST_LINE);
    assert.equal(second, 'next');
  });
});
