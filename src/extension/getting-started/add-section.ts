/** "Add Section…": a section that the record at hand lacks, in its place. */

import { l10n, SnippetString, window } from 'vscode';
import {
  addSection,
  type MissingSection,
  missingSections,
  type SectionAddition,
  type TextEdit,
} from '../../core/index';
import { asText } from '../as-text';
import { openListAt } from '../changing/gaps';
import type { Host } from '../feature';
import { fileNow } from '../writing/file-now';
import { write } from '../writing/write';
import type { Choice } from './ask';
import { askAlone } from './ask-alone';
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
  const picked = await askAlone({ title: TITLE, prompt: l10n.t('Which section?') }, missing.map(choiceOf));
  if (picked === undefined) return;
  const { uri } = editor.document;
  await window.showTextDocument(editor.document);
  const isWritten = await write(async () => {
    const now = await fileNow(uri, store);
    const isMissing = now && missingSections(now.review, now.file).some(({ key }) => key === picked.value);
    const added = isMissing ? addSection(now.review, now.file, picked.value) : undefined;
    if (now === undefined || added === undefined) return { refused: notAdded() };
    return { edits: [{ uri, text: now.file.document.text, edits: [], snippet: asSnippet(added) }] };
  });
  if (!isWritten) return;
  editor.revealRange(editor.selection);
  await openListAt(editor, store);
}

/** All of it as one edit with places to fill in. */
function asSnippet({ edit, cursor, snippet }: SectionAddition): TextEdit {
  const behind = cursor - edit.span.start;
  const literally = (text: string) => new SnippetString().appendText(text).value;
  const text = literally(edit.text.slice(0, behind)) + snippet + literally(edit.text.slice(behind));
  return { span: edit.span, text };
}

function notAdded(): string {
  return l10n.t(
    'The section could not be added: it stands there already, or the file is not written in lines, or cannot be read as it was meant.',
  );
}

function choiceOf({ key, title, meaning, isExpected }: MissingSection): Choice<string> {
  return {
    label: asText(title),
    description: asText(isExpected ? l10n.t('{0} · expected by the review', key) : key),
    detail: asText(meaning),
    value: key,
  };
}
