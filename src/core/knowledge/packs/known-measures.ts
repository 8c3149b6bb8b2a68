/** The measures of packs, by the names that reviews give them. */
import { once } from '../../document/once';
import { comparableName, type KnownMeasure } from '../terms/known-measure';
import { packs } from './list';
import type { Pack } from './pack';

/** All measures of these packs, in their order. */
export function measuresOf(those: readonly Pack[]): readonly KnownMeasure[] {
  return those.flatMap(({ measures }) => measures);
}

/**
 * The measure that a name stands for in one of these packs, in any case and however its words are joined.
 * @returns `undefined` where none has this name
 */
export function measureCalled(name: string, those: readonly Pack[]): KnownMeasure | undefined {
  const wanted = comparableName(name);
  for (const { id } of those) {
    const found = BY_NAME.get(id)?.().get(wanted);
    if (found) return found;
  }
  return undefined;
}

/** By pack: each measure under all its names; a name that two have means the first. */
const BY_NAME = new Map(packs.map(({ id, measures }) => [id, once(() => byName(measures))]));

function byName(all: readonly KnownMeasure[]): ReadonlyMap<string, KnownMeasure> {
  const measures = new Map<string, KnownMeasure>();
  for (const measure of all) {
    const { key, name, shortName = key, aliases = [] } = measure;
    for (const each of [key, name, shortName, ...aliases].map(comparableName)) {
      if (!measures.has(each)) measures.set(each, measure);
    }
  }
  return measures;
}

/** The score of a scale by what it is about: "Emotional exhaustion" of `mbi`. */
export function scoreCalled(scale: KnownMeasure, about: string): KnownMeasure | undefined {
  const wanted = comparableName(about);
  return measuresOf(packs).find(
    (each) => each.subscaleOf === scale.key && each.about !== undefined && comparableName(each.about) === wanted,
  );
}
