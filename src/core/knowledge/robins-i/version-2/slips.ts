/** Slips of the pen in the draft of 20 November 2025, and how they are read. */
import type { Slip } from '../../instrument';

export const SLIPS: readonly Slip[] = [
  {
    where: 'figure on p. 32, and guidance to 3.1 (p. 30)',
    printed: 'SY',
    readAs: 'SN',
    why: '3.1 offers no SY, and the condition of 3.6 says SN to 3.1.',
  },
  {
    where: 'condition of 4.4 (p. 34)',
    printed: '4.1, 4.4 or 4.4',
    readAs: '4.1, 4.2 or 4.3',
    why: 'The condition of 4.11 names 4.1 to 4.3.',
  },
  {
    where: 'answers of 4.7 (p. 35)',
    printed: 'NA, Y, PY, PN and NI',
    readAs: 'the same with N',
    why: 'The figure on p. 38 and the condition of 4.10 use N at 4.7.',
  },
  {
    where: 'guidance to 2.5 (p. 27)',
    printed: 'ambiguity leads to N or PN',
    readAs: 'ambiguity leads to Y or PY',
    why: '2.5 asks whether errors are likely.',
  },
  {
    where: 'p. 29',
    printed: 'missing data is domain 5',
    readAs: 'domain 4',
    why: 'So it is numbered in version 2.',
  },
  {
    where: 'figure on p. 24',
    printed: 'a green box for low that no arrow leads to',
    readAs: 'nothing',
    why: 'Domain 1 has no plain low.',
  },
  {
    where: 'p. 17',
    printed: 'a section E',
    readAs: 'the tables of confounding factors',
    why: 'Version 2 has the sections A to D.',
  },
  {
    where: 'domain 6, labels for results of 6.2 to 6.4',
    printed: 'two labels that both cover NI at all three',
    readAs: 'the label that names this case: serious',
    why: 'It is the more specific one.',
  },
];
