/** At something of a pack that the review does not name: names it in the review file. */
import type { RecordFile } from '../../document/record';
import { HEADER_KEYS } from '../../document/record';
import { touches } from '../../document/walk';
import { say, translated } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import { partsOfUnnamedPacks } from '../../review/packs-of-review';
import type { Review } from '../../review/review';
import { addWord } from '../../writing/add-word';
import { filesForNames } from '../place/home-of-names';
import type { Refactoring } from './refactoring';

/** One for each pack to which what stands at the cursor belongs. */
export function addPack(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const here = [...partsOfUnnamedPacks(review, file)].find(({ span }) => touches(span, offset));
  const [home] = filesForNames(review, ['packs']);
  if (here === undefined || home === undefined) return [];
  const order = [...HEADER_KEYS, ...Object.keys(recordFieldsOf(review, 'review').fields)];
  return here.packs.flatMap(({ id, name }) => {
    const edits = addWord(home.document, 'packs', id, order);
    const title = say`Use the pack “${id}” (${translated(name)}) in this review`;
    return edits.length === 0 ? [] : [{ title, kind: 'name' as const, edits: [{ path: home.path, edits }] }];
  });
}
