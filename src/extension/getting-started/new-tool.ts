/** "New Tool…": what it is called, how it comes to what it says, its words; then the file. */
import { l10n } from 'vscode';
import {
  hasLevels,
  newTool,
  proposeToolId,
  readTypedList,
  scaleObjection,
  toolForms,
  toolIdObjection,
  toolUnits,
  USUAL_SCALES,
} from '../../core/index';
import type { Host } from '../feature';
import type { Ask, Earlier } from './ask';
import { createFiles } from './create-files';
import { placeOfNew, reviewIn } from './where';
import { runWizard } from './wizard';

const TITLE = l10n.t('New Tool');

/** Asks, step by step; writes only after the last one. */
export function beginTool({ store }: Host, earlier: Earlier): Promise<void> {
  return runWizard(earlier, async (ask) => {
    const place = await placeOfNew(ask, TITLE, store);
    const name = await ask.text(
      {
        title: l10n.t('{0}: name', TITLE),
        prompt: l10n.t('What the tool is called, as your tables and figures will call it'),
      },
      { objection: (text) => (text === '' ? l10n.t('Write a name. It can be changed later.') : undefined) },
    );
    const form = await ask.one(
      { title: l10n.t('{0}: form', TITLE), prompt: l10n.t('How does it come to what it says?') },
      toolForms().map(({ value, label, meaning }) => ({ value, label, detail: meaning })),
    );
    const about = await ask.one(
      { title: l10n.t('{0}: unit', TITLE), prompt: l10n.t('What is one assessment with it about?') },
      toolUnits().map(({ value, label, meaning }) => ({ value, label, detail: meaning })),
    );
    const words = await askWords(ask, hasLevels(form));
    const id = await ask.text(
      {
        title: l10n.t('{0}: short name', TITLE),
        prompt: l10n.t('The file and its section in study files are called by this short name.'),
      },
      {
        value: proposeToolId(name, reviewIn(place, store)),
        objection: (text) => toolIdObjection(text, reviewIn(place, store)),
      },
    );
    const record = () => newTool(reviewIn(place, store), { id, name, form, about, ...words });
    await ask.confirm(TITLE, l10n.t('Create {0}', record().steps.join('/')), name);
    return createFiles(place.folder, () => [record()]);
  });
}

/** With which words its questions are answered, and its domains judged, where it has levels. */
async function askWords(
  ask: Ask,
  isJudged: boolean,
): Promise<{ readonly answers: readonly string[]; readonly levels: readonly string[] }> {
  const answers = await askScale(
    ask,
    l10n.t('{0}: answers', TITLE),
    l10n.t('How its questions are answered, the best first, separated by commas'),
    USUAL_SCALES.answers,
  );
  if (!isJudged) return { answers, levels: [] };
  const levels = await askScale(
    ask,
    l10n.t('{0}: levels', TITLE),
    l10n.t('How its domains are judged, the best first, separated by commas'),
    USUAL_SCALES.levels,
  );
  return { answers, levels };
}

async function askScale(ask: Ask, title: string, prompt: string, value: string): Promise<readonly string[]> {
  return readTypedList(await ask.text({ title, prompt }, { value, objection: scaleObjection }));
}
