/**
 * How a team describes a tool of its own: under `tools` of the review file, or in a file of its own. The words that the
 * description has given itself, such as its answers, are offered where they are used.
 */
import type { Choice, DictionaryField, Field, MappingField } from '../../fields/field';
import { choice, dictionary, list, mapping, mappingOrText, number, oneOrMore, text } from '../../fields/field-makers';
import { DESIGNS } from '../../knowledge/terms/designs';

/** The words that a description has given itself so far, as far as they can stand at the place that is asked for. */
export interface ToolWords {
  readonly answers: readonly string[];
  readonly levels: readonly string[];
  /** Keys of the further scales, with what they are called. */
  readonly scales: readonly Choice[];
  /** Keys of the items and domains, with what they are about. */
  readonly domains: readonly Choice[];
  /** Keys of the questions of one domain, with what they ask. */
  readonly questions: readonly Choice[];
  /** Those that stand before one question. */
  readonly earlier: readonly Choice[];
}

const NO_WORDS: ToolWords = { answers: [], levels: [], scales: [], domains: [], questions: [], earlier: [] };

const ABOUT: readonly Choice[] = [
  { value: 'study', meaning: 'A study as a whole.' },
  { value: 'result', meaning: 'One result of a study.' },
  { value: 'index test', meaning: 'One index test of a study of diagnostic accuracy.' },
  { value: 'review', meaning: 'A systematic review that the review includes.' },
];

const OVERALL_RULES: readonly Choice[] = [
  { value: 'worst domain', meaning: 'The worst level of any domain.' },
  { value: 'points', meaning: 'What the levels count, added up, lies in one of the bands.' },
  { value: 'count', meaning: 'The first row that holds: so many items or domains have one of these levels.' },
  { value: 'none', meaning: 'There is no overall judgement.' },
];

const CHECKED: readonly Choice[] = [
  { value: 'compared', meaning: 'Held against the source word by word.' },
  { value: 'count only', meaning: 'Only number and kind were held against the source.' },
  { value: 'not verified', meaning: 'Not held against the source.' },
];

/** What questions of such tools are usually answered with. */
const ANSWERS: readonly Choice[] = [
  { value: 'yes', meaning: 'It is so.' },
  { value: 'partly', meaning: 'It is so in part.' },
  { value: 'no', meaning: 'It is not so.' },
  { value: 'unclear', meaning: 'The sources say too little.' },
  { value: 'not reported', meaning: 'The sources do not say.' },
  { value: 'not applicable', meaning: 'The question does not arise.' },
];

const LEVELS: readonly Choice[] = [
  { value: 'low', meaning: 'Low risk of bias, or low concern.' },
  { value: 'unclear', meaning: 'Too little is reported to judge.' },
  { value: 'some concerns', meaning: 'Between low and high.' },
  { value: 'high', meaning: 'High risk of bias, or high concern.' },
];

/** A word may be an answer and a level. */
const ANSWERS_OR_LEVELS = [...ANSWERS, ...LEVELS.filter(({ value }) => !ANSWERS.some((each) => each.value === value))];

/** Answers and levels, each word once. */
const allOf = ({ answers, levels }: ToolWords): readonly string[] => [...new Set([...answers, ...levels])];

/** The words of the description where it has some, else those that are usual. */
const wordsOr = (own: readonly string[], meaning: string, usual: readonly Choice[]): readonly Choice[] =>
  own.length > 0 ? own.map((value) => ({ value, meaning })) : usual;

const verified = choice('Verified', 'How far it was held against its source.', CHECKED, { strict: true });

function questionFields({ answers, earlier }: ToolWords): Readonly<Record<string, Field>> {
  const answer = choice('Answer', 'One answer.', wordsOr(answers, 'An answer of this tool.', ANSWERS), { open: true });
  return {
    question: text('Question', 'What is asked.'),
    guidance: text('Guidance', 'How to answer, in a sentence.'),
    answers: oneOrMore('Answers', 'The answers that it takes, where they are not all of the tool.', answer),
    asked: dictionary(
      'Asked',
      'When it is asked: earlier questions of this domain, each with the answers for which it is. Without it, always.',
      { inWords: 'an earlier question of this domain, for example q1', of: earlier },
      oneOrMore('Answers', 'For these answers it is asked.', answer),
    ),
    verified,
  };
}

function domainFields(words: ToolWords): Readonly<Record<string, Field>> {
  const answer = choice('Answer', 'One answer.', wordsOr(words.answers, 'An answer of this tool.', ANSWERS), {
    open: true,
  });
  const level = choice('Level', 'One level.', wordsOr(words.levels, 'A level of this tool.', LEVELS), { open: true });
  return {
    name: text('Name', 'What it is called in figures.'),
    meaning: text('Meaning', 'What it is about, in a sentence.'),
    scale: choice('Scale', 'The further scale on which it is judged; without it, the tool’s own.', words.scales, {
      open: true,
    }),
    questions: dictionary(
      'Questions',
      'Its questions, by their numbers.',
      { inWords: 'a q and a number, for example q1.2' },
      mappingOrText('Question', 'What is asked, as a sentence; or with more about it.', questionFields(words)),
    ),
    rules: list(
      'Rules',
      'A table: the first row whose conditions hold gives the level. Without it, people judge.',
      mapping('Rule', 'One row of the table.', {
        when: dictionary(
          'When',
          'Questions, each with the answers that it takes; all of them must hold. Without it, the rule holds where no other does.',
          { inWords: 'a question of this domain, for example q1', of: words.questions },
          oneOrMore('Answers', 'The answers that the rule takes.', answer),
        ),
        level,
      }),
      { ordered: true },
    ),
    criteria: dictionary(
      'Criteria',
      'What each level asks for, where people judge.',
      { inWords: 'a level of the tool' },
      text('Criterion', 'What must be so.'),
    ),
    verified,
  };
}

