/** A number that is selected in a report, written at the key at the cursor; with its quotation where that is asked for. */
import { l10n, window } from 'vscode';
import {
  inOneStep,
  offsetAfter,
  type TextEdit,
  useAsValue,
  type ValueCapture,
  type ValueChoice,
  withSupport,
} from '../../../core/index';
import { asText } from '../../as-text';
import { fileNow } from '../../writing/file-now';
import { write } from '../../writing/write';
import { fingerprintToWrite } from '../fingerprint';
import { capturedFrom } from './captured';
import type { Here } from './here';
import { cursorBehind } from './keep-cursor';
import { withDecided } from './report-of-study';
import { showBriefly } from './status-message';

export async function asValue(here: Here, how: How): Promise<void> {
  const { editor, selected, at, store } = here;
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
    const worked = workOut({ ...here, at: now }, offset, written, how, sha256);
    if (worked === undefined || 'refused' in worked) return worked;
    value = worked.value;
    return { edits: [{ uri, text: now.file.document.text, edits: worked.edits }] };
  });
  if (!isWritten) return;
  cursorBehind(editor, value);
  showBriefly(l10n.t('{0}: {1}', capture.name, written));
}

type How = 'alone' | 'with support';

/** All that is to be written, and the part of it that writes the value, in offsets of the text with the report in it. */
type Worked =
  | { readonly edits: readonly TextEdit[]; readonly value: readonly TextEdit[] }
  | { readonly refused: string };

function workOut(
  here: Here,
  offset: number,
  written: string,
  how: How,
  sha256: string | undefined,
): Worked | undefined {
  const { selected, at, store } = here;
  const after = withDecided(here);
  if (after === undefined) return undefined;
  const { review, file, edits } = after;
  const cursor = offsetAfter(edits, offset);
  const choice = choiceOf(useAsValue(review, file, cursor, selected.text), written);
  if (choice === undefined) return undefined;
  const captured = capturedFrom(selected, after, store, sha256);
  const change = how === 'alone' ? choice : withSupport(review, file, cursor, choice, captured);
  if ('refused' in change) return change;
  return { edits: inOneStep(at.file.document.text, edits, change.edits), value: choice.edits };
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
