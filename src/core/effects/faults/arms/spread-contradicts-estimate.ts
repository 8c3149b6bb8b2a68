import type { Node } from '../../../document/document';
import { pairOf, textAt } from '../../../document/walk';
import { listed } from '../../../language/listed';
import { say } from '../../../language/say';
import { normalQuantile } from '../../../statistics/distributions';
import type { ToldRule } from '../fault';
import type { ReadEstimate } from '../reading/estimates';
import type { WrittenGroup } from '../reading/groups';
import { shown } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';

/** Standard deviations and standard errors in each other's place, as the estimate of the same study tells. */
export const spreadContradictsEstimate: ToldRule = {
  code: 'spread-contradicts-estimate',
  title: 'Standard deviation and standard error may be exchanged',
  severity: 'warning',
  looksAt: 'spread of the groups against the estimate',
  weight: 'doubtful',
  explanation:
    'How sure a difference of means is follows from the standard deviations of the groups; a standard error is smaller by the root of n. Where the interval, t or standard error of the estimate fits only if the numbers of the groups are the other of the two, they stand under the wrong name: the most frequent error in extracted data (Kadlec and others 2023, doi:10.1007/s40279-022-01766-0). The result is shown and enters no summary until somebody has looked. Compare with the source, and write the right name; where the numbers are right, accept the problem in this file with a reason.',
  *find(result) {
    const pair = result.pair();
    const error = pair && errorOf(result.estimate());
    if (pair === undefined || error === undefined) return;
    for (const key of ['sd', 'se'] as const) {
      const spreads = pair.flatMap((group) => spreadOf(group, key));
      const [one, other] = spreads;
      if (one === undefined || other === undefined) continue;
      const [asErrors, asDeviations] = [
        Math.hypot(one.value, other.value),
        Math.hypot(one.value / Math.sqrt(one.n), other.value / Math.sqrt(other.n)),
      ];
      const [typed, meant] = key === 'sd' ? [asDeviations, asErrors] : [asErrors, asDeviations];
      if (!isFar(typed, error) || !isNear(meant, error)) {
        yield { fits: one.node.span };
        continue;
      }
      const right = key === 'sd' ? 'se' : 'sd';
      const numbers = listed(
        spreads.map(({ text }) => text),
        'and',
      );
      yield {
        span: one.node.span,
        message:
          key === 'sd'
            ? say`As standard deviations, ${numbers} give the difference a standard error of ${shown(typed)}; its own numbers say ${shown(error)}, which fits if they are standard errors (${shown(meant)}). Compare with the source, and write standard errors under “se”; where the numbers are right, accept the problem in this file with a reason.`
            : say`As standard errors, ${numbers} give the difference a standard error of ${shown(typed)}; its own numbers say ${shown(error)}, which fits if they are standard deviations (${shown(meant)}). Compare with the source, and write standard deviations under “sd”; where the numbers are right, accept the problem in this file with a reason.`,
        related: { span: other.node.span, message: say`The other group.` },
        repair: {
          title: say`Write “${right}” instead of “${key}”`,
          edits: spreads.map((each) => ({ span: each.key.span, text: right })),
        },
      };
    }
  },
};

interface Spread extends Written {
  readonly n: number;
  readonly key: Node;
}

function spreadOf({ node, n, at }: WrittenGroup, key: string): Spread[] {
  const [spread, pair] = [at(key), pairOf(node, key)];
  return spread && pair && n && spread.value > 0 ? [{ ...spread, n: n.value, key: pair.key }] : [];
}

/** The standard error of a difference of means, by its own numbers. */
function errorOf(estimate: ReadEstimate | undefined): number | undefined {
  if (estimate === undefined || textAt(estimate.node, 'type') !== 'md') return undefined;
  const scaled = estimate.scaled();
  if (scaled) return (scaled.half.least + scaled.half.most) / 2 / normalQuantile(0.5 + scaled.level / 200);
  const [value, se, t] = ['value', 'se', 't'].map(estimate.at);
  if (se !== undefined && se.value > 0) return se.value;
  return value && t && t.value !== 0 && value.value !== 0 ? Math.abs(value.value / t.value) : undefined;
}

/** Adjustment for values before makes a standard error smaller by half at most; the root of n is more in groups of 10. */
const FAR = 2.5;
const NEAR = 1.8;

function isFar(one: number, other: number): boolean {
  return Math.max(one / other, other / one) >= FAR;
}

function isNear(one: number, other: number): boolean {
  return Math.max(one / other, other / one) <= NEAR;
}
