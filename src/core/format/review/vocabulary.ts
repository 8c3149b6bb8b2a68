/** The names that a review uses for outcomes, measures, time points and so on. Studies refer to them. */
import type { Choice, Field, MappingField, ReferenceTarget } from '../../fields/field';
import {
  choice,
  dictionary,
  list,
  mapping,
  mappingOrText,
  number,
  oneOrMore,
  reference,
  text,
  yesOrNo,
} from '../../fields/field-makers';
import { CURRENCIES, MEASURE_REPORTERS, STARTING_POINTS, UNITS } from '../../knowledge/terms/usual-words';

const BETTER: readonly Choice[] = [
  {
    value: 'lower',
    meaning: 'A lower number is better for people, as with burnout.',
    aliases: ['lower better', 'lower is better'],
  },
  {
    value: 'higher',
    meaning: 'A higher number is better for people, as with satisfaction.',
    aliases: ['higher better', 'higher is better'],
  },
];

/** How whole numbers become a score. */
const SCORING: readonly Choice[] = [
  { value: 'sum of items', meaning: 'The answers, whole numbers each, are added up.', aliases: ['sum', 'total'] },
  { value: 'mean of items', meaning: 'The mean of the answers, whole numbers each.', aliases: ['mean', 'average'] },
  {
    value: 'other',
    meaning: 'Otherwise: converted to 0 to 100, weighted, marked on a line, or measured.',
    aliases: ['converted', 'transformed', 'visual analogue'],
  },
];

const names = (title: string, meaning: string, defines: ReferenceTarget, inWords: string, of: Field): Field =>
  dictionary(title, meaning, { inWords, defines }, of);

const named = (title: string, more: Readonly<Record<string, Field>> = {}): Field =>
  mappingOrText(title, 'What the name stands for.', {
    meaning: text('Meaning', 'What the name stands for, so that two people use it alike.', {
      aliases: ['definition', 'description'],
    }),
    ...more,
  });

/** `vocabulary`: each name with what it means. */
export const vocabularyField: MappingField = mapping(
  'Vocabulary',
  'The names that this review uses. Every name in a study file stands here once, with what it means.',
  {
    outcomes: names(
      'Outcomes',
      'What may be measured.',
      'outcome',
      'the name of an outcome',
      named('Outcome', { domain: text('Domain', 'The wider outcome to which it belongs.') }),
    ),
    measures: names(
      'Measures',
      'With what it is measured. Scales with several scores have one entry for each score.',
      'measure',
      'the name of a measure',
      mapping('Measure', 'One measure, or one score of a scale.', {
        name: text('Name', 'Its full name.', { aliases: ['title'] }),
        short_name: text('Short name', 'A short form for tables.', { aliases: ['abbreviation'] }),
        outcome: reference('outcome', 'Outcome', 'The outcome that it measures, as named above.'),
        better: choice(
          'Better',
          'Which way is better for people. Without it, no direction can be worked out.',
          BETTER,
          {
            aliases: ['direction'],
          },
        ),
        range: list('Range', 'The lowest and the highest possible score.', number('Limit', 'One limit.'), {
          least: 2,
          most: 2,
        }),
        items: number('Items', 'How many questions it has.', { whole: true, least: 1 }),
        scoring: choice(
          'Scoring',
          'How the score is made of the answers. With it and “items”, means and standard deviations that no whole numbers can have are noticed; where nothing is written, it is read from “items” and “range” where these leave no doubt.',
          SCORING,
        ),
        unit: text('Unit', 'What one step of the score is, where studies may have used another.', {
          examples: ['points', 'GBP', 'days'],
          usual: [...UNITS, ...CURRENCIES],
        }),
        subscale_of: reference('measure', 'Subscale of', 'The measure of which this is one score, as named here.'),
        version: text('Version', 'Which version was used.'),
        reporter: text('Reporter', 'Who fills it in.', {
          examples: ['staff', 'patient', 'observer'],
          usual: MEASURE_REPORTERS,
        }),
        citation: text('Citation', 'The paper that describes it.', { aliases: ['reference', 'source'] }),
        note: text('Note', 'What else should be known about it.'),
      }),
    ),
    timepoints: names(
      'Time points',
      'When it is measured.',
      'timepoint',
      'the name of a time point',
      named('Time point', {
        from: text('From', 'From when it is counted.', {
          examples: ['randomisation', 'end of intervention'],
          usual: STARTING_POINTS,
        }),
        months: list('Months', 'The earliest and the latest month that count for it.', number('Month', 'One limit.'), {
          least: 2,
          most: 2,
        }),
      }),
    ),
    populations: names(
      'Populations',
      'Groups of people whose results are told apart.',
      'population',
      'the name of a group of people',
      named('Population', {
        whole: yesOrNo(
          'Whole',
          'Whether these are all people whom the review is about. Results about a part of them are left out of figures that show a study once.',
          { aliases: ['everyone', 'all'] },
        ),
      }),
    ),
    mechanisms: names(
      'Mechanisms',
      'How interventions are thought to work.',
      'mechanism',
      'the name of a mechanism',
      named('Mechanism'),
    ),
  },
);

/** `themes`: what findings about context are sorted by. Their names are used in `cici`. */
export const themesField: Field = names(
  'Themes',
  'What findings about context and implementation are sorted by. A theme keeps one name, whatever a heading calls it.',
  'theme',
  'the name of a theme',
  mappingOrText('Theme', 'What belongs to the theme and what does not, so that two people sort a finding alike.', {
    meaning: text('Meaning', 'What belongs to it.'),
    also_called: oneOrMore('Also called', 'Other headings under which it is printed.', text('Heading', 'One heading.')),
    summary: text('Summary', 'What the review finds under it.'),
  }),
);
