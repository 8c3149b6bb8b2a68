/** TIDieR: an intervention as it was planned, in twelve items; and its form for policies and whole populations. */
import type { Choice, Field, MappingField } from '../../fields/field';
import { choice, mapping, mappingOrText, text } from '../../fields/field-makers';
import type { Framework, FrameworkItem } from '../../knowledge/frameworks/framework';
import { itemFields, itemMeaning, itemTitle, sourceLine } from '../../knowledge/frameworks/framework-fields';
import { tidier } from '../../knowledge/frameworks/tidier';
import { tidierPhp } from '../../knowledge/frameworks/tidier-php';

/** How fully an item is reported; `not reported` and `not applicable` may stand everywhere. */
export const REPORTING_STATUSES: readonly Choice[] = [
  { value: 'reported', meaning: 'Fully enough to repeat it.', aliases: ['yes', 'fully reported'] },
  {
    value: 'partially reported',
    meaning: 'Something is said, but not enough.',
    aliases: ['partly', 'partial', 'partly reported'],
  },
];

const itemField = (item: FrameworkItem): Field =>
  mappingOrText(
    itemTitle(item),
    itemMeaning(item),
    {
      text: text('Text', 'What the sources say about it. Page, place and report stand under support.'),
      status: choice('Status', 'How fully the sources report it.', REPORTING_STATUSES),
    },
    item.aliases ? { aliases: item.aliases } : {},
  );

const described = (title: string, meaning: string, framework: Framework): MappingField =>
  mapping(title, meaning, itemFields(framework, itemField), { source: sourceLine(framework) });

/** `tidier`: as planned; what was really delivered belongs to the arms of a study. */
export const tidierField: MappingField = described(
  'Description (TIDieR)',
  'The intervention as it was planned, so that somebody else could repeat it. What was really delivered belongs to the arms of each study.',
  tidier,
);

/** `tidier_php`: the same for policies and interventions in whole populations. */
export const tidierPhpField: MappingField = described(
  'Description (TIDieR-PHP)',
  'A policy or an intervention for a whole population as it was planned, so that somebody else could repeat it. It stands instead of the twelve items for interventions with persons.',
  tidierPhp,
);
