import { say } from '../../../language/say';
import { twoSidedNormal } from '../../../statistics/distributions';
import { sizesOfZ } from '../../../statistics/possible/p-values';
import { gapBetween } from '../../../statistics/possible/rounding';
import type { ToldRule } from '../fault';
import { effectsOfGroups, type GroupEffect } from '../reading/effects-of-groups';
import { printedP, wouldFitIf } from '../reading/in-words';
import type { ReadResult } from '../reading/result';

/** A p value that two groups with such numbers hardly have. */
export const pContradictsGroups: ToldRule = {
  code: 'p-contradicts-groups',
  title: 'The p value hardly follows from the groups',
  severity: 'information',
  looksAt: 'p against the numbers of the groups',
  weight: 'worth a look',
  explanation:
    'How far two groups differ by chance alone follows from their sizes, means and standard deviations, or from their counts (Cochrane Handbook 6.4, 6.5). Other tests and adjustment move the p value; where it lies very far from what the numbers give, a digit or n is wrong, standard errors stand under “sd”, or p is of another comparison. Nothing is said where values before stand beside, or where the analysis is adjusted. Compare with the source; how it was analysed belongs under “analysis”.',
  *find(result) {
    const p = result.estimate()?.p();
    const effect = unadjusted(result);
    if (p === undefined || effect === undefined) return;
    const ofP = sizesOfZ(p);
    if (isNear(effect.z, ofP)) return yield { fits: p.node.span };
    const found = twoSidedNormal(Math.abs(effect.z));
    const about = found < 0.001 ? 'p < 0.001' : `p ≈ ${printedP(found)}`;
    const asErrors = effect.metric === 'md' && effect.errors !== undefined && isNear(effect.errors, ofP);
    yield {
      span: p.node.span,
      message: say`From the numbers of both groups follows ${about}, and ${p.text} is written.${wouldFitIf(asErrors ? [say`standard errors stand under “sd”`] : [])} Compare with the source: a digit or n may be wrong, or p is of another comparison; if the analysis was adjusted, say so under “analysis”.`,
      related: { span: result.pair()?.[0].node.span ?? p.node.span, message: say`The first group.` },
    };
  },
};

/** What two groups give that are compared as they are. */
function unadjusted(result: ReadResult): GroupEffect | undefined {
  const pair = result.pair();
  if (pair === undefined || result.isModelled()) return undefined;
  if (pair.some(({ at }) => at('before') !== undefined || at('change') !== undefined)) return undefined;
  return effectsOfGroups(pair)[0];
}

/** Tests by ranks and exact ones, and adjustment that nobody mentions, move z by less than this. */
const APART = [1, 0.5] as const;

function isNear(z: number, ofP: { readonly least: number; readonly most: number }): boolean {
  const size = Math.abs(z);
  const [always, share] = APART;
  return gapBetween({ least: size, most: size }, ofP) <= always + share * Math.min(size, ofP.least);
}
