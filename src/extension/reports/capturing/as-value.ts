/** A number that is selected in a report, written at the key at the cursor; with its quotation where that is asked for. */
import { l10n, window } from 'vscode';
import { type TextEdit, useAsValue, type ValueCapture, type ValueChoice, withSupport } from '../../../core/index';
import { asText } from '../../as-text';
import { fileNow } from '../../writing/file-now';
import { write } from '../../writing/write';
import { fingerprintToWrite } from '../fingerprint';
import { capturedFrom } from './captured';
import type { Here } from './here';
import { cursorBehind } from './keep-cursor';
import { told } from './told';

export async function asValue(here: Here, how: 'alone' | 'with support'): Promise<void> {
  const { editor, selected, store } = here;
  // A report may have been added to the file a moment before.
  const at = store.at(editor.document) ?? here.at;
  const { uri } = editor.document;
  const offset = editor.document.offsetAt(editor.selection.active);
  const capture = useAsValue(at.review, at.file, offset, selected.text);
  if ('refused' in capture) {
    void window.showWarningMessage(capture.refused);
    return;
  }
  const written = await numberMeant(capture);
  if (written === undefined) return;
  const sha256 = how === 'alone' ? undefined : await fingerprintToWrite(selected.report);
  let value: readonly TextEdit[] = [];
  const isWritten = await write(async () => {
    const now = await fileNow(uri, store);
    if (now === undefined || now.file.document.text !== at.file.document.text) return undefined;
    const choice = choiceOf(useAsValue(now.review, now.file, offset, selected.text), written);
    if (choice === undefined) return undefined;
    value = choice.edits;
    const change =
      how === 'alone'
        ? choice
        : withSupport(now.review, now.file, offset, choice, capturedFrom(selected, now, store, sha256));
    return 'refused' in change ? change : { edits: [{ uri, text: now.file.document.text, edits: change.edits }] };
  });
  if (!isWritten) return;
  cursorBehind(editor, value);
  told(l10n.t('{0}: {1}', capture.name, written));
}

function choiceOf(capture: ValueCapture, written: string): ValueChoice | undefined {
  return 'choices' in capture ? capture.choices.find((choice) => choice.written === written) : undefined;
}

/** Where several could be meant, or something stands there already, a person chooses. */
async function numberMeant({
  choices,
  name,
  now,
}: Extract<ValueCapture, { choices: unknown }>): Promise<string | undefined> {
  const [first, ...others] = choices;
  if (others.length === 0 && (now === undefined || now === first?.written)) return first?.written;
  const picks = choices.map(({ written }) => ({
    label: asText(written),
    description: written === now ? l10n.t('stands there now') : '',
    written,
  }));
  const picked = await window.showQuickPick(picks, {
    title: asText(name),
    placeHolder:
      now === undefined
        ? l10n.t('Which number is meant?')
        : l10n.t('{0} stands there now. What is to be written in its place?', now),
  });
  return picked?.written;
}
