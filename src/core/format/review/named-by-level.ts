/** What a review names at each level without saying of which intervention: a section for each pack that has words for it. */
import type { Field } from '../../fields/field';
import { list, mapping, oneOrMore, text } from '../../fields/field-makers';
import { packs } from '../../knowledge/packs/list';
import type { ActsOn } from '../../knowledge/packs/pack';
import { levelsField } from '../intervention/coding';

/** The sections, by their keys. */
export const namedByLevelFields: Readonly<Record<string, Field>> = Object.fromEntries(
  packs.flatMap(({ id, actsOn }) => (actsOn ? [[actsOn.byLevel.key, sectionOf(actsOn, id)]] : [])),
);

function sectionOf({ targets, byLevel }: ActsOn, pack: string): Field {
  const { title, meaning, rows, columns } = byLevel;
  const named = targets.map((target) => [
    target.item.key,
    oneOrMore(target.title, target.meaning, text(target.one, `One ${target.one.toLowerCase()}.`)),
  ]);
  const levels = [rows, columns].map((model) => [model.key, levelsField(model)]);
  return list(
    title,
    meaning,
    mapping('Level', 'What is named at one level, or pair of levels of two models.', {
      ...Object.fromEntries(levels),
      ...Object.fromEntries(named),
    }),
    { packs: [pack] },
  );
}
