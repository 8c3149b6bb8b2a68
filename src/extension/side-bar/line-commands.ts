/** What can be done with a line of the side bar. */

import { commands, type Disposable, env, l10n, type QuickPickItem, window } from 'vscode';
import { authorInWords, type RecordView, type Severity, type TreeItem, visibleProblems } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { NEXT_QUESTION } from '../interview';
import { rangesIn } from '../positions';
import { goToPlace } from './go-to-place';
import { OPEN_LINE } from './line';
import type { Line, ReviewLines } from './review-lines';

/**
 * The commands of the lines: click, context menu, keys.
 * @param clicked the line on which somebody clicked
 * @param focused the line that a key is meant for
 */
export function lineCommands(
  { store, shown: { problemsOf } }: Host,
  lines: ReviewLines,
  clicked: () => Promise<TreeItem | undefined>,
  focused: () => Promise<TreeItem | undefined>,
): Disposable[] {
  /** From a menu the line is given, from a key it is not. */
  function onLine(id: string, act: (item: TreeItem) => unknown): Disposable {
    return commands.registerCommand(id, async (given?: TreeItem) => {
      const item = given ?? (await focused());
      if (item) await act(item);
    });
  }

  async function open(id: string): Promise<void> {
    const target = lines.find(id)?.item.target;
    if (target) await goToPlace(target, store);
  }

  async function openFile(item: TreeItem): Promise<void> {
    const line = lines.find(item.id);
    const files = (line && recordOf(line)?.files) ?? [];
    if (item.kind !== 'record' || files.length < 2) return open(item.id);
    const picks = files.map((file) => ({
      label: asText(file.path.slice(file.path.lastIndexOf('/') + 1)),
      description: asText(authorInWords(file.author)),
      place: { file: file.path, span: file.idNode?.span ?? { start: 0, end: 0 } },
    }));
    const picked = await window.showQuickPick(picks, { placeHolder: l10n.t('Which file of {0}?', item.label) });
    if (picked) await goToPlace(picked.place, store);
  }

  async function showInPreview(item: TreeItem): Promise<void> {
    const target = lines.find(item.id)?.item.target;
    const uri = target && store.uriOf(target.file);
    if (target && uri) await commands.executeCommand('extraction.showInPreview', uri, target.span.start);
    else await commands.executeCommand('extraction.openPreview');
  }

  async function showProblems(item: TreeItem): Promise<void> {
    const line = lines.find(item.id);
    if (line === undefined) return;
    const { review } = line;
    const only = item.kind === 'section' ? sectionOf(item) : undefined;
    const files = recordOf(line)?.files ?? review.files.filter(({ path }) => path === item.target?.file);
    const found = visibleProblems(files, review, (file) => problemsOf({ file, review }).problems);
    const picks = found
      .filter(({ section }) => only === undefined || section === only)
      .flatMap(({ problem }): (QuickPickItem & { place: { file: string; span: typeof problem.span } })[] => {
        const file = files.find(({ path }) => path === problem.file);
        if (file === undefined) return [];
        const { start } = rangesIn(file.document)(problem.span);
        const name = file.path.slice(file.path.lastIndexOf('/') + 1);
        return [
          {
            label: `$(${problem.severity}) ${l10n.t('{0}, line {1}', asText(name), start.line + 1)}`,
            // For those who do not see the sign.
            description: SEVERITIES[problem.severity],
            detail: asText(problem.message),
            place: { file: problem.file, span: problem.span },
          },
        ];
      });
    const picked = await window.showQuickPick(picks, {
      placeHolder: l10n.t('Problems of {0}: which one to go to?', item.label),
      matchOnDetail: true,
    });
    if (picked) await goToPlace(picked.place, store);
  }

  async function nextQuestion(item: TreeItem): Promise<void> {
    const target = lines.find(item.id)?.item.target;
    const uri = target && store.uriOf(target.file);
    if (target && uri) await commands.executeCommand(NEXT_QUESTION, uri, target.span.start);
  }

  async function copyId({ record }: TreeItem): Promise<void> {
    if (record === undefined) return;
    await env.clipboard.writeText(record.id);
    window.setStatusBarMessage(l10n.t('Copied: {0}', asText(record.id)), SHORT_WHILE);
  }

  return [
    commands.registerCommand(OPEN_LINE, async () => {
      const item = await clicked();
      if (item) await open(item.id);
    }),
    onLine('extraction.sideBar.nextQuestion', nextQuestion),
    onLine('extraction.sideBar.openFile', openFile),
    onLine('extraction.sideBar.showInPreview', showInPreview),
    onLine('extraction.sideBar.showProblems', showProblems),
    onLine('extraction.sideBar.copyId', copyId),
  ];
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
  const records = [...review.studies, ...review.interventions, ...(review.record ? [review.record] : [])];
  return records.find(({ kind, id }) => kind === item.record?.kind && id === item.record.id);
}

/** The last part of the id of a section's line is its key. */
function sectionOf({ id }: TreeItem): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
