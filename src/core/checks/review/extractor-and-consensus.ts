import { isMapping, pairOf } from '../../document/walk';
import { say } from '../../language/say';
import { removePair } from '../../writing/remove';
import type { Check } from '../check';

export const extractorAndConsensus: Check = {
  code: 'extractor-and-consensus',
  title: 'A file is both one person’s work and the consensus',
  severity: 'warning',
  explanation:
    '`extractor` says that a file is one person’s own work, `consensus` that it is the record that counts. One of the two stands in a file. Where both stand, the file is taken for the consensus.',
  *find(file) {
    const { root, text } = file.document;
    const extractor = pairOf(root, 'extractor');
    const consensus = pairOf(root, 'consensus');
    if (!isMapping(root) || extractor === undefined || consensus === undefined) return;
    yield {
      span: extractor.key.span,
      message: say`This file names an extractor and is also marked as consensus. It is taken for the consensus. Keep one: “extractor” in one person’s own file, “consensus” in the record that counts.`,
      related: [{ file: file.path, span: consensus.key.span, message: say`Marked as consensus here.` }],
      fixes: [
        { title: say`Keep it as the consensus`, kind: 'choice', edits: [removePair(text, root, extractor)] },
        { title: say`Keep it as one person’s work`, kind: 'choice', edits: [removePair(text, root, consensus)] },
      ],
    };
  },
};
