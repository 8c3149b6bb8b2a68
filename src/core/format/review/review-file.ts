/** The record of the review itself: what it asks, what it decides, what it finds. */

import type { MappingField } from '../../fields/field';
import { date, dictionary, id, mapping, mappingOrText, number, oneOrMore, text } from '../../fields/field-makers';
import { packsField } from '../packs';
import { authorshipFields, closingFields } from '../shared/record-head';
import { appraisalDecisionsField } from './appraisal-decisions';
import { flowField } from './flow';
import { metaAnalysisField } from './meta-analysis';
import { namedByLevelFields } from './named-by-level';
import { ownToolsField } from './own-tools-field';
import {
  certaintyField,
  conclusionsFields,
  gripp2Field,
  integrationField,
  pathwaysField,
  statementsField,
  synthesisField,
  targetedOutcomesField,
} from './review-findings';
import { protocolFields } from './review-protocol';
import { settingsFields } from './review-settings';
import { themesField, vocabularyField } from './vocabulary';

/** All sections of a review file, in the canonical order. */
export const reviewFields: MappingField = mapping(
  'Review',
  'The review itself. The folder of this file, and the folders below it, belong to the review.',
  {
    review: id('review', 'Review id', 'The short name of the review.'),
    ...authorshipFields,
    format: number('Format', 'The version of the file format: 1.', { whole: true, least: 1, strict: true }),
    title: text('Title', 'The title of the review.'),
    authors: oneOrMore('Authors', 'Its authors, in order.', text('Author', 'One author.'), { ordered: true }),
    publication: mappingOrText('Publication', 'Where the review is published.', {
      journal: text('Journal', 'The journal.'),
      date: date('Date', 'When it was published.', { ofOthers: true }),
      doi: text('DOI', 'Beginning with 10. and without https://doi.org/.'),
      pmid: text('PubMed number', 'Its number in PubMed.'),
      pmcid: text('PubMed Central number', 'Its number in PubMed Central.'),
      url: text('Address', 'Where it can be read.'),
    }),
    data_sharing: mapping(
      'Data sharing',
      'How the data of the review are shared: what its data package says of itself.',
      {
        licence: text('Licence', 'What others may do with the data: the short name of a licence, or its address.', {
          examples: ['CC-BY-4.0', 'CC0-1.0'],
        }),
        date: date('Date', 'When the data were published.', { ofOthers: true }),
        doi: text('DOI', 'Of the data: beginning with 10. and without https://doi.org/.'),
        version: text('Version', 'Of the data.'),
      },
    ),
    reviewers: dictionary(
      'Reviewers',
      'Who works on the review: initials, and the name or what the person does.',
      { inWords: 'the initials of a person', pattern: '[A-Za-z][A-Za-z0-9-]{0,11}', defines: 'reviewer' },
      mappingOrText('Person', 'The full name behind the initials, or what the person does in the review.', {
        name: text('Name', 'The full name.'),
        role: text('Role', 'What the person does in the review.'),
      }),
    ),
    ...protocolFields,
    packs: packsField,
    vocabulary: vocabularyField,
    appraisal: appraisalDecisionsField,
    tools: ownToolsField,
    synthesis: synthesisField,
    meta_analysis: metaAnalysisField,
    flow: flowField,
    themes: themesField,
    integration: integrationField,
    certainty: certaintyField,
    pathways: pathwaysField,
    ...namedByLevelFields,
    targeted_outcomes: targetedOutcomesField,
    statements: statementsField,
    ...conclusionsFields,
    gripp2: gripp2Field,
    ...settingsFields,
    ...closingFields,
  },
  { required: ['review'] },
);
