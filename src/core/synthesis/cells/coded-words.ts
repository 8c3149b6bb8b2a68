/**
 * What an intervention's components are coded with: levels, and what they act on. The intervention has what its
 * components have, taken together, and what is coded for it as a whole.
 */
import type { Node } from '../../document/document';
import { isBlank, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { NONE_WORD } from '../../fields/field';
import { TARGET_CHOICES } from '../../format/intervention/coding';
import type { LevelModel } from '../../knowledge/terms/level-model';
import type { RecordView, SectionView } from '../../review/review';
import type { Cell } from '../models/table';
import { linesCell, missingState, notExtracted, printedNote, sectionCell, startOf, writtenCell } from './cells';

/** One place where something is coded. */
export interface Coded {
  readonly section: SectionView;
  /** The component, or the `levels` of the whole; absent where the section itself is the code. */
  readonly holder: Node | undefined;
  readonly node: Node;
}

/** Sections whose entries are coded. */
const HOLDERS: readonly string[] = ['components', 'levels'];

/** Everything that is coded under a key; nothing from sections on which people have not agreed. */
export function codedWith(intervention: RecordView, key: string): Coded[] {
  return sectionsFor(intervention, key)
    .filter(({ standing }) => standing !== 'not agreed')
    .flatMap((section) => codedIn(section, section.pair.value, key));
}

/** A cell for everything that is coded under a key, taken together. */
export function codedCell(intervention: RecordView, key: string, inWords: (nodes: readonly Node[]) => string[]): Cell {
  const sections = sectionsFor(intervention, key);
  const differing = sections.find(({ standing }) => standing === 'not agreed');
  if (differing) {
    return sectionCell(intervention, differing.key, (value) =>
      inWords(codedIn(differing, value, key).map(({ node }) => node)),
    );
  }
  const coded = codedWith(intervention, key);
  const [first, ...others] = coded;
  const { file, pair } = sections[0] ?? {};
  if (first === undefined) {
    return notExtracted(file && pair ? { file: file.path, span: pair.key.span } : startOf(intervention));
  }
  if (others.length === 0 && isNoValue(first.node)) return writtenCell(first.section, first.node, first.node.span);
  const lines = inWords(coded.map(({ node }) => node));
  const printed = [...new Set(coded.flatMap(({ holder }) => printedNote(holder, key) ?? []))].join('. ');
  return {
    ...linesCell(lines, sourceOf(first, others), first.section.standing),
    ...(printed !== '' && { note: printed }),
  };
}

/** The canonical levels in the order of the model; behind them, words that the model does not know, as written. */
export function levelsIn(nodes: readonly Node[], { levels: known }: LevelModel): string[] {
  const words = nodes
    .filter((node) => !isNoValue(node))
    .flatMap((node) => oneOrMany(node).flatMap((each) => textOf(each) ?? []));
  const canonical = new Set(words.map((word) => canonicalChoice(known, word) ?? word));
  const others = [...canonical].filter((word) => known.every(({ value }) => value !== word));
  return [...known.flatMap(({ value }) => (canonical.has(value) ? [value] : [])), ...others];
}

/** A level as tables print it. */
export function levelLabel(value: string, { levels }: LevelModel): string {
  return levels.find((level) => level.value === value)?.label ?? value;
}

/** One thing that an intervention acts on. */
export interface ActedOn {
  /** A target of a pack, such as `demands`; as written where it is none. */
  readonly target: string;
  readonly change: string | undefined;
  readonly what: string | undefined;
}

/** Each target in its agreed spelling, with the change in it; entries without a target are left out. */
export function actedOnIn(nodes: readonly Node[]): ActedOn[] {
  return nodes
    .filter((node) => !isNoValue(node))
    .flatMap(oneOrMany)
    .flatMap((entry) => {
      const written = textAt(entry, 'target') ?? textOf(entry);
      if (written === undefined) return [];
      const target = canonicalChoice(TARGET_CHOICES, written) ?? written;
      return [{ target, change: textAt(entry, 'change'), what: textAt(entry, 'what') }];
    });
}

/** A word stands in place of the list: why there is no value, or that there is none. */
function isNoValue(node: Node): boolean {
  return missingState(node) !== undefined || textOf(node) === NONE_WORD.value;
}

function sectionsFor(intervention: RecordView, key: string): SectionView[] {
  return [...HOLDERS, key].flatMap((name) => {
    const section = intervention.sections.get(name);
    if (section === undefined) return [];
    const isRelevant = section.standing === 'not agreed' || codedIn(section, section.pair.value, key).length > 0;
    return isRelevant || name === 'components' ? [section] : [];
  });
}

function codedIn(section: SectionView, value: Node, key: string): Coded[] {
  if (section.key === key) return isBlank(value) ? [] : [{ section, holder: undefined, node: value }];
  return oneOrMany(value).flatMap((holder) => {
    const node = valueOf(holder, key);
    return node ? [{ section, holder, node }] : [];
  });
}

/** The first place; where there are several in one section, the cursor in any of them marks the cell. */
function sourceOf(first: Coded, others: readonly Coded[]) {
  const file = first.section.file.path;
  const last = others.filter(({ section }) => section === first.section).at(-1);
  if (last === undefined) return { file, span: first.node.span };
  return { file, span: first.node.span, around: { start: first.node.span.start, end: last.node.span.end } };
}
