/** Three levels that several tools share: low, unclear, high. */
import type { Judgement } from './instrument';

/** Colours: robvis 0.3.0.900, palettes `cochrane` and `colourblind` (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
export const LOW_UNCLEAR_HIGH: readonly Judgement[] = [
  {
    value: 'low',
    label: 'Low',
    meaning: 'Nothing that is reported gives reason for concern.',
    aliases: ['low risk', 'low risk of bias', 'low concern'],
    symbol: '+',
    colour: { standard: '#02C100', colourBlind: '#fed98e' },
  },
  {
    value: 'unclear',
    label: 'Unclear',
    meaning: 'Too little is reported to judge.',
    aliases: ['unclear risk', 'unclear risk of bias', 'unclear concern'],
    symbol: '?',
    colour: { standard: '#E2DF07', colourBlind: '#fe9929' },
  },
  {
    value: 'high',
    label: 'High',
    meaning: 'What is reported gives reason for concern.',
    aliases: ['high risk', 'high risk of bias', 'high concern'],
    symbol: '-',
    colour: { standard: '#BF0000', colourBlind: '#d95f0e' },
  },
];

/** What robvis reads them as, in its general form. */
export const LOW_UNCLEAR_HIGH_IN_ROBVIS = { low: 'Low', unclear: 'Unclear', high: 'High' } as const;
