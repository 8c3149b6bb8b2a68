import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { listed } from '../../../language/listed';
import { say } from '../../../language/say';
import { derivedFrom, type Review } from '../../../review/review';
import type { Group } from '../../../statistics/mean-difference';
import { sdFromStandardError } from '../../../statistics/standard-deviation';
import type { ToldRule } from '../fault';
import { shown } from '../reading/in-words';
import { isLikeOthers, spreadIn, usualSpread } from '../reading/spreads';

/** Standard deviations of means that were typed as standard errors: multiplied by √n they are far larger than those of others. */
export const deviationAsError: ToldRule = {
  code: 'deviation-as-error',
  title: 'Standard errors that may be standard deviations',
  severity: 'warning',
  looksAt: 'standard errors against other studies',
  weight: 'doubtful',
  explanation:
    'The standard errors are as large as the standard deviations of the other studies with the same measure; as errors, the people of this study would vary many times more than all others (Kadlec and others 2023, doi:10.1007/s40279-022-01766-0). An effect that is worked out of them is many times too small, so that the result is shown and enters no summary. Compare with the source, and write “sd” in place of “se”; where the numbers are right, accept the problem in this file with a reason: then it enters.',
  *find({ node: result, file, review }) {
    const measure = textAt(result, 'measure');
    const groups = oneOrMany(valueOf(result, 'by_arm')).flatMap((group) => spreadIn(group, 'se'));
    const [first, second] = groups;
    if (measure === undefined || first === undefined) return;
    const numbers = groups.map(({ n, mean, sd }) => ({ n, mean, sd }));
    const usual = derivedFrom(review, result, {
      what: 'usual spread where deviations were typed',
      of: (now) => usualUnlike(numbers, measure, file.id, now),
      same: Object.is,
    });
    if (usual === undefined) {
      for (const { node } of groups) yield { fits: node.span };
      return;
    }
    const written = listed(
      groups.map(({ node }) => textOf(node) ?? ''),
      'and',
    );
    yield {
      span: first.node.span,
      message: say`The standard deviations of “${measure}” are about ${shown(usual)} in the other studies. As standard errors, ${written} would be standard deviations of ${shown(sdFromStandardError(first.sd, first.n))} and more: they may be standard deviations themselves. Compare with the source, and write them under “sd”; where they are right, accept the problem in this file with a reason.`,
      ...(second && { related: { span: second.node.span, message: say`The other group.` } }),
      repair: {
        title: say`Write “sd” instead of “se”`,
        edits: groups.map(({ key }) => ({ span: key.span, text: 'sd' })),
      },
    };
  },
};

/** As errors they are so many times larger, see the other way round, `error-as-deviation`. */
const LARGE = 3;

function usualUnlike(groups: readonly Group[], measure: string, id: string | undefined, review: Review) {
  const { usual, mean } = usualSpread(measure, id, review);
  if (usual === undefined || !groups.every(({ sd, n }) => sdFromStandardError(sd, n) > LARGE * usual)) return undefined;
  const usualMean = mean();
  if (usualMean === undefined) return undefined;
  return groups.every((group) => isLikeOthers(group, usual, usualMean)) ? usual : undefined;
}
