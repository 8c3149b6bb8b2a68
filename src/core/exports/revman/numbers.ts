/** Numbers for programs. */
import type { Node } from '../../document/document';
import { numberOf } from '../../document/numbers';
import { textOf } from '../../document/walk';
import { type Metric, scaleOf } from '../../effects/effect';

/** As printed, with a hyphen for the minus sign; nothing for words. */
export function textOfNumber(node: Node | undefined): string | undefined {
  return numberOf(node) === undefined ? undefined : textOf(node)?.replace(/^[−–]/, '-');
}

/** Whether effects of this type are pooled as logarithms. */
export function isLogScale(type: string): boolean {
  return scaleOf(type as Metric) === 'log';
}

/** Without numbers that are none. */
export function withoutErrors(row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 'NaN' && !value.includes('Infinity')));
}
