/** The measures that are known, as a list for people. What is known of each stands in `registered-measures.ts`. */
import type { Framework } from '../framework';
import { measureInWords, REGISTERED_MEASURES } from '../registered-measures';

export const measures: Framework = {
  id: 'measures',
  name: 'Measures',
  fullName: 'Measures of burnout, compassionate care and the therapeutic relationship',
  meaning: 'Known measures with their scores, and which way is better for people.',
  place: '`vocabulary: {measures: …}` in the review file',
  sources: [
    {
      citation: 'Schröder A, Lundqvist LO. Healthcare 2022;10:1213.',
      doi: '10.3390/healthcare10071213',
      url: 'https://doi.org/10.3390/healthcare10071213',
    },
    {
      citation: 'Evans J and others. Journal of Mental Health 2012;21:57-71.',
      doi: '10.3109/09638237.2011.629240',
      url: 'https://doi.org/10.3109/09638237.2011.629240',
    },
    {
      citation: 'Moos RH, Houts PS. 1968.',
      doi: '10.1037/h0026600',
      url: 'https://doi.org/10.1037/h0026600',
    },
  ],
  licence: 'The measures belong to their authors and publishers. None of their questions stands here.',
  items: REGISTERED_MEASURES.map((measure) => ({
    key: measure.key,
    label: measure.name,
    meaning: measureInWords(measure).join(' ') || 'Nothing more is known.',
    ...(measure.aliases && { aliases: measure.aliases }),
    ...(measure.better?.isConfirmed === false
      ? { unconfirmed: `Which way is better. ${measure.unconfirmed ?? ''}`.trim() }
      : measure.unconfirmed !== undefined && { unconfirmed: measure.unconfirmed }),
  })),
  notes: [
    'Each score has an entry of its own in the vocabulary, because scores of one scale may run in opposite directions.',
    'A direction that contradicts a confirmed one is an error. What could not be confirmed is only pointed out.',
    'Limits between high and low scores differ between manuals and professions, so none are built in.',
  ],
};
