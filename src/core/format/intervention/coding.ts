/** What components, and interventions as a whole, are coded with: levels by every model, and what is acted on. */
import type { Choice, ChoiceField, Field, ListField } from '../../fields/field';
import { choice, list, mapping, oneOrMore, text } from '../../fields/field-makers';
import { itemChoices, sourceLine } from '../../knowledge/frameworks/framework-fields';
import { packs, TARGETS } from '../../knowledge/packs/list';
import type { Target } from '../../knowledge/packs/pack';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { levelModels } from '../../knowledge/terms/levels';

/** The key under which is said what an intervention acts on. */
export const ACTS_ON = 'acts_on';

const acting = packs.flatMap(({ id, actsOn }) => (actsOn ? [{ pack: id, actsOn }] : []));

/** What interventions can act on, in the words of all packs. */
export const TARGET_CHOICES: readonly Choice[] = acting.flatMap(({ pack, actsOn }) =>
  itemChoices(actsOn.targets.map(({ item }) => item)).map((word) => ({ ...word, packs: [pack] })),
);

const meantFor = (change: Target['change']) =>
  TARGETS.filter((target) => target.change === change)
    .map(({ item }) => item.key)
    .join(' and ');

const CHANGES: readonly Choice[] = [
  {
    value: 'increase',
    meaning: `More of it, as ${meantFor('increase')} should become.`,
    aliases: ['increases', 'improve', 'raise'],
  },
  {
    value: 'reduce',
    meaning: `Less of it, as ${meantFor('reduce')} should become.`,
    aliases: ['reduces', 'decrease', 'lower'],
  },
];

/** The field of the levels of a model. */
export function levelsField(model: LevelModel): ListField {
  const level = choice('Level', `A level of: ${model.name}.`, model.levels, { model: model.key, source: model.source });
  const owners = packs.filter((pack) => pack.levelModels.includes(model)).map(({ id }) => id);
  return list(`Levels: ${model.name}`, model.meaning, level, {
    orOne: true,
    source: model.source,
    ...(owners.length > 0 && { packs: owners }),
  });
}

/** The keys under which levels are coded, in a component or for the intervention as a whole. */
export const levelFields: Readonly<Record<string, Field>> = Object.fromEntries(
  levelModels.map((model) => [model.key, levelsField(model)]),
);

const targetField: ChoiceField = choice('Target', acting.map(({ actsOn }) => actsOn.which).join(' '), TARGET_CHOICES, {
  model: ACTS_ON,
});

/** What it acts on, each with what is meant to happen to it. */
export const actsOnField: ListField = oneOrMore(
  'Acts on',
  acting.map(({ actsOn }) => actsOn.meaning).join(' '),
  mapping(
    acting.map(({ actsOn }) => actsOn.one).join(', '),
    'One thing that it acts on.',
    {
      target: targetField,
      change: choice('Change', 'What is meant to happen to it.', CHANGES),
      what: text('What', acting.map(({ actsOn }) => actsOn.itself).join(' '), {
        examples: acting.flatMap(({ actsOn }) => actsOn.examples),
      }),
    },
    { source: acting.map(({ actsOn }) => sourceLine(actsOn.framework)).join(' ') },
  ),
  { packs: acting.map(({ pack }) => pack) },
);

/** Whether a field takes one thing that is acted on. */
export function isActsOnEntry(field: Field): boolean {
  return field.kind === 'mapping' && field.fields.target?.kind === 'choice' && field.fields.target.model === ACTS_ON;
}
