/** What a review set out to do, and how: question, eligibility, search, selection, extraction. */
import type { Field } from '../../fields/field';
import { date, list, mapping, mappingOrText, oneOrMore, reference, text } from '../../fields/field-makers';
import { itemFields } from '../../knowledge/frameworks/framework-fields';
import { picos } from '../../knowledge/frameworks/picos';
import { KINDS_OF_SOURCE } from '../../knowledge/terms/usual-words';
import { citationFields } from '../shared/reports';

const criteria = (title: string, meaning: string): Field =>
  oneOrMore(title, meaning, text('Criterion', 'One criterion.'));

const step = (title: string, meaning: string): Field =>
  mappingOrText(title, meaning, {
    how: text('How', 'How it was done, and what happened where people differed.'),
    by: oneOrMore('By', 'Who did it.', reference('reviewer', 'Reviewer', 'Initials from the review file.')),
    arbiter: reference('reviewer', 'Arbiter', 'Who decided where they did not agree.'),
    tool: text('Tool', 'The software or form that was used.'),
    pilot: oneOrMore(
      'Pilot',
      'How it was tried out first: in a sentence, or the ids of the studies with which it was tried out. Of these the agreement of extractors is shown for itself.',
      text('Pilot', 'A study, or a sentence.'),
    ),
  });

const questionParts: Readonly<Record<string, (title: string, meaning: string, rest: Aliases) => Field>> = {
  outcomes: (title, meaning, rest) =>
    list(title, meaning, reference('outcome', 'Outcome', 'One outcome.'), { orOne: true, ...rest }),
  designs: (title, meaning, rest) => list(title, meaning, text('Design', 'One design.'), { orOne: true, ...rest }),
};

interface Aliases {
  readonly aliases?: readonly string[];
}

/** `question`: the parts of PICOS, and the questions in words. */
const questionField: Field = mapping(
  'Question',
  'What the review asks: population, intervention, comparison, outcomes, designs (PICOS).',
  {
    ...itemFields(picos, ({ key, label, meaning, aliases }) =>
      (questionParts[key] ?? text)(label, meaning, aliases ? { aliases } : {}),
    ),
    aims: oneOrMore('Aims', 'The review questions in words.', text('Aim', 'One question.')),
  },
);

/** What was planned and done before anything was extracted, in the canonical order. */
export const protocolFields: Readonly<Record<string, Field>> = {
  protocol: mapping('Protocol', 'What was planned, and where it can be read.', {
    registration: text('Registration', 'Its number in a registry.', { examples: ['CRD42023414372'] }),
    guideline: text('Guideline', 'The reporting guideline that the protocol or the review follows.'),
    doi: text('DOI', 'Where the protocol was published.'),
    amendments: list(
      'Amendments',
      'What was done differently from the plan.',
      mappingOrText('Amendment', 'One change.', {
        what: text('What', 'What was changed.'),
        why: text('Why', 'Why it was changed.'),
        date: date('Date', 'When it was decided.'),
      }),
      { identity: ['what'] },
    ),
  }),
  question: questionField,
  eligibility: mappingOrText('Eligibility', 'What a study must be and must not be.', {
    include: criteria('Included', 'What is included.'),
    exclude: criteria('Excluded', 'What is excluded.'),
    limits: criteria('Limits', 'Limits of language, date or place, or that there are none.'),
  }),
  frameworks: list(
    'Frameworks',
    'The frameworks and tools with which studies and interventions are described and judged.',
    mappingOrText('Framework', 'One framework or tool.', {
      name: text('Name', 'Its name.'),
      use: text('Use', 'What it is used for.'),
      number: text('Number', 'The number under which the review cites it.'),
    }),
    { identity: ['name'] },
  ),
  search: list(
    'Search',
    'Each place that was searched.',
    mappingOrText('Source', 'One database, registry, website or other place.', {
      source: text('Source', 'Its name.'),
      kind: text('Kind', 'Database, registry, website, citations.', {
        examples: ['database', 'registry', 'website', 'citations'],
        usual: KINDS_OF_SOURCE,
      }),
      platform: text('Platform', 'Through which provider.'),
      strategy: text('Strategy', 'What was searched for, or where the full strategy stands.'),
      run: oneOrMore(
        'Run',
        'When it was searched: a date, or two with "to" between them.',
        date('Run', 'One search.', { orRange: true }),
      ),
      note: text('Note', 'What else should be known about it.'),
    }),
    { identity: ['source'] },
  ),
  screening: mapping('Screening', 'How studies were chosen from what was found.', {
    title_abstract: step('Titles and abstracts', 'How titles and abstracts were screened.'),
    full_text: step('Full texts', 'How full texts were screened.'),
    tool: text('Tool', 'The software that was used.'),
  }),
  extraction: step('Extraction', 'How data were extracted and checked.'),
  excluded: list(
    'Excluded',
    'Reports that were read in full and excluded, each with the reason.',
    mapping('Excluded report', 'One report.', {
      citation: mappingOrText('Citation', 'The reference to it.', citationFields),
      reason: text('Reason', 'Why it was excluded.'),
    }),
    { identity: [['citation.doi', 'citation.title', 'citation']], toldApartBy: ['citation.year'] },
  ),
};
