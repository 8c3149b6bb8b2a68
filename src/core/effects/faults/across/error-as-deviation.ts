import { oneOrMany, textAt, textOf, valueOf } from '../../../document/walk';
import { listed } from '../../../language/listed';
import { say } from '../../../language/say';
import { derivedFrom, type Review } from '../../../review/review';
import { cohensD, type Group, hedgesG } from '../../../statistics/mean-difference';
import { printed } from '../../../statistics/printed';
import { sdFromStandardError } from '../../../statistics/standard-deviation';
import type { Fault, ToldRule } from '../fault';
import { isLikeOthers, type Spread, spreadIn, usualSpread } from '../reading/spreads';

/**
 * Standard errors of means that were typed as standard deviations: they are far smaller than those of the other studies
 * with the same measure, fit once they are multiplied by √n, and the means are of the usual size, so that it is not
 * another way of scoring. Effects become too large by √n.
 */
export const errorAsDeviation: ToldRule = {
  code: 'error-as-deviation',
  title: 'Standard deviations that may be standard errors',
  severity: 'warning',
  looksAt: 'standard deviations against other studies',
  weight: 'doubtful',
  explanation:
    'The standard deviations are far smaller than those of the other studies with the same measure, and would fit if they were multiplied by the root of the number of people. Papers often print the standard error of a mean where a standard deviation is expected; an effect that is worked out of it is many times too large, so that the result is shown and enters no summary. Compare with the source, and write “se” in place of “sd”; where the numbers are right, accept the problem in this file with a reason: then it enters.',
  *find({ node: result, file, review }) {
    const measure = textAt(result, 'measure');
    const groups = oneOrMany(valueOf(result, 'by_arm')).flatMap((group) => spreadIn(group, 'sd'));
    if (measure === undefined || groups.length === 0) return;
    // Of the other studies only this is kept, so that a number there moves nothing here as long as it decides nothing.
    const numbers = groups.map(({ n, mean, sd }) => ({ n, mean, sd }));
    const usual = derivedFrom(review, result, {
      what: 'usual spread where errors were typed',
      of: (now) => usualUnlike(numbers, measure, file.id, now),
      same: Object.is,
    });
    if (usual !== undefined) yield faultOf(groups, usual, measure);
    else for (const { node } of groups) yield { fits: node.span };
  },
};

/** The usual standard deviation of other studies, where those of these groups look like standard errors. */
function usualUnlike(groups: readonly Group[], measure: string, id: string | undefined, review: Review) {
  const { usual, mean } = usualSpread(measure, id, review);
  if (usual === undefined || !groups.every(({ sd }) => sd < SMALL * usual)) return undefined;
  const usualMean = mean();
  if (usualMean === undefined) return undefined;
  const looksLikeError = ({ n, mean, sd }: Group) =>
    isLikeOthers({ mean, sd: sdFromStandardError(sd, n) }, usual, usualMean);
  return groups.every(looksLikeError) ? usual : undefined;
}

/** A standard deviation so much smaller than those of others is looked at. */
const SMALL = 1 / 3;

function faultOf(groups: readonly Spread[], usual: number, measure: string): Fault {
  const [first, second] = groups as readonly [Spread, Spread | undefined];
  const asErrors = groups.map((group) => ({ ...group, sd: sdFromStandardError(group.sd, group.n) }));
  const effect = (of: readonly Group[]) => (of[0] && of[1] ? printed(hedges(of[0], of[1]), 2) : undefined);
  const sizes =
    groups.length === 2
      ? say` As typed, Hedges’ g is ${effect(groups)}; if they are standard errors of means, it is ${effect(asErrors)}.`
      : '';
  return {
    span: first.node.span,
    message: say`The standard deviations of “${measure}” are about ${printed(usual, 1)} in the other studies, and here ${listed(
      groups.map(({ node }) => textOf(node) ?? ''),
      'and',
    )}: they may be standard errors, which are smaller by the root of n.${sizes} Compare with the source, and write standard errors under “se”; where they are right, accept the problem in this file with a reason.`,
    ...(second && { related: { span: second.node.span, message: say`The other group.` } }),
    repair: {
      title: say`Write “se” instead of “sd”`,
      edits: groups.map(({ key }) => ({ span: key.span, text: 'se' })),
    },
  };
}

function hedges(first: Group, second: Group): number {
  return hedgesG(cohensD(first, second), first.n, second.n, 'metafor_ls').value;
}
