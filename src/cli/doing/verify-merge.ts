/** What `extraction verify-merge` does: merges the parents of merges again, by what they say, and says what differs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Deviation, decoded, inWords, verifyMerge } from '../../core/index';
import { IN_DISPUTE } from '../git/common-base';
import { mergedByGit } from '../git/merge-file';
import { basesOf, filesOfMerge, type MergeCommit, type MergedFile, mergesNamed } from '../git/merged-files';
import { repositoryAround } from '../git/repository';
import { Misuse } from '../misuse';
import { printable, printableLines } from '../print/printable';

export async function verifyMerges(name: string | undefined): Promise<void> {
  const repository = await repositoryAround(process.cwd());
  if (!repository) throw new Misuse('This folder is in no Git repository. Run the command in the folder of one.');
  const { top } = repository;
  const merges = await mergesNamed(top, name);
  let found = 0;
  let files = 0;
  for (const merge of merges) {
    for (const file of await filesOfMerge(top, merge, await basesOf(top, merge))) {
      files++;
      found += tell(merge, file, await lookAt(file));
    }
  }
  const what = merges.length === 1 ? 'the merge' : `${merges.length} merges`;
  process.stdout.write(
    merges.length === 0
      ? 'There is no merge to verify.\n'
      : `${found === 0 ? 'Nothing found' : `${found} found`} in ${what} (${files} ${files === 1 ? 'file' : 'files'} looked at).\n`,
  );
  if (found > 0) process.exitCode = 1;
}

type Looked = readonly Deviation[] | string;

async function lookAt({ base, ours, theirs, result }: MergedFile): Promise<Looked> {
  if (base === IN_DISPUTE)
    return 'Its sides were merged crosswise before, and what they began with is in dispute; it was not verified.';
  const [before, here, there, now] = [base, ours, theirs, result].map(textOf);
  if (before === undefined || here === undefined || there === undefined || now === undefined)
    return 'One of its versions is not UTF-8 text, or git does not have it here.';
  if (now === '') return here === '' || there === '' ? [] : 'The merge does not have it, though both sides do.';
  if (here === '' || there === '') return [];
  const isByGit = (await byGitAlone({ base: before, ours: here, theirs: there })) === now;
  const verified = verifyMerge(
    { base: before, ours: here, theirs: there },
    now,
    isByGit ? 'by git alone' : 'by people',
  );
  if (verified.kind === 'verified') return verified.deviations;
  return verified.kind === 'not readable'
    ? 'The merged file cannot be read as it stands; “extraction check” says why.'
    : [];
}

function textOf(bytes: Buffer | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const read = decoded(bytes);
  return 'text' in read ? read.text : undefined;
}

/** What git makes of three texts without asking anybody; nothing where it would ask. */
async function byGitAlone(texts: Readonly<Record<'base' | 'ours' | 'theirs', string>>): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'extraction-verify-'));
  try {
    const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((each) => join(folder, each)) as [
      string,
      string,
      string,
    ];
    await Promise.all([writeFile(base, texts.base), writeFile(ours, texts.ours), writeFile(theirs, texts.theirs)]);
    const { code, out } = await mergedByGit(
      { base, ours, theirs },
      { ours: 'ours', base: 'base', theirs: 'theirs' },
      7,
    );
    return code === 0 ? out.toString('utf8') : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns how much was found */
function tell(merge: MergeCommit, { path }: MergedFile, looked: Looked): number {
  if (looked.length === 0) return 0;
  const lines = typeof looked === 'string' ? [looked] : looked.map(sentence);
  process.stdout.write(
    `${printable(`${path}, merge ${short(merge)}`)}\n${printableLines(lines.map((line) => `  ${printable(line)}`).join('\n'))}\n\n`,
  );
  return lines.length;
}

function short({ commit }: MergeCommit): string {
  return commit.slice(0, 10);
}

function sentence({ place, what, kind, expected, found, dispute }: Deviation): string {
  const about = inWords({ place, what, kind: 'changed' });
  const shownBehind = (text: string | undefined) => (text === undefined ? '' : `: “${text}”`);
  if (kind === 'lost')
    return `${about} was lost${shownBehind(expected)}. One side wrote it and the other left it alone.`;
  if (kind === 'doubled') return `${about} stands there twice.`;
  if (kind === 'added') return `${about} is new at this place${shownBehind(found)}. Neither side wrote it there.`;
  if (kind === 'changed') return `${about} is “${found ?? '…'}”, and “${expected ?? '…'}” follows from both sides.`;
  return `${about}: ${NOT_ASKED[dispute ?? 'changed']}; it stands as git puts lines together, so perhaps nobody was asked.`;
}

const NOT_ASKED: Readonly<Record<NonNullable<Deviation['dispute']>, string>> = {
  changed: 'both sides changed it, each to something else',
  deleted: 'one side deleted it and the other changed it',
  added: 'both sides gave one name to two things',
  judgement: 'one side judged, the other changed the answers that the judgement rests on',
  whose: 'one side changed whose work the file is, the other what it says',
};
