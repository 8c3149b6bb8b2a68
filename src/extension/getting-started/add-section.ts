/** "Add Section…": a section that the record at hand lacks, in its place. */
import { l10n, Range, SnippetString, window } from 'vscode';
import { addSection, type MissingSection, missingSections } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { askOne, type Choice } from './ask';
import { suggest } from './create-files';
import { editedFile } from './edited-file';

const TITLE = l10n.t('Add Section');

/** Lists what is missing with what it means, writes the key of one, and goes there. */
export async function addSectionCommand({ store }: Host): Promise<void> {
  const at = await editedFile(TITLE, ['study', 'intervention', 'review'], store);
  if (at === undefined) return;
  const { editor, file, review } = at;
  const missing = missingSections(review, file);
  if (missing.length === 0) {
    const broken = file.document.problems.length > 0 || file.kind === undefined;
    await window.showInformationMessage(
      broken
        ? l10n.t('Correct the problems of this file first: it cannot be read as it was meant.')
        : l10n.t('This file has every section that fits it.'),
    );
    return;
  }
  const picked = await askOne({ title: TITLE, prompt: l10n.t('Which section?') }, missing.map(choiceOf));
  const added = picked && addSection(review, file, picked.value);
  if (picked === undefined) return;
  if (added === undefined || editor.document.getText() !== file.document.text) {
    await window.showInformationMessage(
      l10n.t('The section could not be added: the file is not written in lines, or changed in the meantime.'),
    );
    return;
  }
  const range = rangesIn(file.document)(added.edit.span);
  await editor.edit((edit) => edit.replace(range, added.edit.text));
  const cursor = editor.document.positionAt(added.cursor);
  await editor.insertSnippet(new SnippetString(added.snippet), new Range(cursor, cursor));
  editor.revealRange(editor.selection);
  await suggest();
}

function choiceOf({ key, title, meaning, isExpected }: MissingSection): Choice<string> {
  return {
    label: title,
    description: isExpected ? l10n.t('{0} · expected by the review', key) : key,
    detail: meaning,
    value: key,
  };
}
