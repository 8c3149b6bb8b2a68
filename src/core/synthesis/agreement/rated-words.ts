/** Agreed words that several people chose for the same study or intervention: its design, the levels of its parts. */
import type { Path } from '../../document/document';
import { named } from '../../document/named';
import type { RecordFile, RecordKind } from '../../document/record';
import { nodeAt, textAt, textOf } from '../../document/walk';
import { canonicalWord, wordsOf } from '../../fields/canonical';
import type { ChoiceField } from '../../fields/field';
import { fieldBelow } from '../../format/lookup';
import { type FieldStep, walkFields } from '../../format/walk-fields';
import { qualityToolOf } from '../../knowledge/quality-tools/list';
import type { QualityTool } from '../../knowledge/quality-tools/quality-tool';
import { readFieldsOf } from '../../review/fields-of-review';
import { type Review, workedOut } from '../../review/review';
import { capital } from '../cells/wording';
import { type ItemAnswered, itemAt, type ListInUse, listInUse } from './items-in-use';
import { type Extracted, extractedByMany, type Rated, type RatedPart, ratedBy } from './ratings';

/** One place where a person chose a word, or several words of a list. */
interface Chosen {
  /** The keys that lead to it, without entries: `results.effect_direction`. */
  readonly key: string;
  readonly title: string;
  readonly field: ChoiceField;
  /** Whether any number of the words may stand there. */
  readonly isMany: boolean;
  readonly words: readonly string[];
  /** The item of a checklist that is answered, where it is one of several lists. */
  readonly item?: ItemAnswered;
}

/** A part whose answers are those of an item. */
interface WordPart extends RatedPart {
  readonly item?: ItemAnswered;
}

/**
 * The choices in a section, key by key. Entries of a list are the same for two people where both gave them the same id;
 * of others nobody can say which belong together.
 */
export function ratedWords(section: string, review: Review): RatedPart[] {
  const parts = new Map<string, WordPart>();
  for (const extracted of extractedByMany(section, review)) {
    for (const part of partsOf(extracted, section, review)) {
      const known = parts.get(part.id);
      parts.set(part.id, known === undefined ? part : { ...known, rated: [...known.rated, ...part.rated] });
    }
  }
  return [...parts.values()].map(withAllWords);
}

/** Tools of which somebody whose answers would be counted did not say which of its lists was answered. */
export function listsNotSaid(sections: readonly string[], review: Review): QualityTool[] {
  return sections.flatMap((section) => {
    const tool = qualityToolOf(section);
    const isOpen = ({ record, files }: Extracted) =>
      [...files.values()].some((file) => choicesIn(file, record.kind, review).openLists.has(section));
    return tool !== undefined && extractedByMany(section, review).some(isOpen) ? [tool] : [];
  });
}

function partsOf({ record, files }: Extracted, section: string, review: Review): WordPart[] {
  const byPlace = new Map<string, Map<string, Chosen>>();
  for (const [initials, file] of files) {
    for (const [place, chosen] of choicesIn(file, record.kind, review).bySection.get(section) ?? [])
      byPlace.set(place, (byPlace.get(place) ?? new Map<string, Chosen>()).set(initials, chosen));
  }
  return [...byPlace.values()].flatMap((chosen): WordPart[] => {
    const [first] = chosen.values();
    const rated = ratedIn(chosen);
    if (first === undefined || rated.length === 0) return [];
    const { key, title, field, isMany, item } = first;
    const words = isMany ? [NAMED, NOT_NAMED] : wordsOf(field).map(({ value }) => value);
    return [
      {
        id: `${record.kind} ${key}`,
        part: title,
        what: isMany ? 'words that are named' : 'word',
        rated,
        words,
        label: capital,
        scale: [],
        ...(item && { item }),
      },
    ];
  });
}

const NAMED = 'named';
const NOT_NAMED = 'not named';

/** One word is one thing; of a list, each word that could stand there is named or not. */
function ratedIn(chosen: ReadonlyMap<string, Chosen>): Rated[] {
  const all = [...chosen];
  const [first] = chosen.values();
  if (first === undefined || chosen.size < 2) return [];
  if (!first.isMany) return ratedBy(all.map(([initials, { words }]) => [initials, words[0]]));
  const known = wordsOf(first.field).map(({ value }) => value);
  const words = new Set([...known, ...all.flatMap(([, each]) => each.words)]);
  return [...words].flatMap((word) =>
    ratedBy(all.map(([initials, each]) => [initials, each.words.includes(word) ? NAMED : NOT_NAMED])),
  );
}

