/** Git's own merge of three files, line by line. */
import { type GitAnswer, runGit } from './run-git';

/** Paths of three versions of one file. */
export interface ThreeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What the sides are called behind marker lines. */
export interface Labels {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

/**
 * Labels as git passes them: “ours,base,theirs”. Only the last may have commas, as subjects of commits do. Git before 2.44
 * does not know them and passes `%X`, `%S` and `%Y`.
 */
export function labelsFrom(text: string | undefined): Labels {
  const [ours = '', base = '', ...theirs] = (text ?? '').split(',');
  return {
    ours: known(ours, 'ours'),
    base: known(base, 'base'),
    theirs: known(theirs.join(','), 'theirs'),
  };
}

function known(label: string, otherwise: string): string {
  const line = label.replace(/\s+/g, ' ').trim();
  return line === '' || /^%[SXY]$/.test(line) ? otherwise : line;
}

/** What git would write, with its exit code: the number of conflicts, 255 where it cannot merge. */
export function mergedByGit(files: ThreeFiles, labels: Labels, size: number): Promise<GitAnswer> {
  const named = [labels.ours, labels.base, labels.theirs].flatMap((label) => ['-L', label]);
  const args = ['merge-file', '-p', `--marker-size=${size}`, ...named, files.ours, files.base, files.theirs];
  return runGit(process.cwd(), args);
}
