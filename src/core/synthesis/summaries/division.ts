/** What studies are told apart by: a word or a number of each, from their files or from the entry that asks. */
import { textOf, valueOf } from '../../document/walk';
import { studyDesign } from '../../review/appraisal/assessments';
import { type RecordView, type Review, sectionNode } from '../../review/review';
import { namesOf } from '../../review/study-names';
import { biasOf } from '../bias/result-bias';
import { plainWords } from '../cells/cells';
import type { Candidate } from '../results/forest-candidate';
import type { Division } from '../results/meta-analysis';

/** A result as far as it is told apart from others. */
type Told = Pick<Candidate, 'study' | 'section' | 'id' | 'measure' | 'timepoint' | 'population'>;

/** @returns nothing where nobody says it */
export function valueIn({ by, values }: Division, candidate: Told, review: Review): string | undefined {
  const { study, id } = candidate;
  const written = values.get(`${study.id} ${id}`) ?? values.get(study.id);
  if (written !== undefined || by === undefined) return written;
  const known = KNOWN[by.toLowerCase().replaceAll('_', ' ')];
  return known === undefined ? wordsAt(study, by.split('.')) : known(candidate, review);
}

/** What is known of each result, whatever its file says. */
const KNOWN: Readonly<Record<string, (candidate: Told, review: Review) => string | undefined>> = {
  design: ({ section }, review) => studyDesign(section.file, review)?.value,
  'risk of bias': ({ id, study }, review) => biasOf(id, study, review)?.label,
  measure: ({ measure }, review) => (measure === undefined ? undefined : namesOf(review).measure(measure)),
  timepoint: ({ timepoint }) => timepoint,
  population: ({ population }) => population,
};

/** What stands behind a path of keys, in words; of a list all of them. */
function wordsAt(study: RecordView, [first = '', ...deeper]: readonly string[]): string | undefined {
  const section = sectionNode(study, first);
  const node = deeper.reduce((here, key) => valueOf(here, key), section);
  if (node === undefined) return undefined;
  return node.kind === 'scalar' ? textOf(node) : plainWords(node).join(', ') || undefined;
}
