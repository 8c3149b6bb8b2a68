import type { Node } from '../../../document/document';
import { oneOrMany, textAt, valueOf } from '../../../document/walk';
import { say, translated } from '../../../language/say';
import { studyDesign } from '../../../review/appraisal/assessments';
import { CLUSTERS_NOT_HEEDED, clusteringOf, isClustered } from '../../clusters';
import type { ToldRule } from '../fault';
import { armsFor } from '../reading/study-of';

/** People of wards or teams, analysed as if each had been allotted alone. The effect itself heeds it: it enters no summary. */
export const clustersNotHeeded: ToldRule = {
  code: 'clusters-not-heeded',
  title: 'Wards analysed as if they were persons',
  severity: 'warning',
  looksAt: 'whether clustering was taken into account',
  weight: 'worth a look',
  explanation:
    'People of one ward or team resemble each other, so that an analysis that counts them as if each had been allotted alone is too sure (Cochrane Handbook 23.1). Such a result enters no summary. Take an estimate that heeds it, write under “analysis: clustering” how it was heeded, or have it worked out with an intracluster correlation (“derive: icc”).',
  *find({ node: result, file, review, estimates }) {
    const numbers = [...estimates().map(({ node }) => node), ...oneOrMany(valueOf(result, 'derive'))];
    const [first] = numbers;
    const facts = { design: studyDesign(file, review)?.value, arms: armsFor(file, review) };
    if (first === undefined || !isClustered(result, facts) || !isOfDifference(numbers)) return;
    const clustering = clusteringOf(result);
    // What is not said is asked for where the effect is used; but some methods know of no wards.
    if (clustering === 'not said' && !countsPersons(methodOf(result))) return;
    if (clustering === 'adjusted' || valueOf(valueOf(result, 'derive'), 'icc') !== undefined)
      return yield { fits: first.span };
    yield {
      span: (first.kind === 'mapping' ? first.pairs[0]?.key : undefined)?.span ?? first.span,
      message: `${translated(CLUSTERS_NOT_HEEDED)} ${say`It enters no summary. Take an estimate that heeds it, or have it worked out with an intracluster correlation (“derive: icc”).`}`,
    };
  },
};

/** Tests that count every person as allotted alone. */
const OF_PERSONS =
  /\b(?:t[- ]?tests?|chi[- ]?squared?|fisher['’]?s exact|mann[- –]whitney|wilcoxon|kruskal[- –]wallis|log[- ]?rank|anova|ancova)\b|χ²/i;

const HEEDS_WARDS =
  /\b(?:cluster\w*|wards?|sites?|centres?|centers?|mixed|multi-?level|hierarchical|random|gee|robust|sandwich|design effect|intra-?class|icc|summary)\b/i;

function countsPersons(method: string): boolean {
  return OF_PERSONS.test(method) && !HEEDS_WARDS.test(method);
}

/** In words: with what the authors took wards into account may stand in any of them. */
function methodOf(result: Node): string {
  const analysis = valueOf(result, 'analysis');
  const parts = ['method', 'population', 'missing_data', 'note'].map((key) => textAt(analysis, key));
  return [textAt(result, 'analysis'), ...parts].filter((each) => each !== undefined).join('; ');
}

/** How sure a number is matters where it says how sure it is. */
function isOfDifference(numbers: readonly (Node | undefined)[]): boolean {
  return numbers.some((each) =>
    ['ci', 'se', 'p', 't', 'f', 'z', 'from'].some((key) => valueOf(each, key) !== undefined),
  );
}
