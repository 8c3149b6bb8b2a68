/** Costs and what is gained for them. */

import type { Choice, MappingField } from '../../fields/field';
import { choice, list, mapping, mappingOrText, number, reference, text } from '../../fields/field-makers';
import { CURRENCIES, PERSPECTIVES } from '../../knowledge/terms/usual-words';

const FORMS: readonly Choice[] = [
  { value: 'cost-effectiveness', meaning: 'Costs per natural unit of effect.', aliases: ['cost effectiveness'] },
  { value: 'cost-utility', meaning: 'Costs per quality-adjusted life year.', aliases: ['cost utility'] },
  { value: 'cost-benefit', meaning: 'Costs and effects in money.', aliases: ['cost benefit'] },
  {
    value: 'cost-consequences',
    meaning: 'Costs beside several effects, not combined.',
    aliases: ['cost consequences'],
  },
  { value: 'cost-minimisation', meaning: 'Costs only, effects being equal.', aliases: ['cost minimisation'] },
  { value: 'costs only', meaning: 'Costs are reported, without an evaluation.', aliases: ['cost analysis', 'costing'] },
];

const interval = list('Confidence interval', 'Lower and upper limit.', number('Limit', 'One limit.'), {
  least: 2,
  most: 2,
});
const p = number('p', 'The p value as printed. Below the last printed digit: <0.001.', {
  least: 0,
  most: 1,
  orText: { source: '(?:[<>=≤≥] ?)?[01]?\\.[0-9]+', inWords: 'one with < before it, such as <0.05' },
});

/** `economic`: the economic data of a study, whether or not it is an economic evaluation. */
export const economicField: MappingField = mapping(
  'Economic data',
  'Costs, what is gained for them, and from whose point of view.',
  {
    form: choice('Form', 'The form of the economic analysis.', FORMS, { aliases: ['type'] }),
    perspective: text('Perspective', 'Whose costs are counted.', {
      examples: ['health and social care', 'societal'],
      usual: PERSPECTIVES,
    }),
    horizon: text('Time horizon', 'Over what time costs and effects are counted.', { aliases: ['time_horizon'] }),
    currency: text('Currency', 'The currency, as its three-letter code.', {
      examples: ['GBP', 'CAD', 'EUR'],
      usual: CURRENCIES,
    }),
    price_year: number('Price year', 'The year to which prices belong.', { whole: true, least: 1900, most: 2200 }),
    converted: mappingOrText(
      'Converted',
      'To which currency and prices of which year the amounts and the results of this file were converted, where they are not those of the source.',
      {
        currency: text('Currency', 'The currency, as its three-letter code.', { usual: CURRENCIES }),
        price_year: number('Price year', 'The year to which prices belong.', { whole: true, least: 1900, most: 2200 }),
        how: text('How', 'By which index and which purchasing power.', {
          examples: ['CCEMG – EPPI-Centre Cost Converter'],
        }),
      },
    ),
    discounting: mappingOrText(
      'Discounting',
      'The rates at which later costs and effects count for less, in per cent.',
      {
        costs: number('Costs', 'The rate for costs, in per cent a year.', { least: 0 }),
        effects: number('Effects', 'The rate for effects, in per cent a year.', { least: 0 }),
      },
    ),
    costs: list(
      'Costs',
      'Each cost that is reported.',
      mapping('Cost', 'One cost, or one difference of costs.', {
        what: text('What', 'What it is the cost of.'),
        arm: reference('arm', 'Arm', 'The group, by its id; without it, the difference between groups.'),
        value: number('Value', 'The amount, in the currency above.'),
        per: text('Per', 'Per person, per week and so on.', { examples: ['patient and week'] }),
        ci: interval,
        p,
        note: text('Note', 'What else should be known about it.'),
      }),
      { identity: ['what', 'arm'] },
    ),
    effects: text('Effects', 'What was gained, and how that was valued.'),
    ratio: mapping('Ratio', 'Costs in relation to effects.', {
      type: text('Type', 'What kind of ratio it is.', { examples: ['icer'] }),
      value: number('Value', 'The ratio, in the currency above.'),
      per: text('Per', 'Per what.', { examples: ['quality-adjusted life year'] }),
      ci: interval,
    }),
    uncertainty: text('Uncertainty', 'Sensitivity analyses and what they show.'),
    authors_conclude: text('Authors conclude', 'What the authors make of it, in few words.'),
    note: text('Note', 'What else should be known about it.'),
  },
);
