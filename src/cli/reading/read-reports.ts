/** The files of reports: read, and searched for the quotations of a review. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  calledPath,
  counted,
  LARGEST_REPORT,
  type NamesIn,
  quotationsByReport,
  type RecordFile,
  type ReportState,
  type Review,
  searchReport,
  withReports,
} from '../../core/index';
import type { CharacterMaps } from '../../formats/index';
import type { Show } from '../print/progress-line';

/**
 * The review with what came of looking for its quotations.
 * @param isAsked whether the quotations of a file are looked for
 */
export async function withSearchedReports(
  review: Review,
  cwd: string,
  show: Show,
  isAsked: (file: RecordFile) => boolean = () => true,
): Promise<Review> {
  const asked = [...quotationsByReport(review, review.files.filter(isAsked))].filter(([, quotes]) => quotes.size > 0);
  if (asked.length === 0) return review;
  const states = new Map<string, ReportState>();
  const lists = new Map<string, readonly string[]>();
  for (const [done, [path, quotes]] of asked.entries()) {
    const said = `Looking for quotations in report ${done + 1} of ${counted(asked.length, 'report')}`;
    states.set(
      path,
      await searched(path, quotes, { folder: review.folder, cwd, lists, say: (how) => show(`${said}${how} …`) }),
    );
  }
  return withReports(review, states);
}

/** What a command does that looks into the files of reports, unless it is told not to. */
export interface ReportsOptions {
  readonly reports: boolean;
}

interface Searching {
  /** Of the review. */
  readonly folder: string;
  readonly cwd: string;
  /** What stands in folders, once for each. */
  readonly lists: Map<string, readonly string[]>;
  readonly say: (how: string) => void;
}

async function searched(path: string, quotes: ReadonlySet<string>, searching: Searching): Promise<ReportState> {
  const { folder, cwd, lists, say } = searching;
  const whole = join(folder, path);
  if (!isBelow(whole, cwd) && !isBelow(whole, folder)) return { state: 'outside' };
  say('');
  const there = await calledPath(path, prepareNames(folder, lists));
  if (there !== path) return { state: 'missing', ...(there !== undefined && { calledInstead: there }) };
  try {
    const found = await stat(whole);
    if (!found.isFile()) return { state: 'missing' };
    if (found.size > LARGEST_REPORT.bytes) return { state: 'no text', sha256: '', why: 'too large' };
    const bytes = await readFile(whole);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { readReport } = await import('../../formats/index');
    const read = await readReport(new Uint8Array(bytes), path, {
      characterMaps,
      afterPage: (page, all) => say(`, page ${page} of ${all}`),
    });
    if ('why' in read) return { state: 'no text', sha256, why: read.why };
    return { state: 'read', sha256, pages: read.text.pages.length, findings: await searchReport(read.text, quotes) };
  } catch {
    // A file that this person may not read is not there for them.
    return { state: 'missing' };
  }
}

/** They lie beside the command line. */
const characterMaps: CharacterMaps = (name) => readFile(join(__dirname, 'pdf', 'cmaps', `${name}.bcmap`));

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !/^\.\.(?:[\\/]|$)/.test(way) && !/^(?:[A-Za-z]:|[\\/])/.test(way);
}

/** Lists folders below one, each once. */
function prepareNames(folder: string, lists: Map<string, readonly string[]>): NamesIn {
  return async (way) => {
    const here = join(folder, ...way);
    const names = lists.get(here) ?? (await readdir(here).catch(() => []));
    lists.set(here, names);
    return names;
  };
}
