import assert from 'node:assert/strict';
import { buildReview, findProblems, parse, readRecord } from '../../src/core/index';
import { MADE_UP_FOLDER, madeUpReview, studyText } from './index';

describe('made-up reviews', () => {
  for (const lines of [100, 300, 600, 2000]) {
    it(`have next to no problems with studies of ${lines} lines`, () => {
      const files = madeUpReview({ files: 24, lines }).map(({ path, text }) => readRecord(path, parse(text)));
      const review = buildReview(MADE_UP_FOLDER, files);
      assert.deepEqual([...new Set(files.map(({ kind }) => kind))], ['review', 'intervention', 'study']);
      const problems = files.flatMap((file) => findProblems(review, file).problems);
      assert.deepEqual(problems, []);
    });

    it(`have studies of about ${lines} lines`, () => {
      const texts = Array.from({ length: 20 }, (_, number) => studyText({ id: 's', number, lines, seed: number }));
      for (const text of texts)
        assert.ok(Math.abs(text.split('\n').length - lines) <= 14 + 2000 / lines, `${text.split('\n').length}`);
    });
  }

  it('have as many files as asked for, all with their own path and name', () => {
    for (const files of [6, 18, 200]) {
      const paths = madeUpReview({ files }).map(({ path }) => path);
      assert.equal(paths.length, files);
      assert.equal(new Set(paths).size, files);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const texts = (seed: number) => madeUpReview({ files: 18, seed }).map(({ text }) => text);
    assert.deepEqual(texts(3), texts(3));
    assert.notDeepEqual(texts(3), texts(4));
  });

  it('say of themselves that they are fictional', () => {
    for (const { text } of madeUpReview({ files: 30 })) assert.match(text, /^# Fictional: made up/);
  });

  it('hold the work of two people, who differ, and all instruments', () => {
    const files = madeUpReview({ files: 60 });
    const [LM, CB] = ['LM', 'CB'].map((who) => files.filter(({ path }) => path.includes(`.${who}.`)));
    assert.ok(LM && CB && LM.length === CB.length && LM.length >= 5);
    const withoutName = (text = '') => text.replace(/extractor: ../, '');
    assert.notEqual(withoutName(LM[0]?.text), withoutName(CB[0]?.text));
    const all = files.map(({ text }) => text).join('');
    for (const word of ['q1.1', 'q1a.1', 'rob2', 'robins_i', 'cici']) assert.ok(all.includes(`${word}:`), word);
  });
});
