/** “Start Second Extraction…”: which record, whose, which sections; then the file. */
import { l10n, window } from 'vscode';
import { type RecordView, type Review, secondExtraction, sectionsForSecond, sectionTitle } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
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
      void window.showInformationMessage(
        l10n.t(
          'Nobody has begun a study or intervention of this review in a file of their own yet. Such a file says “extractor:” with initials.',
        ),
      );
      return undefined;
    }
    const document = window.activeTextEditor?.document;
    const at = document && isExtraction(document) ? store.at(document)?.file.id : undefined;
    const sorted = [...records].sort((a, b) => Number(b.id === at) - Number(a.id === at));
    const record = await ask.one(
      { title: TITLE, prompt: l10n.t('Which study or intervention?') },
      sorted.map((each) => ({
        label: asText(each.id),
        description: asText(extractorsOf(each).join(', ')),
        value: each,
      })),
    );
    const taken = extractorsOf(record);
    const me = whoIAm();
    const people = reviewersOf(review).flatMap(({ initials, label }) =>
      initials === undefined || taken.includes(initials) ? [] : [{ label, value: initials }],
    );
    const initials =
      people.length === 0
        ? await ask.text(
            { title: TITLE, prompt: l10n.t('Initials of the second person') },
            {
              objection: (typed) =>
                /^[A-Za-z][A-Za-z0-9-]{0,11}$/.test(typed) ? undefined : l10n.t('Initials are letters and digits.'),
            },
          )
        : await ask.one(
            { title: TITLE, prompt: l10n.t('Who extracts a second time?') },
            [...people].sort((a, b) => Number(b.value === me) - Number(a.value === me)),
          );
    const sections = await ask.many(
      {
        title: TITLE,
        prompt: l10n.t('Which sections? Reports, groups and the ids of results come along; no answer does.'),
      },
      sectionsForSecond(record, review).map((key) => ({
        label: sectionTitle(key, record, review),
        description: key,
        value: key,
      })),
    );
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

/** Those that somebody extracts in a file of their own. */
function recordsToSecond({ studies, interventions }: Review): readonly RecordView[] {
  return [...studies, ...interventions].filter((record) => extractorsOf(record).length > 0);
}

function extractorsOf({ files }: RecordView): readonly string[] {
  const initials = files.flatMap(({ author }) => (author.kind === 'extractor' ? [author.initials] : []));
  return [...new Set(initials)];
}
