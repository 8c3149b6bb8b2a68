/** What can be done with a line of the side bar. */

import { commands, type Disposable, env, l10n, type QuickPickItem, type Uri, window } from 'vscode';
import {
  authorInWords,
  type Problem,
  type RecordFile,
  type RecordView,
  recordCalled,
  type Severity,
  type TreeItem,
  visibleProblems,
} from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { NEXT_QUESTION } from '../interview';
import { rangesIn } from '../positions';
import { OPEN_REPORT } from '../reports/addresses';
import { goToPlace } from './go-to-place';
import { OPEN_LINE } from './line';
import type { Line, ReviewLines } from './review-lines';

/** What the commands need to know of the side bar that they belong to. */
interface SideBarAtHand {
  readonly host: Host;
  readonly lines: ReviewLines;
}

/** The lines that somebody may mean. */
export interface LinesMeant {
  /** That on which somebody clicked. */
  readonly clicked: () => Promise<TreeItem | undefined>;
  /** That which a key is meant for. */
  readonly focused: () => Promise<TreeItem | undefined>;
}

/** The commands of the lines: click, context menu, keys. */
export function lineCommands(host: Host, lines: ReviewLines, { clicked, focused }: LinesMeant): Disposable[] {
  const sideBar = { host, lines };
  /** From a menu the line is given, from a key it is not. */
  const onLine = (id: string, act: (item: TreeItem, of: SideBarAtHand) => unknown): Disposable =>
    commands.registerCommand(id, async (given?: TreeItem) => {
      const item = given ?? (await focused());
      if (item) await act(item, sideBar);
    });
  return [
    commands.registerCommand(OPEN_LINE, async () => {
      const item = await clicked();
      if (item) await open(item, sideBar);
    }),
    onLine('extraction.sideBar.nextQuestion', nextQuestion),
    onLine('extraction.sideBar.openFile', openFile),
    onLine('extraction.sideBar.showInPreview', showInPreview),
    onLine('extraction.sideBar.openReport', openReport),
    onLine('extraction.sideBar.showProblems', showProblems),
    onLine('extraction.sideBar.copyId', copyId),
  ];
}

async function open({ id }: TreeItem, { host, lines }: SideBarAtHand): Promise<void> {
  const target = lines.find(id)?.item.target;
  if (target) await goToPlace(target, host.store);
}

async function openFile(item: TreeItem, sideBar: SideBarAtHand): Promise<void> {
  const line = sideBar.lines.find(item.id);
  const files = (line && recordOf(line)?.files) ?? [];
  if (item.kind !== 'record' || files.length < 2) return open(item, sideBar);
  const picks = files.map((file) => ({
    label: asText(nameOf(file)),
    description: asText(authorInWords(file.author)),
    place: { file: file.path, span: file.idNode?.span ?? { start: 0, end: 0 } },
  }));
  const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Which file of {0}?', item.label) });
  if (picked) await goToPlace(picked.place, sideBar.host.store);
}

async function showInPreview({ id }: TreeItem, sideBar: SideBarAtHand): Promise<void> {
  const target = targetOf(id, sideBar);
  if (target) await commands.executeCommand('extraction.showInPreview', target.uri, target.offset);
  else await commands.executeCommand('extraction.openPreview');
}

async function nextQuestion({ id }: TreeItem, sideBar: SideBarAtHand): Promise<void> {
  const target = targetOf(id, sideBar);
  if (target) await commands.executeCommand(NEXT_QUESTION, target.uri, target.offset);
}

async function openReport({ id }: TreeItem, sideBar: SideBarAtHand): Promise<void> {
  const target = targetOf(id, sideBar);
  if (target) await commands.executeCommand(OPEN_REPORT, target.uri, target.offset);
}

async function copyId({ record }: TreeItem): Promise<void> {
  if (record === undefined) return;
  await env.clipboard.writeText(record.id);
  window.setStatusBarMessage(l10n.t('Copied: {0}', asText(record.id)), SHORT_WHILE);
}

async function showProblems(item: TreeItem, { host, lines }: SideBarAtHand): Promise<void> {
  const line = lines.find(item.id);
  if (line === undefined) return;
  const picked = await window.showQuickPick(problemsBelow(line, host), {
    placeHolder: l10n.t('Problems of {0}: which one to go to?', item.label),
    matchOnDetail: true,
  });
  if (picked) await goToPlace(picked.place, host.store);
}

type PlacePick = QuickPickItem & { readonly place: { readonly file: string; readonly span: Problem['span'] } };

/** The problems that a line stands for, to choose from. */
function problemsBelow(line: Line, { shown: { problemsOf } }: Host): PlacePick[] {
  const { item, review } = line;
  const only = item.kind === 'section' ? sectionOf(item) : undefined;
  const files = recordOf(line)?.files ?? review.files.filter(({ path }) => path === item.target?.file);
  return visibleProblems(files, review, (file) => problemsOf({ file, review }).problems)
    .filter(({ section }) => only === undefined || section === only)
    .flatMap(({ problem }) => {
      const file = files.find(({ path }) => path === problem.file);
      return file ? [pickOf(problem, file)] : [];
    });
}

function pickOf({ severity, message, span }: Problem, file: RecordFile): PlacePick {
  const { start } = rangesIn(file.document)(span);
  return {
    label: `$(${severity}) ${l10n.t('{0}, line {1}', asText(nameOf(file)), start.line + 1)}`,
    // For those who do not see the sign.
    description: SEVERITIES[severity],
    detail: asText(message),
    place: { file: file.path, span },
  };
}

/** Where a line leads to. */
function targetOf(id: string, { host, lines }: SideBarAtHand): { uri: Uri; offset: number } | undefined {
  const target = lines.find(id)?.item.target;
  const uri = target && host.store.uriOf(target.file);
  return target && uri && { uri, offset: target.span.start };
}

function nameOf({ path }: RecordFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: l10n.t('Error'),
  warning: l10n.t('Warning'),
  information: l10n.t('Note'),
};

/** How long the status bar says that something was copied, in milliseconds. */
const SHORT_WHILE = 3000;

/** The record that a line is about or belongs to. */
function recordOf({ item, review }: Line): RecordView | undefined {
  return recordCalled(review, item.record?.kind, item.record?.id);
}

/** The last part of the id of a section's line is its key. */
function sectionOf({ id }: TreeItem): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
