/**
 * What the checks of checklists whose items are added up are called, and why they matter. Reviews have accepted problems by
 * these codes, so that they keep the name of the first tool that had them.
 */

/** What a check says of itself. */
export interface CheckInWords {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
}

export const CHECKS_OF_CHECKLISTS: Readonly<Record<'items' | 'total' | 'rareAnswer', CheckInWords>> = {
  items: {
    code: 'drummond-items',
    title: 'An answer that does not belong to the checklist',
    explanation:
      'Two checklists have the name Drummond, and reviews answer their items in different ways. Items of the other checklist are not read, and answers that the review has not decided on cannot be added up or compared. Correct the answer, or say in the section or in the review file which checklist was used and how it is answered.',
  },
  total: {
    code: 'drummond-total',
    title: 'A total or rating of an economic evaluation that does not fit',
    explanation:
      'A total must be one that the answers can make, and a rating must lie in the band that the review itself has drawn for its total (`appraisal: {drummond: {bands: …}}`). There are no agreed limits between ratings, so without bands no rating is held against a total. Correct the answers, the total, the rating or the bands; or accept the problem with the reason.',
  },
  rareAnswer: {
    code: 'drummond-not-appropriate',
    title: 'An item that can hardly be “not appropriate”',
    explanation:
      'Most items of the longer Drummond checklist fit every economic evaluation. “Not appropriate” can stand at one of 9 and 10 (one study or several), at 14 (no changes in productivity), at 20 and 21 together (no model), at 23 and 24 where 25 is answered with yes (nothing is discounted, and it is said why), and at 26 (a model without chance). These rules are a choice of this project; elsewhere the answer deserves a second look, and may well stay.',
  },
};
