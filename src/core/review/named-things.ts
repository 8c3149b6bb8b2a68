/** What can be referred to by name, in words. */

import type { ReferenceTarget } from '../fields/field';
import { english } from '../language/say';

/** What each thing is called, where it is given, and whether that is the review file. */
export const THINGS: Readonly<
  Record<ReferenceTarget, { readonly name: string; readonly of?: string; readonly home: string; readonly key?: string }>
> = {
  study: { name: english`study`, home: english`in a file that begins with “study: …”` },
  intervention: { name: english`intervention`, home: english`in a file that begins with “intervention: …”` },
  report: { name: english`report`, of: english` in this study`, home: english`under “reports” of the study` },
  arm: { name: english`arm`, of: english` in this study`, home: english`under “arms” of the study` },
  result: { name: english`result`, of: english` in this study`, home: english`under “results” of the study` },
  reviewer: { name: english`reviewer`, home: english`under “reviewers” of the review file`, key: 'reviewers' },
  outcome: {
    name: english`outcome`,
    home: english`under “vocabulary: outcomes” of the review file`,
    key: 'vocabulary',
  },
  measure: {
    name: english`measure`,
    home: english`under “vocabulary: measures” of the review file`,
    key: 'vocabulary',
  },
  timepoint: {
    name: english`time point`,
    home: english`under “vocabulary: timepoints” of the review file`,
    key: 'vocabulary',
  },
  population: {
    name: english`population`,
    home: english`under “vocabulary: populations” of the review file`,
    key: 'vocabulary',
  },
  mechanism: {
    name: english`mechanism`,
    home: english`under “vocabulary: mechanisms” of the review file`,
    key: 'vocabulary',
  },
  theme: { name: english`theme`, home: english`under “themes” of the review file`, key: 'themes' },
};
