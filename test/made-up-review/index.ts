/**
 * Made-up reviews of any size, the same for the same seed: what the laws try and what `npm run bench` measures.
 *
 * They look like reviewers' files (a review file with its vocabulary, interventions, randomised and other studies with
 * arms, results, quotations and assessments by RoB 2 and ROBINS-I, some by two people and agreed), and have next to no
 * problems. Each file says of itself that it is fictional.
 */
import { chanceFrom } from './chance';
import { interventionText, reviewText } from './review-files';
import { type MadeUpAuthor, type MadeUpStudy, studyText } from './study';
import { INTERVENTIONS } from './vocabulary';

export type { MadeUpAuthor, MadeUpStudy };
export { chanceFrom, studyText };

/** One file of a made-up review. */
export interface MadeUpFile {
  /** Below {@link MADE_UP_FOLDER}: `made-up/studies/study-0008.LM.extraction.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** The folder of every made-up review, without a `/` at its end. */
export const MADE_UP_FOLDER = 'made-up';

/** What a made-up review is like. */
export interface MadeUpReview {
  /** How many files, with the review file and four interventions; at least 6. */
  readonly files: number;
  /** About how many lines each study has; 300 where nothing is said. */
  readonly lines?: number;
  /** The same number gives the same texts. */
  readonly seed?: number;
}

/** Each of so many studies has a file of each of two people beside the one that they agreed on. */
const EACH_BY_TWO = 8;

/** @returns exactly as many files as asked for: the review file, four interventions, studies; of each eighth study three */
export function madeUpReview({ files, lines = 300, seed = 1 }: MadeUpReview): MadeUpFile[] {
  const chance = chanceFrom(seed);
  const made: MadeUpFile[] = [
    { path: `${MADE_UP_FOLDER}/review.extraction.yaml`, text: reviewText() },
    ...INTERVENTIONS.map((each) => ({
      path: `${MADE_UP_FOLDER}/interventions/${each.id}.extraction.yaml`,
      text: interventionText(each),
    })),
  ];
  for (let number = 1; made.length < files; number++) {
    const study = {
      id: `study-${String(number).padStart(4, '0')}`,
      number,
      lines,
      seed: chance.whole(0, 1_000_000_000),
    };
    const isByTwo = number % EACH_BY_TWO === 0 && made.length + 3 <= files;
    made.push(
      ...(isByTwo ? (['LM', 'CB', 'consensus'] as const) : ['consensus' as const]).map((each) => fileOf(study, each)),
    );
  }
  return made;
}

function fileOf(study: MadeUpStudy, author: MadeUpAuthor): MadeUpFile {
  const whose = author === 'consensus' ? '' : `.${author}`;
  return { path: `${MADE_UP_FOLDER}/studies/${study.id}${whose}.extraction.yaml`, text: studyText(study, author) };
}
