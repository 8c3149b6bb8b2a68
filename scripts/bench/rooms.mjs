// Parts of the core by themselves, on the example reviews.

import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { interleaved } from './measure.mjs';
import { print } from './row.mjs';

/** @param {import('./core.mjs').Core} core */
export async function rooms(core) {
  const texts = globSync('examples/**/*.extraction.yaml')
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const read = () => texts.map(({ path, text }) => core.readRecord(path, core.parse(text)));
  const files = read();
  const checked = () => {
    for (const [folder, own] of core.groupByReview(files, ['examples'])) {
      const review = core.buildReview(folder, own);
      for (const file of review.files) core.findProblems(review, file);
    }
  };
  const parser = () => texts.map(({ text }) => core.parseDocument(text));
  const found = await interleaved({ parser, read, checked }, { rounds: 15 });
  const against = 'yaml, parseDocument';
  print({ what: `reading the ${texts.length} files of the examples`, cost: found.read, against, peer: found.parser });
  print({
    what: `all checks on the ${texts.length} files of the examples`,
    cost: found.checked,
    against,
    peer: found.parser,
  });

  const request = {
    instrument: 'rob2',
    design: 'parallel',
    effect: 'assignment',
    domain: '1',
    answers: { 1.1: 'Y', 1.2: 'NI' },
  };
  const lines = Array.from({ length: 20_000 }, () => JSON.stringify(request));
  const judge = core.prepareJudgeLines();
  const judged = await interleaved(
    {
      json: () => lines.map((line) => JSON.stringify(JSON.parse(line))),
      judging: () => lines.map((line) => judge(line)),
    },
    { rounds: 15 },
  );
  print({
    what: `judging ${lines.length} lines`,
    cost: judged.judging,
    against: 'reading and writing them as JSON',
    peer: judged.json,
  });
}
