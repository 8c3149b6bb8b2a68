/** All instruments. A new one is its own file and one line here. */
import { amstar2 } from './amstar2/amstar2';
import type { Instrument } from './instrument';
import { quadas2 } from './quadas2/quadas2';
import { rob1 } from './rob1/rob1';
import { rob2 } from './rob2/rob2';
import { robinsI } from './robins-i/robins-i';

export const instruments: readonly Instrument[] = [rob2, robinsI, rob1, quadas2, amstar2];

/** @returns the instrument whose section in a study file has this key, `undefined` where there is none. */
export function instrumentById(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
