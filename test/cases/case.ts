/** What the cases have in common: a case is a small input that once gave a wrong result, under the name by which it was told. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extraction } from '../cli/run';

/** Says what is right. @param folder with the files of the case, which it may change */
export type Case = (folder: string) => void | Promise<void>;

/** Name of the case → what is right. */
export type Cases = Readonly<Record<string, Case>>;

/** One folder with files for each case; those that are large are made where they are tried. */
export const INPUTS = 'test/cases/inputs';

/** Runs a case on a copy of its files, where it has any. */
export async function tried(name: string, test: Case): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    if (existsSync(join(INPUTS, name))) cpSync(join(INPUTS, name), folder, { recursive: true });
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Problems as `file code: message`, without what every unfinished review has. */
export async function problemsIn(cwd: string): Promise<string[]> {
  const { out } = await extraction(['check', '--format', 'json', '.'], { cwd });
  const { problems } = JSON.parse(out) as { problems: { file: string; code: string; message: string }[] };
  return problems
    .filter(({ code }) => code !== 'result-without-assessment')
    .map(({ file, code, message }) => `${file} ${code}: ${message}`);
}

/** A view as Markdown. */
export async function printed(view: string, cwd: string): Promise<string> {
  return (await extraction(['render', view, '.', '--to', 'md'], { cwd })).out;
}

interface Result {
  readonly id: string;
  readonly effect: { readonly estimate: number; readonly se: number } | null;
  readonly no_effect: string | null;
}

interface Study {
  readonly id: string;
  readonly standing: Readonly<Record<string, { readonly standing: string }>>;
  readonly computed: { readonly results: readonly Result[] };
}

/** The studies of the JSON view. */
export async function studiesIn(cwd: string): Promise<readonly Study[]> {
  return (JSON.parse((await extraction(['export', '--json', '.'], { cwd })).out) as { studies: Study[] }).studies;
}

/** The results of all studies, `study result` → what is worked out. */
export async function resultsIn(cwd: string): Promise<ReadonlyMap<string, Result>> {
  const studies = await studiesIn(cwd);
  return new Map(
    studies.flatMap(({ id, computed }) => computed.results.map((result) => [`${id} ${result.id}`, result])),
  );
}

/** Writes another text where one stands in a file of the case. */
export function rewrite(path: string, was: string, becomes: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(was)) throw new Error(`${path} does not hold ${was}`);
  writeFileSync(path, text.replace(was, becomes));
}
