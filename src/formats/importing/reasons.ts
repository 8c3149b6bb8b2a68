/** Reasons of losses that several readers give. */
import { say } from '../../core/index';

export function unknownColumn(column: string): string {
  return say`Nothing is known of the column “${column}”. Write what is needed of it into the file by hand.`;
}

export function whyNoWeights(): string {
  return say`Weights follow from the meta-analysis that is made of the results, so that none is written down.`;
}
