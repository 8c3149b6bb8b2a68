/** “Start Second Extraction…”: which record, whose, which sections; then the file. */
import { l10n, window } from 'vscode';
import { type RecordView, type Review, secondExtraction, sectionsForSecond, sectionTitle } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import type { Ask } from '../getting-started/ask';
import { createFiles } from '../getting-started/create-files';
import { placeOfNew, reviewIn } from '../getting-started/where';
import { runWizard } from '../getting-started/wizard';
import { isExtraction } from '../reviews/extraction-files';
import { reviewersOf, whoIAm } from '../reviews/who-am-i';

const TITLE = l10n.t('Start Second Extraction');

/** Asks, step by step; writes only after the last one. */
export function beginSecond({ store }: Host): Promise<void> {
  return runWizard(new Map(), async (ask) => {
    const place = await placeOfNew(ask, TITLE, store);
    const review = reviewIn(place, store);
    const records = review ? recordsToSecond(review) : [];
    if (review === undefined || records.length === 0) {
      tellThatNobodyBegan();
      return undefined;
    }
    const record = await askRecord(ask, records, store);
    const initials = await askInitials(ask, review, extractorsOf(record));
    const sections = await askSections(ask, record, review);
    const begun = () => {
      const now = reviewIn(place, store) ?? review;
      const same = recordsToSecond(now).find(({ kind, id }) => kind === record.kind && id === record.id) ?? record;
      return [secondExtraction(same, now, { initials, sections })];
    };
    const [file] = begun();
    await ask.confirm(TITLE, l10n.t('Create {0}', file?.steps.join('/') ?? ''), sections.join(', '));
    return createFiles(place.folder, begun);
  });
}

function tellThatNobodyBegan(): void {
  void window.showInformationMessage(
    l10n.t(
      'Nobody has begun a study or intervention of this review in a file of their own yet. Such a file says “extractor:” with initials.',
    ),
  );
}

/** The record of the file that is edited comes first. */
function askRecord(ask: Ask, records: readonly RecordView[], store: Host['store']): Promise<RecordView> {
  const document = window.activeTextEditor?.document;
  const at = document && isExtraction(document) ? store.at(document)?.file.id : undefined;
  const sorted = [...records].sort((a, b) => Number(b.id === at) - Number(a.id === at));
  const lines = sorted.map((each) => ({
    label: asText(each.id),
    description: asText(extractorsOf(each).join(', ')),
    value: each,
  }));
  return ask.one({ title: TITLE, prompt: l10n.t('Which study or intervention?') }, lines);
}

/** Somebody of the review who has not extracted it yet, the person at this editor first; where there is nobody, typed. */
function askInitials(ask: Ask, review: Review, taken: readonly string[]): Promise<string> {
  const me = whoIAm();
  const people = reviewersOf(review).flatMap(({ initials, label }) =>
    initials === undefined || taken.includes(initials) ? [] : [{ label, value: initials }],
  );
  const isInitials = (typed: string) => /^[A-Za-z][A-Za-z0-9-]{0,11}$/.test(typed);
  const objection = (typed: string) => (isInitials(typed) ? undefined : l10n.t('Initials are letters and digits.'));
  if (people.length === 0)
    return ask.text({ title: TITLE, prompt: l10n.t('Initials of the second person') }, { objection });
  const sorted = people.sort((a, b) => Number(b.value === me) - Number(a.value === me));
  return ask.one({ title: TITLE, prompt: l10n.t('Who extracts a second time?') }, sorted);
}

function askSections(ask: Ask, record: RecordView, review: Review): Promise<readonly string[]> {
  const prompt = l10n.t('Which sections? Reports, groups and the ids of results come along; no answer does.');
  const lines = sectionsForSecond(record, review).map((key) => ({
    label: sectionTitle(key, record, review),
    description: key,
    value: key,
  }));
  return ask.many({ title: TITLE, prompt }, lines);
}

/** Those that somebody extracts in a file of their own. */
function recordsToSecond({ studies, interventions }: Review): readonly RecordView[] {
  return [...studies, ...interventions].filter((record) => extractorsOf(record).length > 0);
}

function extractorsOf({ files }: RecordView): readonly string[] {
  const initials = files.flatMap(({ author }) => (author.kind === 'extractor' ? [author.initials] : []));
  return [...new Set(initials)];
}
