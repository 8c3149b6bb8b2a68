// How fast the core is, as ratios against a named peer measured in the same run: machines differ, ratios hardly.
//   npm run bench
//   npm run bench growth [part of a text's name]   what grows faster than the text, in some minutes

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { parseDocument } from 'yaml';
import { validators } from '../build/validators-plugin.mjs';
import { reportGrowth } from './bench/growth.mjs';

const ROUNDS = 15;

/** The core as the command line runs it, bundled in memory. */
async function importCore() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['src/core/index.ts'],
    bundle: true,
    format: 'esm',
    mainFields: ['browser', 'module', 'main'],
    plugins: [validators],
    write: false,
  });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(`data:text/javascript;base64,${code}`);
}

/** The shortest of several rounds, in milliseconds: what the work costs when nothing disturbs it. @param {() => void} work */
function fastest(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** @param {string} what @param {number} ours @param {string} peer @param {number} theirs */
function report(what, ours, peer, theirs) {
  const ratio = (ours / theirs).toFixed(2).padStart(7);
  console.log(`${ratio} × ${peer.padEnd(44)} ${what} (${ours.toFixed(1)} ms : ${theirs.toFixed(1)} ms)`);
}

/** @param {any} core */
function reportRatios(core) {
  const texts = globSync('examples/**/*.extraction.yaml')
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

  const plain = fastest(() => {
    for (const { text } of texts) parseDocument(text);
  });
  const reading = fastest(() => {
    for (const { path, text } of texts) core.readRecord(path, core.parse(text));
  });
  report(`reading ${texts.length} files`, reading, 'the parser alone (yaml, parseDocument)', plain);

  const files = texts.map(({ path, text }) => core.readRecord(path, core.parse(text)));
  const reviews = [...core.groupByReview(files, ['examples'])].map(([folder, own]) => core.buildReview(folder, own));
  const checking = fastest(() => {
    for (const review of reviews) for (const file of review.files) core.findProblems(review, file);
  });
  report(`all checks on ${texts.length} files`, checking, 'the parser alone (yaml, parseDocument)', plain);

  const request = {
    instrument: 'rob2',
    design: 'parallel',
    effect: 'assignment',
    domain: '1',
    answers: { 1.1: 'Y', 1.2: 'NI' },
  };
  const lines = Array.from({ length: 20_000 }, () => JSON.stringify(request));
  const json = fastest(() => {
    for (const line of lines) JSON.stringify(JSON.parse(line));
  });
  const judge = core.prepareJudgeLines();
  const judging = fastest(() => {
    for (const line of lines) judge(line);
  });
  report(`judging ${lines.length} lines`, judging, 'reading and writing the same lines (JSON)', json);
}

const core = await importCore();
const [, , what, part] = process.argv;
if (what === 'growth') reportGrowth(core, part);
else reportRatios(core);