/** What a file chose. */
interface Choices {
  /** Section → place → what was chosen there. */
  readonly bySection: ReadonlyMap<string, ReadonlyMap<string, Chosen>>;
  /** Sections with answers to items of which nobody can say what they ask. */
  readonly openLists: ReadonlySet<string>;
}

/** Every choice of a file. */
function choicesIn(file: RecordFile, kind: RecordKind, review: Review): Choices {
  return workedOut(review, file, 'chosen words', () => {
    const bySection = new Map<string, Map<string, Chosen>>();
    const openLists = new Set<string>();
    const lists = new Map<string, ListInUse | undefined>();
    for (const step of walkFields(file, readFieldsOf(review, kind))) {
      const written = textOf(step.node);
      const said = chosenAt(step);
      if (said === undefined || written === undefined) continue;
      const section = String(step.path[0]);
      if (!lists.has(section)) lists.set(section, listInUse(section, file, review));
      const list = lists.get(section);
      const item = list && itemAt(list, said.path, said.field);
      if (item === 'not known') openLists.add(section);
      const way = placeOf(file, { ...step, path: said.path });
      if (way === undefined || item === 'not known') continue;
      const place = item === undefined ? way : `${way}\n${item.id}`;
      const inSection = bySection.get(section) ?? new Map<string, Chosen>();
      const { field, path } = said;
      const words = [...(inSection.get(place)?.words ?? []), canonicalWord(field, written) ?? written];
      const key = path.filter((each) => typeof each === 'string').join('.');
      inSection.set(place, {
        key: item === undefined ? key : `${key} ${item.id}`,
        title: item?.title ?? titleOf(section, step, review, kind),
        field,
        isMany: step.entryOf !== undefined,
        words,
        ...(item && { item }),
      });
      bySection.set(section, inSection);
    }
    return { bySection, openLists };
  });
}

/** The choice that is made at a step; a word in place of a mapping is chosen for the key that it is short for. */
function chosenAt({ field, path, node }: FieldStep): { readonly field: ChoiceField; readonly path: Path } | undefined {
  if (field.kind === 'choice') return { field, path };
  if (field.kind !== 'mapping' || field.wordFor === undefined) return undefined;
  const short = named(field.fields, field.wordFor);
  const isWord = short?.kind === 'choice' && canonicalWord(short, textOf(node) ?? '') !== undefined;
  return isWord ? { field: short, path: [...path, field.wordFor] } : undefined;
}

/** The way to a choice with the ids of entries in place of their numbers; nothing below an entry that has none. */
function placeOf(file: RecordFile, { path, entryOf }: FieldStep): string | undefined {
  const way: Path = entryOf !== undefined && typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
  const names = way.map((step, index) =>
    typeof step === 'number' ? textAt(nodeAt(file.document.root, way.slice(0, index + 1)), 'id') : step,
  );
  return names.includes(undefined) ? undefined : names.join('\n');
}

function titleOf(section: string, step: FieldStep, review: Review, kind: RecordKind): string {
  const { path, field, entryOf } = step;
  const title = itemTitleAt(step, review, kind) ?? entryOf?.title ?? field.title;
  const whole = capital(section.replaceAll('_', ' '));
  return path.every((step) => step === section || typeof step === 'number')
    ? whole
    : `${whole}: ${title.toLowerCase()}`;
}

/** In the section of a tool, what is answered or judged: the item, and not only that it is met or judged. */
function itemTitleAt({ path, field, holder }: FieldStep, review: Review, kind: RecordKind): string | undefined {
  if (qualityToolOf(String(path[0])) === undefined || path.length < 2) return undefined;
  const isShort = field.kind === 'mapping';
  const last = path.at(-1);
  const around = holder?.field.kind === 'mapping' ? holder.field : undefined;
  if (!isShort && (path.length < 3 || (last !== 'judgement' && last !== around?.wordFor))) return undefined;
  const item = isShort ? path : path.slice(0, -1);
  const home = fieldBelow(readFieldsOf(review, kind), item.slice(0, -1));
  const known = home?.kind === 'dictionary' ? home.keys.of?.find(({ value }) => value === item.at(-1)) : undefined;
  const own = home?.kind === 'dictionary' ? String(item.at(-1)).replaceAll('_', ' ') : undefined;
  return known?.label ?? own ?? (isShort ? field.title : around?.title);
}

/** A word that somebody wrote beside those that are offered is one more that could be chosen. */
function withAllWords({ item, ...part }: WordPart): RatedPart {
  const used = [...new Set(part.rated.flatMap((each) => [...each.values()]))];
  const offered = item?.answersWith(used);
  const words = [...new Set([...(offered ?? part.words), ...used])];
  if (item === undefined) return { ...part, words };
  return { ...part, what: offered === undefined ? 'answers' : `answers (${offered.join(', ')})`, words };
}
