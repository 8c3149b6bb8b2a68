/** Changes since the start: printed, or from the values before and after with their correlation. Cochrane Handbook 6.5.2.8. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { valueOf } from '../document/walk';
import { say } from '../language/say';
import { sdOfChange } from '../statistics/standard-deviation';
import type { Found } from './found';
import { limitsOf, spreadOf, spreadOfMean } from './spread';

/** As printed; else what follows from the means after and before. */
export function changeOf(arm: Node): Found | undefined {
  const [change, after, before] = ['change', 'mean', 'before'].map((key) => numberAt(arm, key));
  if (change !== undefined) return { value: change };
  if (after === undefined || before === undefined) return undefined;
  return { value: after - before, notes: [say`Mean change = mean after − mean before.`] };
}

/** As printed; else from how sure the mean change is; else from both standard deviations and their correlation. */
export function spreadOfChange(arm: Node, n: number, result: Node): Found | undefined {
  const sd = numberAt(arm, 'change_sd');
  if (sd !== undefined) return { value: sd };
  return (
    spreadOfMean(numberAt(arm, 'change_se'), limitsOf(arm, 'change_ci'), n) ??
    spreadOfBoth(arm, n, valueOf(result, 'derive'))
  );
}

function spreadOfBoth(arm: Node, n: number, derive: Node | undefined): Found | undefined {
  const before = numberAt(arm, 'before_sd');
  const after = spreadOf(arm, n);
  const own = numberAt(arm, 'correlation');
  const correlation = own ?? numberAt(derive, 'correlation');
  if (before === undefined || after === undefined || correlation === undefined) return undefined;
  const taken =
    own === undefined
      ? say`The correlation before and after, ${correlation}, is taken from “derive”: the group’s own is not written.`
      : undefined;
  return {
    value: sdOfChange(before, after.value, correlation),
    notes: [
      ...(after.notes ?? []),
      say`SD of the change = √(s_b² + s_f² − 2·r·s_b·s_f), with the correlation as written.`,
      ...(taken === undefined ? [] : [taken]),
    ],
  };
}
