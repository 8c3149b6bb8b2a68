/** All instruments. A new one is its own file and one line here. */
import type { Instrument } from './instrument';
import { rob2 } from './rob2/rob2';
import { robinsI } from './robins-i/robins-i';

export const instruments: readonly Instrument[] = [rob2, robinsI];

/** @returns the instrument whose section in a study file has this key, `undefined` where there is none. */
export function instrumentById(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
