/** Reviews of RevMan 5 (`.rm5`): XML with `COCHRANE_REVIEW` around all. */
import { english, say } from '../../../core/index';
import { decodeReferences } from '../../references/decode-references';
import { materialOf } from '../cochrane/material-of';
import { rm5Review } from '../revman5/rm5-review';
import { xmlTree } from '../revman5/xml-tree';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';

export const revman5: Reader = {
  id: 'revman5',
  title: english`a review of RevMan 5 (.rm5)`,
  recognises: ({ bytes }) => /<COCHRANE_REVIEW[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4000))),
  read: async (source) => materialOf(rm5Review(rootOf(source), source.name)),
};

function rootOf({ name, bytes }: Source) {
  const root = xmlTree(decodeReferences(bytes).text.replace(/^\uFEFF/, ''));
  if (root?.name !== 'COCHRANE_REVIEW')
    throw new UnreadableSource(
      say`${name} was not read: it is no whole review of RevMan 5. Save it again in RevMan, or download it again.`,
    );
  if (root.attributes.TYPE === 'DIAGNOSTIC')
    throw new UnreadableSource(say`${name} is a review of diagnostic tests, whose numbers have no place here yet.`);
  return root;
}
