/** `tools` of the review file: how a team describes a tool of its own. */
import type { Choice, DictionaryField } from '../../fields/field';
import { choice, dictionary, list, mapping, number, oneOrMore, text } from '../../fields/field-makers';
import { DESIGNS } from '../../knowledge/terms/designs';

const OVERALL_RULES: readonly Choice[] = [
  { value: 'worst domain', meaning: 'The worst level of any domain.' },
  { value: 'points', meaning: 'What the levels count, added up, lies in one of the bands.' },
  { value: 'none', meaning: 'There is no overall judgement.' },
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

const answer = choice('Answer', 'One answer.', ANSWERS, { open: true });

const rules = list(
  'Rules',
  'A table: the first row whose conditions hold gives the level. Without it, people judge.',
  mapping('Rule', 'One row of the table.', {
    when: dictionary(
      'When',
      'Questions, each with the answers that it takes; all of them must hold. Without it, the rule holds where no other does.',
      { inWords: 'a question of this domain, for example q1' },
      oneOrMore('Answers', 'The answers that the rule takes.', answer),
    ),
    level: text('Level', 'The level that the rule gives.'),
  }),
);

const domain = mapping('Domain', 'One domain: what is asked about it, and how it is judged.', {
  name: text('Name', 'What it is called in figures.'),
  meaning: text('Meaning', 'What it is about, in a sentence.'),
  questions: dictionary(
    'Questions',
    'Its questions, by their numbers.',
    { inWords: 'a q and a number, for example q1.2' },
    text('Question', 'What is asked.'),
  ),
  rules,
});

/** Tools, by the name of the section that they become in study files. */
export const ownToolsField: DictionaryField = dictionary(
  'Tools',
  "The team's own tools. Each becomes a section of study files, with everything that the tools of the program have.",
  { inWords: 'the name of the section in study files, for example ward_check' },
  mapping('Tool', 'One tool.', {
    name: text('Name', 'What it is called in figures and tables.'),
    meaning: text('Meaning', 'What it appraises, in a sentence.'),
    version: text('Version', 'Which version of it this is.'),
    source: text('Source', 'Where it is published.'),
    licence: text(
      'Licence',
      'What its authors allow. Of a tool that may not be passed on, keep the wording in your own review.',
    ),
    about: choice('About', 'What one assessment is about; without it, a study.', [
      { value: 'study', meaning: 'A study as a whole.' },
      { value: 'result', meaning: 'One result of a study.' },
    ]),
    designs: oneOrMore(
      'Designs',
      'The designs of studies that it is made for.',
      choice('Design', 'One design.', DESIGNS),
    ),
    answers: oneOrMore('Answers', 'The answers that questions take, from the best to the worst.', answer, {
      ordered: true,
    }),
    items: dictionary(
      'Items',
      'The questions of a checklist: each is answered, and nothing else is judged.',
      { inWords: 'a short name of the item, for example ward_described' },
      text('Question', 'What is asked.'),
    ),
    levels: oneOrMore(
      'Levels',
      'The levels by which domains are judged, from the best to the worst.',
      text('Level', 'One level.'),
      {
        ordered: true,
      },
    ),
    domains: dictionary(
      'Domains',
      'The domains, where each has a judgement of its own.',
      { inWords: 'a short name of the domain, for example sampling' },
      domain,
    ),
    overall: mapping('Overall', 'How the whole is judged.', {
      rule: choice('Rule', 'What it follows from.', OVERALL_RULES, { strict: true }),
      points: dictionary(
        'Points',
        'What an answer, or a level of a domain, counts.',
        { inWords: 'an answer or a level' },
        number('Points', 'How much it counts.'),
      ),
      bands: dictionary(
        'Bands',
        'What a sum is called: the lowest and the highest sum of each.',
        { inWords: 'an overall level, for example good' },
        list('Band', 'The lowest and the highest sum.', number('Sum', 'One limit.'), { least: 2, most: 2 }),
      ),
    }),
  }),
);
