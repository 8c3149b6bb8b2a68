/** Fixtures with a cursor: `$0` stands where it is. */

import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';

export interface WithCursor {
  readonly text: string;
  readonly offset: number;
  readonly file: RecordFile;
}

/** Takes the cursor out of a fixture and reads the rest. */
export function atCursor(fixture: string, path = 'studies/practice-trial.extraction.yaml'): WithCursor {
  const offset = fixture.indexOf('$0');
  if (offset < 0) throw new Error('The fixture has no cursor ($0).');
  const text = fixture.slice(0, offset) + fixture.slice(offset + 2);
  return { text, offset, file: readRecord(path, parse(text)) };
}
