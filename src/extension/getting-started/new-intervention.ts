/** "New Intervention…": a name, an id; then the file. */
import { l10n } from 'vscode';
import { idObjection, idsNotToBegin, idsTaken, newIntervention, proposeIdFromWords } from '../../core/index';
import type { Host } from '../feature';
import { askText, confirm } from './ask';
import { createFiles } from './create-files';
import { askExtractor } from './extractor';
import { placeOfNew, reviewIn } from './where';

const TITLE = l10n.t('New Intervention');

/** Asks, step by step; writes only after the last one. */
export async function beginIntervention({ store, context }: Host): Promise<void> {
  const place = await placeOfNew(TITLE, store);
  if (place === undefined) return;
  const { review, folder } = place;
  const name = await askText(
    { title: l10n.t('{0}: name', TITLE), prompt: l10n.t('The name of the intervention, as its authors call it') },
    { objection: (text) => (text === '' ? l10n.t('Write a name. It can be changed later.') : undefined) },
  );
  if (name === undefined) return;
  const extractor = await askExtractor(l10n.t('{0}: extractor', TITLE), review, context);
  if (extractor === undefined) return;
  const mine = review ? idsNotToBegin(review, 'intervention', extractor.initials) : [];
  const taken = review ? idsTaken(review, 'intervention') : [];
  const id = await askText(
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
  if (id === undefined) return;
  const begun = { id, name, ...(extractor.initials && { extractor: extractor.initials }) };
  const record = () => newIntervention(reviewIn(place, store), begun);
  if (await confirm(TITLE, l10n.t('Create {0}', record().steps.join('/')), name))
    await createFiles(folder, () => [record()]);
}
