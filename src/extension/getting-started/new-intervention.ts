/** "New Intervention…": a name, an id; then the file. */
import { l10n } from 'vscode';
import { idObjection, idsNotToBegin, idsTaken, newIntervention, proposeIdFromWords } from '../../core/index';
import type { Host } from '../feature';
import type { Earlier } from './ask';
import { createFiles } from './create-files';
import { askExtractor } from './extractor';
import { placeOfNew, reviewIn } from './where';
import { runWizard } from './wizard';

const TITLE = l10n.t('New Intervention');

/** Asks, step by step; writes only after the last one. */
export function beginIntervention({ store, context }: Host, earlier: Earlier): Promise<void> {
  return runWizard(earlier, async (ask) => {
    const place = await placeOfNew(ask, TITLE, store);
    const { review, folder } = place;
    const name = await ask.text(
      { title: l10n.t('{0}: name', TITLE), prompt: l10n.t('The name of the intervention, as its authors call it') },
      { objection: (text) => (text === '' ? l10n.t('Write a name. It can be changed later.') : undefined) },
    );
    const extractor = await askExtractor(ask, l10n.t('{0}: extractor', TITLE), review, context);
    const mine = review ? idsNotToBegin(review, 'intervention', extractor.initials) : [];
    const taken = review ? idsTaken(review, 'intervention') : [];
    const id = await ask.text(
      {
        title: l10n.t('{0}: short name', TITLE),
        prompt: l10n.t('The file is called by this short name (id), and studies name the intervention by it.'),
      },
      {
        value: proposeIdFromWords(name, taken),
        placeHolder: 'practice-training',
        objection: (text) => idObjection(text, mine),
      },
    );
    const begun = { id, name, ...(extractor.initials && { extractor: extractor.initials }) };
    const record = () => newIntervention(reviewIn(place, store), begun);
    await ask.confirm(TITLE, l10n.t('Create {0}', record().steps.join('/')), name);
    return createFiles(folder, () => [record()]);
  });
}
