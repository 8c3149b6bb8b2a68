/** The open file at a glance: its problems, how far its record has come against what the review expects, and who I am. */
import { type Disposable, Disposable as Disposables, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import {
  authorInWords,
  authorKey,
  extractedRecord,
  type Problem,
  recordProgress,
  type SectionProgress,
  type Severity,
  sectionTitle,
} from '../../core/index';
import type { Host } from '../feature';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import type { FileInReview } from '../reviews/review-store';
import { REVIEWER_SETTING } from '../reviews/viewer';

const SHOW_PROBLEMS = 'workbench.actions.view.problems';
const SHOW_IN_SIDE_BAR = 'extraction.showInSideBar';
const OPEN_PREVIEW = 'extraction.openPreview';
const OPEN_SETTINGS = 'workbench.action.openSettings';

/** Shows the state of the file that is edited; a click leads to its problems, or to its line in the side bar where there are none. */
export function statusBar({ store, shown: { problemsOf, onDidChange }, guard }: Host): Disposable {
  const item = window.createStatusBarItem('extraction.file', StatusBarAlignment.Left, -1);
  item.name = 'Structured Extraction';

  function update(): void {
    const document = window.activeTextEditor?.document;
    const at = document && isExtraction(document) && isCurrent(document) ? store.at(document) : undefined;
    if (at) show(at);
    else item.hide();
  }

  function show(at: FileInReview): void {
    const found = problemsOf(at).problems;
    const sections = sectionsOf(at);
    const words = summary(found, sections);
    const me = at.review.viewer?.initials;
    item.text = `$(checklist) ${words}${me === undefined ? '' : ` · ${me}`}`;
    item.tooltip = tooltip(at, found, sections);
    item.accessibilityInformation = {
      label:
        me === undefined
          ? l10n.t('This extraction file: {0}', words)
          : l10n.t('This extraction file: {0}. You are {1}', words, me),
      role: 'button',
    };
    item.command = toSolve(found).length > 0 ? SHOW_PROBLEMS : SHOW_IN_SIDE_BAR;
    item.show();
  }

  const safely = () => guard('status bar', update, undefined);
  void store.ready.then(safely);
  return Disposables.from(item, onDidChange(safely), window.onDidChangeActiveTextEditor(safely));
}

/** The expected sections of the record that the file belongs to, in the files of the same person. */
function sectionsOf({ file, review }: FileInReview): readonly SectionProgress[] {
  const record = extractedRecord(review, file);
  const authors = record ? recordProgress(record, review).authors : [];
  return authors.find(({ author }) => authorKey(author) === authorKey(file.author))?.sections ?? [];
}

/** Those that somebody should do something about. */
function toSolve(found: readonly Problem[]): readonly Problem[] {
  return found.filter(({ severity }) => severity !== 'information');
}

function summary(found: readonly Problem[], sections: readonly SectionProgress[]): string {
  const number = toSolve(found).length;
  const problems =
    number === 0 ? l10n.t('No problems') : number === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', number);
  if (sections.length === 0) return problems;
  const done = sections.filter(({ state }) => state === 'done').length;
  return sections.length === 1
    ? l10n.t('{0}, {1} of 1 section done', problems, done)
    : l10n.t('{0}, {1} of {2} sections done', problems, done, sections.length);
}

const COUNTS: Readonly<Record<Severity, (number: number) => string>> = {
  error: (number) => (number === 1 ? l10n.t('1 error') : l10n.t('{0} errors', number)),
  warning: (number) => (number === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', number)),
  information: (number) => (number === 1 ? l10n.t('1 note') : l10n.t('{0} notes', number)),
};
const GLYPHS: Readonly<Record<SectionProgress['state'], string>> = {
  done: '$(pass-filled)',
  begun: '$(circle-large-outline)',
  missing: '$(dash)',
};

const STATES: Readonly<Record<SectionProgress['state'], string>> = {
  done: l10n.t('done'),
  begun: l10n.t('begun'),
  missing: l10n.t('missing'),
};

function resultsDone({ done, of }: NonNullable<SectionProgress['parts']>): string {
  return of === 1 ? l10n.t('{0} of 1 result', done) : l10n.t('{0} of {1} results', done, of);
}

function tooltip(
  { file, review }: FileInReview,
  found: readonly Problem[],
  sections: readonly SectionProgress[],
): MarkdownString {
  const counts = Object.entries(COUNTS).flatMap(([severity, inWords]) => {
    const number = found.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : inWords(number);
  });
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: [SHOW_PROBLEMS, SHOW_IN_SIDE_BAR, OPEN_PREVIEW, OPEN_SETTINGS] };
  text.appendMarkdown(
    `**${l10n.t('Extraction')}** — ${counts.length === 0 ? l10n.t('no problems in this file') : counts.join(', ')}\n\n`,
  );
  if (sections.length > 0) text.appendMarkdown(`${l10n.t('Expected of this record:')}\n\n`);
  for (const { section, state, parts } of sections) {
    text.appendMarkdown(`${GLYPHS[state]} `);
    text.appendText(file.kind ? sectionTitle(section, { kind: file.kind }, review) : section);
    text.appendText(` (${STATES[state]}${parts && state !== 'missing' ? `: ${resultsDone(parts)}` : ''})`);
    text.appendMarkdown('\n\n');
  }
  text.appendMarkdown(`${l10n.t('This file:')} `);
  text.appendText(authorInWords(file.author));
  text.appendMarkdown(`. ${whoIAm(review.viewer?.initials)}\n\n`);
  text.appendMarkdown(
    [
      `[${l10n.t('Side bar')}](command:${SHOW_IN_SIDE_BAR})`,
      `[${l10n.t('Problems')}](command:${SHOW_PROBLEMS})`,
      `[${l10n.t('Preview')}](command:${OPEN_PREVIEW})`,
    ].join(' · '),
  );
  return text;
}

/** Initials have no spaces, but they are a person's text. */
function whoIAm(initials: string | undefined): string {
  const settings = `command:${OPEN_SETTINGS}?${encodeURIComponent(JSON.stringify([REVIEWER_SETTING]))}`;
  if (initials === undefined)
    return l10n.t('[Say who you are]({0}) to keep colleagues’ answers out of sight.', settings);
  return l10n.t('You are {0} ([change]({1})).', initials.replace(/[^\p{L}\p{N}-]/gu, ''), settings);
}
