/** What `extraction merge` does: merges by meaning where the texts can be read, else as git itself would. */
import { readFile } from 'node:fs/promises';
import { decoded, mergeTexts, type NotMerged } from '../../core/index';
import { type Labels, labelsFrom, mergedByGit, type ThreeFiles } from '../git/merge-file';
import { reasonOf } from '../misuse';
import { printable } from '../print/printable';
import { writeWhole } from '../writing/write-whole';

export interface MergeOptions {
  readonly path?: string;
  readonly markerSize: number;
  readonly labels?: string;
  readonly output?: string;
}

/** It could not be done at all: the command that git runs then asks git itself. */
const FAILED = 126;

/** The exit code says what came of it: 0 merged, 1 with conflicts. From 128 on, git would take back the whole merge. */
export async function merge(files: ThreeFiles, options: MergeOptions): Promise<void> {
  const labels = labelsFrom(options.labels);
  const name = options.path && options.path !== '%P' ? options.path : files.ours;
  const tell = (why: string) => process.stderr.write(`${printable(`${name}: ${why}`)}\n`);
  try {
    const result = await byMeaning(files, labels, options.markerSize).catch((error: unknown) => reasonOf(error));
    for (const note of typeof result === 'string' ? [] : result.notes) tell(note);
    const { code, out } = typeof result === 'string' ? await mergedByGit(files, labels, options.markerSize) : result;
    if (typeof result === 'string')
      tell(
        code < 128
          ? `merged by git, line by line, because ${result}`
          : `neither by what it says nor by git can this be merged, and it stays as it is: ${result}`,
      );
    if (code < 128) await deliver(out, files, options);
    process.exitCode = Math.min(code, FAILED - 1);
  } catch (error) {
    tell(`could not be merged. ${reasonOf(error)}`);
    process.exitCode = FAILED;
  }
}

async function byMeaning(
  files: ThreeFiles,
  labels: Labels,
  size: number,
): Promise<{ readonly code: number; readonly out: string; readonly notes: readonly string[] } | string> {
  const [base, ours, theirs] = await Promise.all([files.base, files.ours, files.theirs].map(textOf));
  if (base === undefined || ours === undefined || theirs === undefined) return 'one of its versions is not UTF-8 text.';
  const merged = mergeTexts({ base, ours, theirs }, { size, ours: labels.ours, theirs: labels.theirs });
  if (merged.kind !== 'merged') return because(merged);
  const notes = merged.notes.map(
    ({ place, before, now }) =>
      `${[...place, before].join(', ')} is called ${now} now; what refers to it keeps the old name.`,
  );
  return { code: merged.conflicts.length > 0 ? 1 : 0, out: merged.text, notes };
}

async function textOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} cannot be read. ${reasonOf(error)}`);
  });
  const read = decoded(bytes);
  return 'text' in read ? read.text : undefined;
}

const WHICH: Readonly<Record<NonNullable<NotMerged['which']>, string>> = {
  base: 'the version that both began with',
  ours: 'our version',
  theirs: 'their version',
};

const WHY: Readonly<Record<NotMerged['why'], string>> = {
  empty: 'nothing stands in {which}.',
  problems: '{which} cannot be read as it stands; “extraction check” says why.',
  anchors: 'in {which} values are repeated by names (&, *) or have instructions (!).',
  'line ends': 'lines in {which} end with a lone carriage return.',
  form: '{which} is not a list of keys with values.',
  'another record': 'the two versions are about different records.',
  'another author': 'both sides added it, each as the work of somebody else.',
  result: 'its versions could not be put together by what they say.',
};

function because({ which, why }: NotMerged): string {
  return WHY[why].replace('{which}', which ? WHICH[which] : 'one version');
}

async function deliver(content: string | Uint8Array, { ours }: ThreeFiles, { output }: MergeOptions): Promise<void> {
  if (output === '-') process.stdout.write(content);
  else
    await writeWhole(output ?? ours, content).catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'Its folder does not exist.' : reasonOf(error);
      throw new Error(`${output ?? ours} cannot be written. ${why}`);
    });
}
