/** Where somebody was in each report: kept in the workspace, as many as anybody comes back to. */
import type { Memento, Uri } from 'vscode';
import type { ReportView } from '../../webview/report/protocol';
import { isView } from './read-message';

const KEY = 'extraction.reports.views';

/** The oldest are forgotten. */
const MOST = 500;

type Kept = readonly (readonly [address: string, view: ReportView])[];

/** @returns where it was left; nothing where it is opened for the first time */
export function keptView(kept: Memento, report: Uri): ReportView | undefined {
  return all(kept).find(([address]) => address === report.toString())?.[1];
}

/** Keeps it as the last one. */
export function keepView(kept: Memento, report: Uri, view: ReportView): void {
  const address = report.toString();
  const others = all(kept).filter(([each]) => each !== address);
  void kept.update(KEY, [...others, [address, view]].slice(-MOST));
}

/** What is there may have been kept by another version. */
function all(kept: Memento): Kept {
  const there = kept.get<unknown>(KEY);
  if (!Array.isArray(there)) return [];
  return there.filter((each) => Array.isArray(each) && typeof each[0] === 'string' && isView(each[1]));
}
