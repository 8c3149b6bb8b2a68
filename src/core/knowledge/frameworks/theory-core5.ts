/** Five criteria for papers about programme theory: what is offered where a review names no other tool. */
import type { Framework } from './framework';

const NOT_CONFIRMED = 'The set is put together from syntheses of theory; no source at hand prints it as a list.';

export const theoryCore5: Framework = {
  id: 'theory_core5',
  name: 'Theory quality: five core criteria',
  fullName: 'Five criteria for papers about programme theory, as syntheses of theory use them',
  meaning: 'Asks how well a paper explains how an intervention is meant to work.',
  place: '`theory_quality` in a study file, with `tool: theory core 5`',
  sources: [],
  licence: 'The criteria stand here in our own words.',
  checked: 'not verified',
  items: [
    {
      key: 'clarity_of_constructs',
      label: 'Clarity of constructs',
      meaning: 'It is clear what each idea of the theory means.',
      unconfirmed: NOT_CONFIRMED,
    },
    {
      key: 'clarity_of_relations',
      label: 'Clarity of relations',
      meaning: 'It is clear how the ideas bear on each other.',
      unconfirmed: NOT_CONFIRMED,
    },
    {
      key: 'testability',
      label: 'Testability',
      meaning: 'The theory could be shown to be wrong by data.',
      unconfirmed: NOT_CONFIRMED,
    },
    {
      key: 'parsimony',
      label: 'Parsimony',
      meaning: 'The theory needs no more ideas than it has to.',
      unconfirmed: NOT_CONFIRMED,
    },
    {
      key: 'generalisability',
      label: 'Generalisability',
      meaning: 'The theory holds beyond the place where it was made.',
      aliases: ['generalizability'],
      unconfirmed: NOT_CONFIRMED,
    },
  ],
  notes: [
    'This set of criteria is a choice of this project, not a published tool. A review that uses another tool names it and its criteria.',
    'Whether a paper shows a logic model and whether its theory was tested with data stand in `theory`, beside what the theory says.',
    'The rating is a judgement, low, medium or high, with its reason; it is not worked out.',
  ],
};
