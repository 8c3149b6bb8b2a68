/** Words for levels of intervention. Models share words, so what is written is read with all of them in mind. */
import type { Scalar } from '../../document/document';
import { isScalar, oneOrMany, textOf } from '../../document/walk';
import { canonicalChoice, isAgreedWord } from '../../fields/canonical';
import type { Field } from '../../fields/field';
import { isMissingWord, MISSING_WORDS } from '../../fields/field';
import type { FieldStep } from '../../format/walk-fields';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { AMBIGUOUS_LEVEL, levelModelCalled, levelModels } from '../../knowledge/terms/levels';
import { closest, plain } from '../../language/closest';
import { splitWords } from './split-words';

/** A level that is not written as the model of its field writes it. */
export interface OddLevel {
  readonly step: FieldStep;
  readonly node: Scalar;
  readonly written: string;
  readonly model: LevelModel;
  readonly reading: LevelReading;
}

export type LevelReading =
  | { readonly kind: 'spelling'; readonly canonical: string }
  /** Another name of a level here, and the proper name of one in another model. */
  | { readonly kind: 'shared'; readonly canonical: string; readonly elsewhere: Elsewhere }
  /** Only another model knows it. */
  | { readonly kind: 'elsewhere'; readonly elsewhere: Elsewhere }
  /** `intrapersonal`: in this model another name of `individual`, printed by some where they mean `interpersonal`. */
  | { readonly kind: 'ambiguous'; readonly besideSynonym: boolean; readonly besideMeant: boolean }
  | { readonly kind: 'several'; readonly words: readonly string[] }
  | { readonly kind: 'unknown'; readonly meant: string | undefined };

export interface Elsewhere {
  readonly model: LevelModel;
  readonly level: string;
}

/** Whether a field takes levels of one of the models. */
export function isLevelField(field: Field): boolean {
  return modelOf(field) !== undefined;
}

/** Every odd level among the values of a file, in its order. */
export function* oddLevelsIn(steps: readonly FieldStep[]): Generator<OddLevel> {
  for (const step of steps) {
    const model = modelOf(step.field);
    const written = textOf(step.node);
    if (model === undefined || !isScalar(step.node) || written === undefined) continue;
    const reading = read(model, written, beside(step));
    if (reading) yield { step, node: step.node, written, model, reading };
  }
}

function modelOf(field: Field): LevelModel | undefined {
  if (field.kind !== 'choice' || field.model === undefined) return undefined;
  return levelModelCalled(field.model);
}

/** The other levels of the same list. */
function beside({ node, pair }: FieldStep): string[] {
  return oneOrMany(pair?.value).flatMap((other) => (other === node ? [] : (textOf(other) ?? [])));
}

function read(model: LevelModel, written: string, others: readonly string[]): LevelReading | undefined {
  if (isAgreedWord(model.levels, written) || isMissingWord(written)) return undefined;
  if (AMBIGUOUS_LEVEL.words.some((word) => plain(word) === plain(written))) return ambiguous(model, others);
  const canonical = canonicalChoice([...model.levels, ...MISSING_WORDS], written);
  const isOwnName = model.levels.some(({ value }) => plain(value) === plain(written));
  const elsewhere = isOwnName ? undefined : elsewhereThan(model, written, canonical !== undefined);
  if (canonical !== undefined)
    return elsewhere ? { kind: 'shared', canonical, elsewhere } : { kind: 'spelling', canonical };
  if (elsewhere) return { kind: 'elsewhere', elsewhere };
  const words = splitWords(model.levels, written, 'glued', AMBIGUOUS_LEVEL.words);
  if (words !== undefined) return { kind: 'several', words };
  const names = model.levels.flatMap(({ value, aliases = [] }) => [value, ...aliases]);
  const levelOf = (name: string) => canonicalChoice(model.levels, name);
  const meant = closest(written, names, (name) => levelOf(name) ?? name);
  return { kind: 'unknown', meant: meant === undefined ? undefined : levelOf(meant) };
}

function ambiguous({ levels }: LevelModel, others: readonly string[]): LevelReading {
  const has = (level: string) => others.some((other) => canonicalChoice(levels, other) === level);
  return {
    kind: 'ambiguous',
    besideSynonym: has(AMBIGUOUS_LEVEL.synonymOf) && levels.some(({ value }) => value === AMBIGUOUS_LEVEL.oftenMeant),
    besideMeant: has(AMBIGUOUS_LEVEL.oftenMeant),
  };
}

/** The level of another model that a word names. @param onlyProperNames leave out other names of its levels */
function elsewhereThan(model: LevelModel, written: string, onlyProperNames: boolean): Elsewhere | undefined {
  for (const other of levelModels) {
    if (other.key === model.key) continue;
    const names = onlyProperNames ? other.levels.map(({ value, meaning }) => ({ value, meaning })) : other.levels;
    const level = canonicalChoice(names, written);
    if (level !== undefined) return { model: other, level };
  }
  return undefined;
}
