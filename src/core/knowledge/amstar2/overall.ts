/** Which items of AMSTAR 2 are critical, and how weaknesses make confidence. */
import type { CountRow, OverallRule, PreliminaryItem } from '../instrument';

/** Critical unless the review decides otherwise (Shea et al. 2017). */
export const CRITICAL_ITEMS: readonly string[] = ['2', '4', '7', '9', '11', '13', '15'];

const ALL_ITEMS = Array.from({ length: 16 }, (_, index) => String(index + 1));

export const PRELIMINARY: readonly PreliminaryItem[] = [
  {
    key: 'critical_items',
    title: 'Critical items',
    meaning: 'The items that can undermine a review by themselves, where the team has decided for other ones.',
    many: true,
    choices: ALL_ITEMS.map((value) => ({
      value,
      label: `Item ${value}`,
      meaning: `Item ${value} is critical.`,
      aliases: [],
    })),
    otherwise: CRITICAL_ITEMS,
  },
  {
    key: 'partial_yes',
    title: 'Partial yes',
    meaning: 'Whether an item that is met in part counts as a weakness. The paper does not say.',
    many: false,
    choices: [
      { value: 'no weakness', label: 'No weakness', meaning: 'It counts as met.', aliases: ['as yes'] },
      { value: 'weakness', label: 'Weakness', meaning: 'It counts as not met.', aliases: ['as no'] },
    ],
    otherwise: 'no weakness',
  },
];

const rowsFor = (levels: readonly string[]): readonly CountRow[] => {
  const critical = { item: 'critical_items', named: true };
  return [
    {
      least: 2,
      levels,
      of: critical,
      judgement: 'critically low',
      inWords: 'more than one critical item is a weakness',
    },
    { least: 1, levels, of: critical, judgement: 'low', inWords: 'one critical item is a weakness' },
    {
      least: 2,
      levels,
      of: { ...critical, named: false },
      judgement: 'moderate',
      permits: ['low'],
      inWords: 'more than one item is a weakness, none of them critical',
    },
    {
      least: 0,
      levels,
      judgement: 'high',
      inWords: 'at most one item is a weakness, and no critical one',
    },
  ];
};

const ORDER = ['high', 'moderate', 'low', 'critically low'];

/** A weakness is an item that is not met. */
export const OVERALL: OverallRule = { rule: 'count', order: ORDER, rows: rowsFor(['not met']) };

/** A partial yes is one too. */
export const OVERALL_STRICT: OverallRule = { rule: 'count', order: ORDER, rows: rowsFor(['partly met', 'not met']) };
