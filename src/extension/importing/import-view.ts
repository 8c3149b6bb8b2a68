/** What the page of an import shows, and the lists from which somebody chooses on it. */
import { l10n, Uri } from 'vscode';
import { type ImportChoice, type ImportView, translated } from '../../core/index';
import { reviewersOf } from '../reviews/who-am-i';
import type { PlannedImport } from './planned-import';
import { nameOf } from './read-source';

/** In the list of people: somebody whom the review does not name. No initials have a space. */
export const SOMEONE_ELSE = 'someone else';

export function importView(planned: PlannedImport): ImportView {
  const { choices, plan, problem, folder } = planned;
  return {
    source: nameOf(Uri.parse(choices.source)),
    ...(plan !== undefined && { plan }),
    ...(problem !== undefined && { problem }),
    choices: [
      readers(planned),
      ...(planned.material?.kind === 'references' ? [statuses(planned)] : []),
      people(planned),
    ],
    into: folder,
  };
}

function readers({ reader, kinds }: PlannedImport): ImportChoice {
  const none = reader === '' ? [{ value: '', label: l10n.t('not recognised') }] : [];
  return {
    what: 'as',
    label: l10n.t('Read as'),
    options: [...none, ...kinds.map(({ id, title }) => ({ value: id, label: translated(title) }))],
    chosen: reader,
  };
}

/** What becomes of the works of a list of references. */
function statuses({ choices: { status = '' } }: PlannedImport): ImportChoice {
  return {
    what: 'status',
    label: l10n.t('These studies are'),
    options: studyStatuses(),
    chosen: status,
  };
}

/** What a study can be in a review; nothing is written where it is included. */
export function studyStatuses(): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: '', label: l10n.t('Included') },
    { value: 'excluded', label: l10n.t('Excluded') },
    { value: 'awaiting classification', label: l10n.t('Awaiting classification') },
    { value: 'ongoing', label: l10n.t('Ongoing') },
  ];
}

/** Where the source names people, their work is theirs whatever is chosen here. */
function people({ choices, review }: PlannedImport): ImportChoice {
  const { extractor = '' } = choices;
  const known = reviewersOf(review).map(({ initials, description }) => ({
    value: initials,
    label: [initials, description].filter(Boolean).join(' '),
  }));
  const other = known.some(({ value }) => value === extractor) || extractor === '' ? [] : [extractor];
  return {
    what: 'extractor',
    label: l10n.t('Whose work it is, where the file names nobody'),
    options: [
      { value: '', label: l10n.t('Nobody’s in particular') },
      ...known,
      ...other.map((initials) => ({ value: initials, label: initials })),
      { value: SOMEONE_ELSE, label: l10n.t('Someone else…') },
    ],
    chosen: extractor,
  };
}