function overallField(words: ToolWords): MappingField {
  const one = choice(
    'Level',
    'One level of an item or a domain.',
    wordsOr(allOf(words), 'An item or a domain can have it.', ANSWERS_OR_LEVELS),
    { open: true },
  );
  return mapping('Overall', 'How the whole is judged.', {
    rule: choice('Rule', 'What it follows from.', OVERALL_RULES, { strict: true }),
    levels: oneOrMore('Levels', 'What the whole can be, from the best to the worst.', text('Level', 'One level.'), {
      ordered: true,
    }),
    points: dictionary(
      'Points',
      'What an answer, or a level of a domain, counts.',
      {
        inWords: 'an answer or a level',
        of: allOf(words).map((value) => ({ value, meaning: 'What it counts.' })),
      },
      number('Points', 'How much it counts.', { strict: true }),
    ),
    bands: dictionary(
      'Bands',
      'What a sum is called: the lowest and the highest sum of each.',
      { inWords: 'an overall level, for example good' },
      list('Band', 'The lowest and the highest sum.', number('Sum', 'One limit.', { strict: true }), {
        least: 2,
        most: 2,
      }),
    ),
    rows: list(
      'Rows',
      'Of a rule that counts: the first row that holds gives the level. The last one has no “have” and holds always.',
      mapping('Row', 'One row.', {
        at_least: number('At least', 'How many items or domains it takes; without it, one.', { whole: true, least: 1 }),
        among: oneOrMore(
          'Among',
          'The items or domains that count; without it, all.',
          choice('Item or domain', 'Its key.', words.domains, { open: true }),
        ),
        have: oneOrMore('Have', 'The levels at which they count.', one),
        level: text('Level', 'What the whole is then.'),
        or: oneOrMore('Or', 'What people may choose instead, with a reason.', text('Level', 'A level of the whole.')),
        in_words: text('In words', 'What holds then, as the reason that is shown: “two critical items are weak”.'),
      }),
      { ordered: true },
    ),
  });
}

/** All that describes a tool. */
export function toolFields(words: ToolWords = NO_WORDS): Readonly<Record<string, Field>> {
  const level = choice('Level', 'One level.', LEVELS, { open: true });
  return {
    name: text('Name', 'What it is called in figures and tables.'),
    meaning: text('Meaning', 'What it appraises, in a sentence.'),
    version: text('Version', 'Which version of it this is.'),
    source: text('Source', 'Where it is published.'),
    licence: text(
      'Licence',
      'What its authors allow. Of a tool that may not be passed on, keep the wording in your own review.',
    ),
    verified,
    about: choice('About', 'What one assessment is about; without it, a study.', ABOUT, { strict: true }),
    parts: dictionary(
      'Parts',
      'A key of assessments that says which part of the study is meant, where a study has several: its name, and what stands behind it.',
      { inWords: 'the key, for example index_test' },
      text('Meaning', 'What stands behind the key.'),
    ),
    designs: oneOrMore(
      'Designs',
      'The designs of studies that it is made for.',
      choice('Design', 'One design.', DESIGNS),
    ),
    answers: oneOrMore(
      'Answers',
      'The answers that questions take, from the best to the worst.',
      choice('Answer', 'One answer.', ANSWERS, { open: true }),
      { ordered: true },
    ),
    levels: oneOrMore('Levels', 'The levels by which domains are judged, from the best to the worst.', level, {
      ordered: true,
    }),
    judges: text('Judges', 'What the levels say something about, where there are further scales: “Risk of bias”.'),
    scales: dictionary(
      'Scales',
      'Further scales by which domains are judged, beside the tool’s own, such as how applicable a study is.',
      { inWords: 'a short name of the scale, for example applicability' },
      mappingOrText('Scale', 'What it is called; or with more about it.', {
        name: text('Name', 'What stands above its lights.'),
        meaning: text('Meaning', 'What it judges, in a sentence.'),
        levels: oneOrMore('Levels', 'Its levels from the best to the worst, where they are others.', level, {
          ordered: true,
        }),
      }),
    ),
    directions: oneOrMore(
      'Directions',
      'Directions of bias that people may predict.',
      text('Direction', 'One direction, for example towards null.'),
    ),
    meanings: dictionary(
      'Meanings',
      'What answers and levels mean: shown wherever they are offered.',
      {
        inWords: 'an answer or a level',
        of: allOf(words).map((value) => ({ value, meaning: 'Say what it means.' })),
      },
      text('Meaning', 'What it means, in a sentence.'),
    ),
    items: dictionary(
      'Items',
      'The questions of a checklist: each is answered, and nothing else is judged.',
      { inWords: 'a short name of the item, for example ward_described' },
      mappingOrText('Question', 'What is asked, as a sentence; or with more about it.', {
        ...Object.fromEntries(Object.entries(questionFields(words)).filter(([key]) => key !== 'asked')),
      }),
    ),
    domains: dictionary(
      'Domains',
      'The domains, where each has a judgement of its own.',
      { inWords: 'a short name of the domain, for example sampling' },
      mapping('Domain', 'One domain: what is asked about it, and how it is judged.', domainFields(words)),
    ),
    overall: overallField(words),
  };
}

/** Tools, by the name of the section that they become in study files. */
export const ownToolsField: DictionaryField = dictionary(
  'Tools',
  "The team's own tools. Each becomes a section of study files, with everything that the tools of the program have.",
  { inWords: 'the name of the section in study files, for example ward_check' },
  mapping('Tool', 'One tool.', toolFields()),
);
