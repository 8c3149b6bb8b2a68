/** What `extraction git-setup` does. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ATTRIBUTES, type Setting, settingsFor, thisProgram } from '../git/driver';
import { repositoryAround } from '../git/repository';
import { lineFromGit, runGit } from '../git/run-git';
import { trySetup } from '../git/try-setup';
import { Misuse, reasonOf } from '../misuse';
import { printableLines } from '../print/printable';
import { writeWhole } from '../writing/write-whole';

export interface SetupOptions {
  readonly undo?: true;
  readonly yes?: true;
  readonly check?: true;
}

/** The exit code is 1 where a trial failed, or where nothing was written because the answer was no. */
export async function gitSetup(options: SetupOptions): Promise<void> {
  if (options.check) {
    const trials = await trySetup(thisProgram());
    for (const { what, isWell, said } of trials)
      print(`${isWell ? '✓' : '✗'} ${what}${said === '' ? '' : `\n  ${said}`}`);
    process.exitCode = trials.every(({ isWell }) => isWell) ? 0 : 1;
    return;
  }
  const repository = await repositoryAround(process.cwd());
  if (!repository) throw new Misuse('This folder is in no Git repository. Run the command in the folder of one.');
  const { top } = repository;
  const plan = options.undo ? await planToUndo(top) : await planToSetUp(top);
  if (plan.words.length === 0) {
    print(options.undo ? 'Nothing of it is set up here.' : 'Everything is set up here already.');
    return;
  }
  print(plan.words.join('\n'));
  if (!options.yes && !(await isAgreed())) {
    print('Nothing was changed.');
    process.exitCode = 1;
    return;
  }
  await plan.carryOut();
  print(
    options.undo
      ? 'Done.'
      : 'Done. Commit .gitattributes, so that it is the same for everybody. “extraction git-setup --check” tries it.',
  );
}

interface Plan {
  /** What will be written, for people; empty where there is nothing to do. */
  readonly words: readonly string[];
  readonly carryOut: () => Promise<void>;
}

/** What is written of the setup as it is now. */
async function setupIn(top: string) {
  const file = join(top, '.gitattributes');
  const before = await attributesIn(file);
  const all = settingsFor(thisProgram());
  const current = await Promise.all(all.map(([key]) => lineFromGit(top, 'config', '--local', '--get', key)));
  const lines = linesOf(before);
  const there = ATTRIBUTES.filter((line) => lines.includes(line));
  const missing = ATTRIBUTES.filter((line) => !lines.includes(line));
  return { file, before, there, missing, all, current };
}

async function planToSetUp(top: string): Promise<Plan> {
  const { file, before, missing, all, current } = await setupIn(top);
  const settings = all.filter(([, value], index) => current[index] !== value);
  return {
    words: [
      ...inAttributes(`In ${file}:`, missing),
      ...inConfiguration(settings, ([key, value]) => `  ${key} = ${value}`),
    ],
    carryOut: async () => {
      if (missing.length > 0) await put(file, withLines(before, missing));
      for (const [key, value] of settings) await configured(top, ['--replace-all', key, value]);
    },
  };
}

async function planToUndo(top: string): Promise<Plan> {
  const { file, before, there, all, current } = await setupIn(top);
  const settings = all.filter((_, index) => current[index] !== undefined);
  return {
    words: [...inAttributes(`Out of ${file}:`, there), ...inConfiguration(settings, ([key]) => `  ${key}, taken out`)],
    carryOut: async () => {
      if (there.length > 0) await putOrTakeAway(file, withoutLines(before));
      for (const [key] of settings) await configured(top, ['--unset-all', key]);
    },
  };
}

function inAttributes(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function inConfiguration(settings: readonly Setting[], words: (setting: Setting) => string): readonly string[] {
  return settings.length === 0 ? [] : ['In the configuration of this repository:', ...settings.map(words)];
}

async function configured(top: string, args: readonly string[]): Promise<void> {
  const { code, err } = await runGit(top, ['config', '--local', ...args]);
  if (code !== 0) throw new Misuse(`Git could not write its configuration. ${err}`);
}

async function attributesIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new Misuse(`Cannot read ${file}. ${reasonOf(error)}`);
  }
}

async function put(file: string, text: string): Promise<void> {
  await writeWhole(file, text).catch((error: unknown) => {
    throw new Misuse(`Cannot write ${file}. ${reasonOf(error)}`);
  });
}

/** A file in which nothing else stood was ours. */
async function putOrTakeAway(file: string, text: string): Promise<void> {
  if (text === '') await rm(file, { force: true });
  else await put(file, text);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim());
}

function withLines(text: string, lines: readonly string[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return text + gap + lines.map((line) => line + lineEnd).join('');
}

function withoutLines(text: string): string {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).filter((line) => !ATTRIBUTES.includes(line.trim())).join('');
}

async function isAgreed(): Promise<boolean> {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await Promise.race([
      input.question('Write this? [y/N] '),
      new Promise<string>((resolve) => input.once('close', () => resolve(''))),
    ]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    input.close();
  }
}

function print(text: string): void {
  process.stdout.write(`${printableLines(text)}\n`);
}
