/** One difference, from the choice to the file: what is written is worked out from the files as they are then. */
import { l10n, Uri, window } from 'vscode';
import {
  type ComparedInWords,
  comparisonInWords,
  isToTakeOver,
  placeKey,
  type SettledText,
  type Settling,
  type SettlingChoice,
  settle,
  takeOver,
} from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { openAt } from '../getting-started/create-files';
import type { ReviewStore } from '../reviews/review-store';
import type { Change } from '../writing/change';
import { write } from '../writing/write';
import { type Asked, askHow, askValue, askWhom } from './ask-how';
import { type ComparedRecord, recordNow } from './compared-record';

/** What somebody chose of a difference. */
export interface Deed {
  readonly deed: 'take' | 'both' | 'type' | 'refer' | 'open';
  /** The key of the place. */
  readonly place: string;
  readonly who: string;
}

/** Asks what has to be asked, and writes. @returns whether something was written */
export async function settleOne(host: Host, compared: ComparedRecord, { deed, place, who }: Deed): Promise<boolean> {
  const now = recordNow(compared, host.store);
  const told = now && differenceAt(now, place);
  if (now === undefined || told === undefined) return false;
  if (deed === 'open') {
    await openSource(told, who, host.store);
    return false;
  }
  const asked: Asked = {
    title: told.place.join(' · '),
    review: now.review,
    people: told.said.map((each) => each.who),
  };
  const choice = await choiceOf(asked, told, { deed, place, who });
  const settling = choice && (await askHow(asked, choice));
  return settling ? writeSettled(host, compared, place, settling) : false;
}

/** What both say and the consensus does not: shown before, and written as far as somebody leaves it picked. */
export async function takeOverPicked({ store }: Host, compared: ComparedRecord): Promise<boolean> {
  const now = recordNow(compared, store);
  const all = now ? comparisonInWords(now.record, now.review).filter(({ datum }) => isToTakeOver(datum)) : [];
  if (all.length === 0) return false;
  const picked = await window.showQuickPick(
    all.map(({ place, said, datum }) => ({
      label: asText(place.join(' · ')),
      description: asText(said.find(({ value }) => value !== '')?.value ?? ''),
      place: placeKey(datum.item.place),
      picked: true,
    })),
    {
      title: l10n.t('Take over what both say into the consensus?'),
      placeHolder: l10n.t('Enter writes what is picked; Escape writes nothing'),
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return (
    picked !== undefined &&
    picked.length > 0 &&
    writeTakenOver(store, compared, new Set(picked.map((each) => each.place)))
  );
}

function writeTakenOver(store: ReviewStore, compared: ComparedRecord, wanted: ReadonlySet<string>): Promise<boolean> {
  return write(() => {
    const now = recordNow(compared, store);
    const texts = now && takeOver(now.record, now.review, (place) => wanted.has(place));
    return texts && texts.length > 0 ? changeOf(texts, store) : undefined;
  });
}

function differenceAt(now: NonNullable<ReturnType<typeof recordNow>>, place: string): ComparedInWords | undefined {
  return comparisonInWords(now.record, now.review).find(({ datum }) => placeKey(datum.item.place) === place);
}

async function choiceOf(asked: Asked, told: ComparedInWords, { deed, who }: Deed): Promise<SettlingChoice | undefined> {
  if (deed === 'take') return { kind: 'take', from: who };
  if (deed === 'both') return { kind: 'both' };
  if (deed === 'refer') {
    const to = await askWhom(asked);
    return to ? { kind: 'refer', to } : undefined;
  }
  const typed = await askValue(asked, told.agreed || (told.said.find(({ value }) => value !== '')?.value ?? ''));
  return typed === undefined ? undefined : { kind: 'typed', text: typed };
}

function writeSettled({ store }: Host, compared: ComparedRecord, place: string, settling: Settling): Promise<boolean> {
  return write(() => {
    const now = recordNow(compared, store);
    const told = now && differenceAt(now, place);
    if (now === undefined || told === undefined) return undefined;
    const settled = settle(now.record, now.review, told.datum, settling);
    return 'refused' in settled ? settled : changeOf([settled], store);
  });
}

/** A new file is created with all that stands in it. */
function changeOf(texts: readonly SettledText[], store: ReviewStore): Change | undefined {
  const change = {
    edits: [] as NonNullable<Change['edits']>[number][],
    creates: [] as NonNullable<Change['creates']>[number][],
  };
  for (const { file, isNew, edits, text } of texts) {
    const uri = store.uriOf(file.path) ?? (isNew ? besideOthers(file.path, store) : undefined);
    if (uri === undefined) return undefined;
    if (isNew) change.creates.push({ uri, text });
    else change.edits.push({ uri, text: file.document.text, edits });
  }
  return change;
}

/** The address of a file that is not there yet, in the folder of another one. */
function besideOthers(path: string, store: ReviewStore): Uri | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const sibling = store
    .reviews()
    .flatMap(({ files }) => files)
    .find((file) => file.path.slice(0, file.path.lastIndexOf('/') + 1) === folder);
  const uri = sibling && store.uriOf(sibling.path);
  return uri && Uri.joinPath(uri, '..', path.slice(folder.length));
}

async function openSource({ said }: ComparedInWords, who: string, store: ReviewStore): Promise<void> {
  const source = said.find((each) => each.who === who)?.source;
  const uri = source && store.uriOf(source.file);
  if (source && uri) await openAt(uri, source.offset);
}
