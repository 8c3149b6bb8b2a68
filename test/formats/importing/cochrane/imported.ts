/** What an import makes of a source. */
import {
  buildReview,
  type ImportPlan,
  importPlan,
  type Material,
  parse,
  type Review,
  readRecord,
} from '../../../../src/core/index';
import { readerFor } from '../../../../src/formats/importing/list';
import type { Source } from '../../../../src/formats/importing/source';
import { noTurns } from '../no-turns';

export interface Imported {
  readonly material: Material;
  readonly plan: ImportPlan;
  readonly review: Review;
  /** By their paths. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The review that an import begins. */
export async function imported(source: Source, id = 'iron'): Promise<Imported> {
  const reader = await readerFor(source, undefined);
  if (reader === undefined) throw new Error(`${source.name} is recognised by no reader`);
  const material = await reader.read(source, noTurns);
  const plan = importPlan(material, undefined, { beginReview: id });
  const files = plan.write.map(({ path, text }) => readRecord(path, parse(text)));
  return {
    material,
    plan,
    review: buildReview('', files),
    texts: new Map(plan.write.map(({ path, text }) => [path, text])),
  };
}
