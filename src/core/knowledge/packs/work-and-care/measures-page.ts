/** The measures of the pack, as a list for people. */

import type { Framework } from '../../frameworks/framework';
import { measureInWords } from '../../terms/known-measure';
import { BURNOUT } from './burnout';
import { CARE } from './care';

/** All of them, scales before their scores as people look for them. */
export const MEASURES = [...BURNOUT, ...CARE];

/** Each source once, with its DOI where that could be confirmed. */
const CITED = [...new Map(MEASURES.map((measure) => [measure.citation, measure])).values()].flatMap(
  ({ citation, name }) => {
    if (citation === undefined) return [];
    const [words = '', doi] = citation.split(/ ?doi:/);
    return [{ citation: `${name}: ${words === '' ? 'see' : words}`, ...(doi !== undefined && { doi }) }];
  },
);

export const measuresPage: Framework = {
  id: 'measures',
  name: 'Measures',
  fullName: 'Measures of burnout, compassionate care and the therapeutic relationship',
  meaning: 'Known measures with their scores, and which way is better for people.',
  place: '`vocabulary: {measures: …}` in the review file',
  sources: CITED.flatMap(({ citation, doi }) =>
    doi === undefined ? [] : [{ citation, doi, url: `https://doi.org/${doi}` }],
  ),
  licence: 'The measures belong to their authors and publishers. None of their questions stands here.',
  items: MEASURES.map((measure) => ({
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
    `Sources of which no DOI could be confirmed: ${CITED.filter(({ doi }) => doi === undefined)
      .map(({ citation }) => citation.replace(/\.$/, ''))
      .join('; ')}.`,
    'Limits between high and low scores differ between manuals and professions, so none are built in.',
  ],
};
