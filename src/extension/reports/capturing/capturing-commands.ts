/** What the commands do that use what is selected in a report: at the cursor of the extraction file that is edited beside it. */
import { env, l10n, type TextEditor, window } from 'vscode';
import {
  type CapturePlace,
  capturePlaces,
  inOneStep,
  mendedQuotation,
  type TextEdit,
  useAsSupport,
  withReference,
} from '../../../core/index';
import { asText } from '../../as-text';
import type { Commands, Host } from '../../feature';
import { isCurrent } from '../../reviews/extraction-files';
import type { ReviewStore } from '../../reviews/review-store';
import { fileNow } from '../../writing/file-now';
import { write } from '../../writing/write';
import { fingerprintToWrite } from '../fingerprint';
import { addressOfReport } from '../report-address';
import { nameOf } from '../report-file';
import type { SelectedInReport } from '../selected';
import { asValue } from './as-value';
import { capturedFrom, pageOf } from './captured';
import type { CapturingCommand } from './commands';
import type { Here } from './here';
import { keepCursor } from './keep-cursor';
import type { LastEditor } from './last-editor';
import { askForReport, reportWithFile, withDecided } from './report-of-study';
import { showBriefly } from './status-message';

export function capturingCommands(host: Host, last: LastEditor): Commands<CapturingCommand> {
  const withSelection = (use: (here: Here) => Promise<void>) => async () => {
    const here = await hereNow(host, last);
    const decided = here && (await reportDecided(here));
    if (decided) await use(decided);
  };
  return {
    'extraction.useAsSupport': withSelection(asSupport),
    'extraction.useAsValue': withSelection((here) => asValue(here, 'alone')),
    'extraction.useAsValueWithSupport': withSelection((here) => asValue(here, 'with support')),
    'extraction.copyWithReference': () => copyWithReference(host),
  };
}

/** What is selected, and where it is meant to go; says in words what is missing. */
async function hereNow({ selected: { now: selected }, store }: Host, last: LastEditor): Promise<Here | undefined> {
  await store.ready;
  if (selected === undefined) return tell(nothingSelected());
  const editor = last.now;
  if (editor === undefined)
    return tell(
      l10n.t(
        'No extraction file is open beside the report. Open it, put the cursor at the place that is meant, and use the selection again.',
      ),
    );
  const at = isCurrent(editor.document) ? store.at(editor.document) : undefined;
  if (at === undefined)
    return tell(
      l10n.t('An old version of a file cannot be changed. Open the file itself, then use the selection again.'),
    );
  return { selected, editor, at, store };
}

function nothingSelected(): string {
  return l10n.t('Nothing is selected. Select the words in a report first: Open Report Beside shows it.');
}

function tell(words: string): undefined {
  void window.showInformationMessage(words);
  return undefined;
}

/** Asks where the study does not have the report. @returns nothing where somebody leaves the question */
async function reportDecided(here: Here): Promise<Here | undefined> {
  const { selected, at, store } = here;
  if (at.file.kind !== 'study' || reportWithFile(selected.report, at, store) !== undefined) return here;
  const decided = await askForReport(selected.report, at, store);
  return decided === 'leave' ? undefined : { ...here, added: decided.added };
}

async function asSupport(here: Here): Promise<void> {
  const { editor, store } = here;
  const place = await placeMeant(editor, store);
  if (place === undefined) return;
  const offset = editor.document.offsetAt(editor.selection.active);
  const sha256 = await fingerprintToWrite(here.selected.report);
  let edits: readonly TextEdit[] = [];
  const isWritten = await write(async () => {
    const now = await fileNow(editor.document.uri, store);
    const at = now && withDecided({ ...here, at: now });
    if (now === undefined || at === undefined) return undefined;
    const capture = useAsSupport(at.review, at.file, place, capturedFrom(here.selected, at, store, sha256));
    if ('refused' in capture) return capture;
    const { text } = now.file.document;
    edits = inOneStep(text, at.edits, capture.edits);
    return { edits: [{ uri: editor.document.uri, text, edits }] };
  });
  if (!isWritten) return;
  keepCursor(editor, offset, edits);
  showBriefly(l10n.t('Support of {0}', place.name));
}

/** The place at the cursor; where it is not certain, a person chooses. */
async function placeMeant({ document, selection }: TextEditor, store: ReviewStore): Promise<CapturePlace | undefined> {
  const at = store.at(document);
  if (at === undefined) return undefined;
  const { places, isCertain } = capturePlaces(at.review, at.file, document.offsetAt(selection.active));
  const [first] = places;
  if (first === undefined)
    return tell(
      l10n.t(
        'No support can stand at the cursor. Put it at an answer, a judgement, a number or a finding, and use the selection again.',
      ),
    );
  if (isCertain) return first;
  const { version } = document;
  const picked = await window.showQuickPick(
    places.map((place) => ({ label: asText(place.name), place })),
    { title: l10n.t('Use as support'), placeHolder: l10n.t('What does the selection support?') },
  );
  if (picked && document.version !== version)
    return tell(
      l10n.t('The file has changed meanwhile. Put the cursor at the place that is meant, and use the selection again.'),
    );
  return picked?.place;
}

async function copyWithReference({ selected: { now }, store }: Host): Promise<void> {
  if (now === undefined) return tell(nothingSelected());
  const review = store.around(now.report);
  await env.clipboard.writeText(textWithReference(now, store));
  showBriefly(review ? l10n.t('Copied with its reference') : l10n.t('Copied with the name of the file'));
}

function textWithReference(selected: SelectedInReport, store: ReviewStore): string {
  const { report, text } = selected;
  const review = store.around(report);
  const address = report.toString();
  const isIt = (path: string) =>
    review !== undefined && addressOfReport({ review, path }, store)?.toString() === address;
  return withReference({ quote: mendedQuotation(text), page: pageOf(selected) }, review, isIt, nameOf(report));
}
