/** The commands that git runs for extraction files, and the lines that tell it so. */
import { resolve } from 'node:path';

/** The lines in `.gitattributes`: one for each way in which names of files end. */
export const ATTRIBUTES: readonly string[] = ['extraction', 'tool'].map(
  (kind) => `*.${kind}.y*ml text merge=extraction diff=extraction`,
);

/** Key and value in the configuration of the repository. */
export type Setting = readonly [string, string];

/** The program that is running, as git is to start it. */
export interface Program {
  readonly node: string;
  readonly script: string;
}

export function thisProgram(): Program {
  return { node: process.execPath, script: resolve(process.argv[1] ?? 'extraction') };
}

/** What is written to the configuration of the repository. */
export function settingsFor(program: Program): readonly Setting[] {
  return [
    ['merge.extraction.name', 'extraction files, by what they say'],
    ['merge.extraction.driver', mergeDriver(program)],
    ['diff.extraction.textconv', `${quoted(program.node)} ${quoted(program.script)} words`],
  ];
}

/** Merging by git where this is switched off, where the program is gone, or where it could not do its work. */
const BY_GIT = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';

function mergeDriver({ node, script }: Program): string {
  const [program, file] = [node, script].map((path) => quoted(path).replaceAll('%', '%%'));
  const ours = `${program} ${file} merge %O %A %B --path %P --marker-size %L --labels %X,%S,%Y`;
  return `if [ "$extraction" != 0 ] && [ -f ${program} ] && [ -f ${file} ]; then ${ours}; r=$?; [ $r -lt 126 ] && exit $r; fi; ${BY_GIT}`;
}

/** For the shell that git brings along: on Windows too, where it wants slashes. */
function quoted(path: string): string {
  const plain = /^(?:[A-Za-z]:|\\)\\/.test(path) ? path.replaceAll('\\', '/') : path;
  return `'${plain.replaceAll("'", `'\\''`)}'`;
}
