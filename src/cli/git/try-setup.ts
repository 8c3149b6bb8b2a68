/** The whole setup, tried in a repository of its own that is thrown away. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ATTRIBUTES, type Program, settingsFor } from './driver';
import { runGit } from './run-git';

export interface Trial {
  readonly what: string;
  readonly isWell: boolean;
  /** What git said where it is not. */
  readonly said: string;
}

const FILE = 'trial.extraction.yaml';

const text = (sites: number, units: number, more = '') =>
  `study: trial\nextractor: LM\nsites: ${sites}\nunits: ${units}\n${more}`;

/** Tries merging, a conflict, git’s own merge where the program is gone, and comparing. */
export async function trySetup(program: Program): Promise<readonly Trial[]> {
  const folder = await mkdtemp(join(tmpdir(), 'extraction-trial-'));
  try {
    await begin(folder, program);
    return [
      await trial(
        folder,
        'neighbouring lines are merged',
        text(5, 4),
        text(3, 7),
        0,
        (merged) => merged === text(5, 7),
      ),
      await trial(folder, 'a conflict is marked, with words', text(5, 4), text(6, 4), 1, (merged) =>
        merged.includes('· sites'),
      ),
      await trial(folder, 'what cannot be read is merged by git', `${text(3, 4)}\t: [\n`, text(9, 4), 0, (merged) =>
        merged.includes('sites: 9'),
      ),
      await withoutProgram(folder, program),
      await comparing(folder),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function begin(folder: string, program: Program): Promise<void> {
  await runGit(folder, ['init', '--quiet']);
  const settings = [
    ...settingsFor(program),
    ['user.name', 'trial'],
    ['user.email', 'trial@example.org'],
    ['commit.gpgsign', 'false'],
    ['core.hooksPath', '.no-hooks'],
    ['core.autocrlf', 'false'],
  ];
  for (const [key, value] of settings) await runGit(folder, ['config', '--local', key as string, value as string]);
  await writeFile(join(folder, '.gitattributes'), `${ATTRIBUTES.join('\n')}\n`);
  await commit(folder, text(3, 4), 'base');
  await runGit(folder, ['branch', 'begin']);
}

async function commit(folder: string, content: string, message: string): Promise<void> {
  await writeFile(join(folder, FILE), content);
  await runGit(folder, ['add', '--all']);
  await runGit(folder, ['commit', '--quiet', '--no-verify', '-m', message]);
}

async function trial(
  folder: string,
  what: string,
  ours: string,
  theirs: string,
  expected: 0 | 1,
  isRight: (merged: string) => boolean,
): Promise<Trial> {
  await runGit(folder, ['checkout', '--quiet', '-f', '-B', 'theirs', 'begin']);
  await commit(folder, theirs, 'theirs');
  await runGit(folder, ['checkout', '--quiet', '-f', '-B', 'ours', 'begin']);
  await commit(folder, ours, 'ours');
  const { code, err } = await runGit(folder, ['merge', '--quiet', '--no-edit', 'theirs']);
  const merged = await readFile(join(folder, FILE), 'utf8');
  if (code !== 0) await runGit(folder, ['merge', '--abort']);
  const isWell = code === expected && isRight(merged);
  return { what, isWell, said: isWell ? '' : err || merged };
}

/** Where this program is moved or taken away, git has to go on with its own. */
async function withoutProgram(folder: string, program: Program): Promise<Trial> {
  const gone = { ...program, script: join(folder, 'gone.js') };
  for (const [key, value] of settingsFor(gone)) await runGit(folder, ['config', '--local', key, value]);
  const result = await trial(
    folder,
    'without this program, git merges by itself',
    text(5, 4, 'wards: 2\n'),
    text(6, 4),
    1,
    (merged) => merged.includes('<<<<<<<') && merged.includes('wards: 2'),
  );
  for (const [key, value] of settingsFor(program)) await runGit(folder, ['config', '--local', key, value]);
  return result;
}

async function comparing(folder: string): Promise<Trial> {
  await runGit(folder, ['checkout', '--quiet', '-f', 'begin']);
  await writeFile(join(folder, FILE), text(8, 4));
  const { code, out, err } = await runGit(folder, ['diff', '--', FILE]);
  const shown = out.toString('utf8');
  const isWell = code === 0 && shown !== '';
  return { what: 'versions are compared in words', isWell, said: isWell ? '' : err || shown };
}
