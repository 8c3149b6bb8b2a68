import type { Turn } from '../../../src/formats/importing/source';

/** Nobody waits for the reader. */
export const noTurns: Turn = async () => {};
