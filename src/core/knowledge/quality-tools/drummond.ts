/** The two Drummond checklists: how good an economic evaluation is. */

import type { Choice, ChoiceField, MappingField } from '../../fields/field';
import { choice, dictionary, list, mapping, number, text } from '../../fields/field-makers';
import { english } from '../../language/say';
import { drummond10 } from '../frameworks/drummond10';
import { drummond35 } from '../frameworks/drummond35';
import { DRUMMOND_ANSWERS, DRUMMOND_PROFILES } from './drummond-ways';
import type { Checklist, PointsTool, RareAnswer } from './quality-tool';

const CHECKLISTS: readonly Checklist[] = [
  {
    value: 'drummond 10',
    meaning: 'The ten questions of the book by Drummond and others.',
    aliases: ['drummond10'],
    items: drummond10,
  },
  {
    value: 'drummond 35',
    meaning: 'The thirty-five items for the British Medical Journal, 1996.',
    aliases: ['drummond35', 'drummond35 bmj', 'bmj checklist'],
    items: drummond35,
  },
];

/** The words for the checklists, in studies and in the review file. */
const toolField: ChoiceField = choice(
  'Checklist',
  'Which of the two checklists of this name was used.',
  CHECKLISTS.map(({ value, meaning, aliases = [] }) => ({ value, meaning, aliases })),
);

/** How items are answered, in studies and in the review file. */
const answersField: ChoiceField = choice(
  'Answers',
  'How items are answered, and whether answers are added up. Without it no total is worked out.',
  DRUMMOND_PROFILES.map(({ value, meaning, aliases = [] }) => ({ value, meaning, aliases })),
  { aliases: ['profile'] },
);

/** The three ratings. A review may have others in its bands, so that they are offered, not enforced. */
const RATINGS: readonly Choice[] = [
  { value: 'low', meaning: 'Poor quality.', aliases: ['poor'] },
  { value: 'average', meaning: 'Average quality.', aliases: ['medium', 'moderate'] },
  { value: 'high', meaning: 'Good quality.', aliases: ['good'] },
];

/** `drummond`: the quality of an economic evaluation. */
const field: MappingField = mapping(
  'Drummond checklist',
  'How good the economic evaluation is. Two different checklists have this name.',
  {
    tool: toolField,
    answers: answersField,
    items: mapping(
      'Items',
      'The answer to each item, by its number: q1 to q10 of the shorter checklist, q1 to q35 of the longer one.',
      Object.fromEntries(
        Array.from({ length: 35 }, (_, index) => [
          `q${index + 1}`,
          choice(`Item ${index + 1}`, itemMeaning(`q${index + 1}`), DRUMMOND_ANSWERS, { strict: true }),
        ]),
      ),
      { ofSeveralForms: true },
    ),
    total: number('Total', 'The sum as printed, where single items are not. Otherwise it is worked out.', { least: 0 }),
    judgement: choice('Judgement', 'The rating as a whole. There are no agreed limits between the ratings.', RATINGS, {
      open: true,
      aliases: ['rating', 'overall'],
    }),
    reason: text('Reason', 'Why it was rated so.'),
  },
  { source: 'Drummond MF, Jefferson TO. BMJ 1996;313:275-283. doi:10.1136/bmj.313.7052.275' },
);

/** Of both checklists, where both have an item of this number. */
function itemMeaning(key: string): string {
  return CHECKLISTS.flatMap(({ items: checklist }) => {
    const item = checklist.items.find((each) => each.key === key);
    if (item === undefined) return [];
    const open = item.unconfirmed === undefined ? '' : ' Its wording could not be confirmed.';
    return [`Of the ${checklist.items.length}-item checklist: ${item.meaning}${open}`];
  }).join(' ');
}

const NOT = 'not appropriate';

const ONE_OF_TWO = english`Items 9 and 10 cannot both be: effectiveness comes either from one study or from several`;

const NOTHING_DISCOUNTED = english`That holds where nothing is discounted and item 25 is answered with “yes”`;

/** These rules are a choice of this project. */
const NOT_APPROPRIATE: RareAnswer = {
  tool: 'drummond 35',
  answer: NOT,
  fits: {
    q9: { other: 'q10', isNot: NOT, inWords: ONE_OF_TWO },
    q10: { other: 'q9', isNot: NOT, inWords: ONE_OF_TWO },
    q14: {},
    q20: { other: 'q21', is: NOT, inWords: english`Item 21 is not, although both ask about the same model` },
    q21: { other: 'q20', is: NOT, inWords: english`Item 20 is not, although both ask about the same model` },
    q23: { other: 'q25', is: 'yes', inWords: NOTHING_DISCOUNTED },
    q24: { other: 'q25', is: 'yes', inWords: NOTHING_DISCOUNTED },
    q26: {},
  },
};

export const drummond: PointsTool & { readonly id: 'drummond' } = {
  id: 'drummond',
  name: field.title,
  meaning: field.meaning,
  record: 'study',
  assesses: 'study',
  types: ['economic evaluation'],
  designs: ['economic evaluation'],
  field,
  decided: {
    title: 'Drummond checklist',
    meaning: 'What the review decided about economic evaluations.',
    fields: {
      tool: toolField,
      answers: answersField,
      bands: dictionary(
        'Bands',
        "The review's own limits between ratings: for each rating, the lowest and the highest total. There are no agreed ones.",
        { inWords: 'a rating, for example average', of: RATINGS },
        list('Band', 'The lowest and the highest total that have this rating.', number('Total', 'One limit.'), {
          least: 2,
          most: 2,
        }),
        { aliases: ['limits', 'cut_offs'] },
      ),
    },
  },
  checklists: { under: 'items', all: CHECKLISTS },
  answers: DRUMMOND_ANSWERS,
  printed: 'total',
  points: { ways: DRUMMOND_PROFILES, ratings: RATINGS },
  rareAnswer: NOT_APPROPRIATE,
};
