/** Looks into one report: reads its file where that is needed, a page at a time, and searches it. */
import { FileType, Uri, workspace } from 'vscode';
import { calledPath, LARGEST_REPORT, type ReportState, searchReport } from '../../../core/index';
import type { CharacterMaps } from '../../../formats/index';
import { fingerprintOf } from '../fingerprint';
import type { KeptFindings } from './kept-findings';
import { prepareTurns } from './turns';

/** What is asked of a report. */
export interface Asked {
  /** The folder of the review. */
  readonly home: Uri;
  /** From that folder. */
  readonly path: string;
  readonly quotes: ReadonlySet<string>;
  /** What is known by now. */
  readonly before: ReportState | undefined;
  readonly kept: KeptFindings;
  readonly characterMaps: CharacterMaps;
  /** Is told which part of it is read; may throw to stop. */
  readonly say: (part: string) => void;
}

/** @throws what `say` throws */
export async function lookInto(asked: Asked): Promise<ReportState> {
  const { home, path, before } = asked;
  const uri = Uri.joinPath(home, path);
  if (workspace.getWorkspaceFolder(uri) === undefined) return { state: 'outside' };
  const called = await calledPath(path, (way) => namesIn(Uri.joinPath(home, ...way)));
  if (called !== path) return { state: 'missing', ...(called !== undefined && { calledInstead: called }) };
  const bytes = await bytesOf(uri);
  if (bytes === 'missing') return { state: 'missing' };
  if (bytes === 'too large') return { state: 'no text', sha256: '', why: 'too large' };
  const sha256 = await fingerprintOf(bytes);
  if (before && 'sha256' in before && before.sha256 === sha256 && knowsAll(before, asked.quotes)) return before;
  return searched(bytes, sha256, asked);
}

/** Whether everything that is asked of a report has an answer. */
export function knowsAll(state: ReportState, quotes: ReadonlySet<string>): boolean {
  return state.state !== 'read' || [...quotes].every((quote) => state.findings.has(quote));
}

/** What the findings that are kept say, where they answer all that is asked; else what the file says. */
async function searched(bytes: Uint8Array, sha256: string, asked: Asked): Promise<ReportState> {
  const { path, quotes, kept, characterMaps, say } = asked;
  const known = await kept.of(sha256);
  if (known && knowsAll(known, quotes)) return known;
  const turn = prepareTurns();
  const { readReport } = await import('../../../formats/index');
  const read = await readReport(bytes, path, {
    characterMaps,
    async afterPage(page, all) {
      say(` (${page}/${all})`);
      await turn();
    },
  });
  const state: ReportState =
    'why' in read
      ? { state: 'no text', sha256, why: read.why }
      : {
          state: 'read',
          sha256,
          pages: read.text.pages.length,
          findings: await searchReport(read.text, quotes, turn),
        };
  await kept.keep(state);
  return state;
}

async function bytesOf(uri: Uri): Promise<Uint8Array | 'missing' | 'too large'> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return 'missing';
    if (size > LARGEST_REPORT.bytes) return 'too large';
    // A copy: the reader takes its bytes over.
    return new Uint8Array(await workspace.fs.readFile(uri));
  } catch {
    return 'missing';
  }
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
