/** A table or figure of a review: what it is called, what it shows and how it is made. Each is declared where it is made. */

import type { Review } from '../review/review';
import type { Figure } from './models/figure';
import type { SectionId } from './sections';

export interface View {
  /** Named in `extraction render` and in the documentation. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly meaning: string;
  /** Where the preview shows it; one without a section is a part of another figure there. */
  readonly section?: SectionId;
  /** The pack that it belongs to: offered where the review names it, or has something of it. */
  readonly pack?: string;
  /** Whether it says what came of looking into the files of reports, as far as somebody has. */
  readonly readsReports?: true;
  /**
   * The tools of whose assessments it may show something; without it, any. What changed in the assessments with other tools
   * alone leaves it as it is, so that a comparison need not make it.
   */
  readonly appraisedWith?: readonly string[];
  readonly of: (review: Review) => Figure;
}
