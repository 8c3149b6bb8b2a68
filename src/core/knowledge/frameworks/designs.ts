/** Designs of studies and types of evidence, and what appraises each, as a list for people. */
import { DESIGNS, STUDY_TYPES } from '../terms/designs';
import type { Framework, FrameworkItem } from './framework';

const appraised = (section: string | undefined): string =>
  section === undefined ? 'No instrument of this program is made for it.' : `Appraised under \`${section}\`.`;

const items: readonly FrameworkItem[] = DESIGNS.map(({ value, label = value, meaning, aliases, appraisedIn }) => ({
  key: value,
  label,
  meaning: `${meaning} ${appraised(appraisedIn)}`,
  ...(aliases && { aliases }),
  ...(value === 'interrupted time series' && {
    unconfirmed: 'Whether ROBINS-I or the criteria of EPOC fit better.',
  }),
}));

export const designs: Framework = {
  id: 'designs',
  name: 'Designs',
  fullName: 'Designs of studies, and what appraises each',
  meaning: 'How a study was done decides which instrument appraises it.',
  place: '`design` in a study file',
  sources: [
    {
      citation: 'Sterne JAC and others. BMJ 2019;366:l4898 (RoB 2).',
      doi: '10.1136/bmj.l4898',
      url: 'https://doi.org/10.1136/bmj.l4898',
    },
    {
      citation: 'Sterne JAC, Hernán MA, Reeves BC and others. BMJ 2016;355:i4919 (ROBINS-I).',
      doi: '10.1136/bmj.i4919',
      url: 'https://doi.org/10.1136/bmj.i4919',
    },
  ],
  licence: 'The list and its words are a choice of this project.',
  items,
  notes: [
    `A study may be of several types of evidence (\`types\`), each with a tool of its own: ${STUDY_TYPES.map(
      ({ value, appraisedIn }) => (appraisedIn === undefined ? value : `${value} (\`${appraisedIn}\`)`),
    ).join(', ')}.`,
    'That stepped-wedge trials are appraised with the cluster form of RoB 2 is a choice of this project.',
    'A trial that reports costs is not an economic evaluation, and needs no Drummond checklist.',
  ],
};
