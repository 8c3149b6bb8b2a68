/** An estimate as a paper prints it, digit for digit. */
import type { Node } from '../../document/document';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';

/** "SMD -0.18 (95% CI -0.38 to 0.02), p = 0.08"; `undefined` where there is no number. Minus signs stay as typed. */
export function estimateInWords(estimate: Node | undefined): string | undefined {
  const value = textAt(estimate, 'value');
  const type = textAt(estimate, 'type');
  const [lower, upper] = itemsOf(valueOf(estimate, 'ci')).map(textOf);
  const level = textAt(estimate, 'ci_level') ?? '95';
  const p = textAt(estimate, 'p');
  const number = value === undefined ? undefined : `${type === undefined ? '' : `${typeInWords(type)} `}${value}`;
  const interval = lower === undefined || upper === undefined ? undefined : `${level}% CI ${lower} to ${upper}`;
  const withInterval = number && interval ? `${number} (${interval})` : (number ?? interval);
  const probability = p === undefined ? undefined : /^[<>=≤≥]/.test(p) ? `p ${spaced(p)}` : `p = ${p}`;
  return [withInterval, probability].filter((part) => part !== undefined).join(', ') || undefined;
}

/** Short types are abbreviations; longer ones are words. */
function typeInWords(type: string): string {
  return type.length <= 3 ? type.toUpperCase() : type;
}

function spaced(p: string): string {
  return p.replace(/^([<>=≤≥])\s*/, '$1 ');
}
