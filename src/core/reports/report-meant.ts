/** Which report, and which file of it, a place of an extraction file means. */
import type { Node, Path } from '../document/document';
import type { RecordFile } from '../document/record';
import { itemsOf, pairOf, textAt } from '../document/walk';
import { prepareNames } from '../review/names';
import { fileAt, type Review } from '../review/review';

/** A report of a study. */
export interface MeantReport {
  readonly id: string;
  /** Where its file lies: from the folder of the review, `/` between folders. Absent where no file is given, or none that lies there. */
  readonly path?: string;
}

/** The reports of a file's study, in their order; none in files that are about no study. */
export function reportsOf(review: Review, file: RecordFile): readonly MeantReport[] {
  if (file.kind !== 'study') return [];
  const pathOf = preparePathOfReport(review);
  return prepareNames(
    review,
    file,
  )('report').map(({ name, file: where }) => {
    const path = pathOf(where, name);
    return { id: name, ...(path !== undefined && { path }) };
  });
}

/**
 * Which report a place means: the one in whose entry it stands; the one that the nearest `report:` names, in its own entry or
 * in one around it; else the only one of the study.
 * @param path of the place
 * @returns nothing where several could be meant, or one is named that is not known
 */
export function reportAt(review: Review, file: RecordFile, path: Path): MeantReport | undefined {
  return prepareReportAt(review, file)(path);
}

/** Answers {@link reportAt} for many places of a file. */
export function prepareReportAt(review: Review, file: RecordFile): (path: Path) => MeantReport | undefined {
  const reports = reportsOf(review, file);
  const called = new Map([...reports].reverse().map((report) => [report.id, report]));
  return (path) => {
    if (reports.length === 0) return undefined;
    const named = nearestName(file.document.root, path);
    if (named !== undefined) return called.get(named);
    return reports.length === 1 ? reports[0] : undefined;
  };
}

/** What `report:` says at a place, or nearest above it; of an entry of `reports`, its id. */
function nearestName(root: Node | undefined, path: Path): string | undefined {
  let [node, named]: [Node | undefined, string | undefined] = [root, undefined];
  for (const [depth, step] of path.entries()) {
    node = typeof step === 'number' ? itemsOf(node)[step] : pairOf(node, step)?.value;
    if (node === undefined) break;
    named = textAt(node, 'report') ?? named;
    if (depth === 1 && path[0] === 'reports') named = textAt(node, 'id');
  }
  return named;
}

/** Answers where a report of a file of the review lies. */
function preparePathOfReport(review: Review): (path: string, report: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<string | undefined, Node>>();
  const reportsIn = (path: string) => {
    const reports = itemsOf(fileAt(review, path)?.sections.get('reports')?.value);
    return new Map([...reports].reverse().map((report) => [textAt(report, 'id'), report]));
  };
  return (path, report) => {
    const reports = known.get(path) ?? reportsIn(path);
    known.set(path, reports);
    return reportPath(textAt(reports.get(report), 'file'));
  };
}

/**
 * A path from the review's folder as it is written at `file:`, with `/` between folders and without detours; nothing that
 * begins elsewhere: another drive, the root, an address.
 */
export function reportPath(written: string | undefined): string | undefined {
  if (written === undefined || /^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(written)) return undefined;
  const steps: string[] = [];
  for (const step of written.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.length === 0 ? undefined : steps.join('/');
}
