/** The answers to the items of AMSTAR 2, what they make of an item, and the levels of confidence. */
import type { Answer, Judgement } from '../instrument';
import { PLAIN_NO, PLAIN_YES } from '../plain-answers';

export const ANSWERS: readonly Answer[] = [
  PLAIN_YES,
  {
    code: 'partial yes',
    label: 'Partial yes',
    meaning: 'What matters most was done, not everything that the item asks for.',
    aliases: ['py', 'partly', 'partial'],
    step: 2,
  },
  PLAIN_NO,
  {
    code: 'no meta-analysis',
    label: 'No meta-analysis',
    meaning: 'Results were not combined, so that the question does not arise.',
    aliases: ['no meta-analysis conducted', 'nma'],
  },
  {
    code: 'none included',
    label: 'None included',
    meaning: 'The review includes no studies of this kind.',
    aliases: ['includes only other studies'],
  },
];

/** First what an item can be, then how far one can rely on the review. Colours are ours. */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    value: 'met',
    label: 'Yes',
    meaning: 'The item is met.',
    aliases: [],
    symbol: '+',
    colour: { standard: '#02C100', colourBlind: '#fed98e' },
  },
  {
    value: 'partly met',
    label: 'Partial yes',
    meaning: 'The item is met in part.',
    aliases: [],
    symbol: '±',
    colour: { standard: '#E2DF07', colourBlind: '#fe9929' },
  },
  {
    value: 'not met',
    label: 'No',
    meaning: 'The item is a weakness of the review.',
    aliases: [],
    symbol: '-',
    colour: { standard: '#BF0000', colourBlind: '#d95f0e' },
  },
  {
    value: 'no meta analysis',
    label: 'No meta-analysis',
    meaning: 'Nothing was combined, so that the item does not arise.',
    aliases: [],
    symbol: '0',
    colour: { standard: '#CCCCCC', colourBlind: '#dddddd' },
  },
  {
    value: 'high',
    label: 'High',
    meaning: 'No weakness, or one that is not critical: the review sums up its studies correctly and fully.',
    aliases: ['high confidence'],
    symbol: 'H',
    colour: { standard: '#3BA55C', colourBlind: '#fff3d6' },
  },
  {
    value: 'moderate',
    label: 'Moderate',
    meaning: 'More than one weakness and none of them critical: the review may sum up its studies correctly.',
    aliases: ['moderate confidence'],
    symbol: 'M',
    colour: { standard: '#F2CF3B', colourBlind: '#fdbe6f' },
  },
  {
    value: 'low',
    label: 'Low',
    meaning: 'One critical weakness: the review may not sum up its studies correctly and fully.',
    aliases: ['low confidence'],
    symbol: 'L',
    colour: { standard: '#E8743B', colourBlind: '#e67e22' },
  },
  {
    value: 'critically low',
    label: 'Critically low',
    meaning: 'More than one critical weakness: one should not rely on the review for what its studies show.',
    aliases: ['critically low confidence', 'very low'],
    symbol: '!',
    colour: { standard: '#820000', colourBlind: '#993404' },
  },
];
