/** The ways in which published reviews answer the items of the Drummond checklists, and add them up. */
import type { AnswerOfItem, WayOfAnswering } from './quality-tool';

/** All answers that any way of answering has. */
export const DRUMMOND_ANSWERS: readonly AnswerOfItem[] = [
  { value: 'yes', meaning: 'It is so.', aliases: ['y'], stands: 'met' },
  { value: 'no', meaning: 'It is not so.', aliases: ['n'], stands: 'not met' },
  { value: 'partially', meaning: 'In part; some reviews use it.', aliases: ['partly', 'partial'], stands: 'in part' },
  {
    value: 'cannot tell',
    meaning: 'The paper does not let one tell.',
    aliases: ["can't tell", 'cant tell'],
    stands: 'not known',
  },
  { value: 'not clear', meaning: 'The paper is not clear about it.', aliases: ['unclear'], stands: 'not known' },
  {
    value: 'not applicable',
    meaning: 'The question does not arise.',
    aliases: ['na', 'n/a'],
    stands: 'does not apply',
  },
  {
    value: 'not appropriate',
    meaning: 'The item does not fit this evaluation.',
    aliases: ['inappropriate'],
    stands: 'does not apply',
  },
  { value: 'high', meaning: 'High quality in this item.', stands: 'met' },
  { value: 'moderate', meaning: 'Moderate quality in this item.', aliases: ['medium'], stands: 'in part' },
  { value: 'low', meaning: 'Low quality in this item.', stands: 'not met' },
  { value: '0', meaning: 'Not met.', stands: 'not met' },
  { value: '1', meaning: 'Met in part: only of questions 4, 5, 6, 9 and 10.', stands: 'in part' },
  { value: '2', meaning: 'Met.', stands: 'met' },
];

const ALL_OR_NOTHING = ['0', '2'];

/** Found in published reviews of economic evaluations; the last is what the authors of the longer checklist print. */
export const DRUMMOND_PROFILES: readonly WayOfAnswering[] = [
  {
    value: 'yes no cannot tell',
    meaning: 'Yes, no, cannot tell. The total counts the items answered with yes, 0 to 10.',
    aliases: ["yes no can't tell", 'yes no cant tell'],
    tool: 'drummond 10',
    answers: ['yes', 'no', 'cannot tell'],
    points: { yes: 1, no: 0, 'cannot tell': 0 },
  },
  {
    value: 'yes no not clear',
    meaning: 'Yes, no, not clear. Not added up.',
    aliases: ['yes no unclear'],
    tool: 'drummond 10',
    answers: ['yes', 'no', 'not clear'],
  },
  {
    value: 'yes no not clear not applicable',
    meaning: 'Yes, no, not clear, not applicable. Not added up.',
    aliases: ['yes no unclear na'],
    tool: 'drummond 10',
    answers: ['yes', 'no', 'not clear', 'not applicable'],
  },
  {
    value: 'zero one two',
    meaning:
      'From 0 to 2, the total from 0 to 20. Questions 1, 2, 3, 7 and 8 take only 0 or 2; 4, 5, 6, 9 and 10 take 1 for "in part".',
    aliases: ['0 1 2'],
    tool: 'drummond 10',
    answers: ['0', '1', '2'],
    points: { '0': 0, '1': 1, '2': 2 },
    onlyFor: { q1: ALL_OR_NOTHING, q2: ALL_OR_NOTHING, q3: ALL_OR_NOTHING, q7: ALL_OR_NOTHING, q8: ALL_OR_NOTHING },
  },
  {
    value: 'high moderate low',
    meaning: 'High, moderate or low, item by item. Not added up: tables show how many items have which grade.',
    tool: 'drummond 10',
    answers: ['high', 'moderate', 'low'],
  },
  {
    value: 'yes no not clear not appropriate',
    meaning: 'Yes, no, not clear, not appropriate: the longer checklist as its authors print it. Not added up.',
    tool: 'drummond 35',
    answers: ['yes', 'no', 'not clear', 'not appropriate'],
  },
  {
    value: 'yes no partially not clear not appropriate',
    meaning: 'The same with "partially", as some reviews use it. Not added up.',
    tool: 'drummond 35',
    answers: ['yes', 'no', 'partially', 'not clear', 'not appropriate'],
  },
];
