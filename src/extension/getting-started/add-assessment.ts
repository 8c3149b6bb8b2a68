/** "Add Assessment…": the risk of bias of a result that nobody assessed yet, with the tool that fits the design. */
import { l10n, WorkspaceEdit, window, workspace } from 'vscode';
import { beginTyping, openAssessments } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { askOne } from './ask';
import { openAt, suggest } from './create-files';
import { editedFile } from './edited-file';

const TITLE = l10n.t('Add Assessment');

/** Lists the results without one, adds the questions for the one that is picked, and goes to the first. */
export async function addAssessmentCommand({ store }: Host): Promise<void> {
  const at = await editedFile(TITLE, ['study'], store);
  if (at === undefined) return;
  const { editor, file, review } = at;
  const open = openAssessments(review, file);
  if (open.kind === 'none') {
    await window.showInformationMessage(open.because);
    return;
  }
  const choices = open.assessments.map((each) => ({
    label: each.result,
    description: each.about,
    detail: each.refactoring.title,
    value: each,
  }));
  const picked = await askOne({ title: TITLE, prompt: l10n.t('Which result?') }, choices);
  const [change] = picked?.value.refactoring.edits ?? [];
  const [added] = change?.edits ?? [];
  if (change === undefined || added === undefined) return;
  const home = change.path === file.path ? file : review.files.find(({ path }) => path === change.path);
  const uri = change.path === file.path ? editor.document.uri : store.uriOf(change.path);
  if (home === undefined || uri === undefined) return;
  const edit = new WorkspaceEdit();
  const { text, cursor } = beginTyping(added.text);
  edit.replace(uri, rangesIn(home.document)(added.span), text);
  if (!(await workspace.applyEdit(edit))) return;
  await openAt(uri, added.span.start + cursor);
  await suggest();
}
