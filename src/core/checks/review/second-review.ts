import { say } from '../../language/say';
import { filesOfKind } from '../../review/review';
import type { Check } from '../check';

export const secondReview: Check = {
  code: 'second-review',
  title: 'Two reviews in one folder',
  severity: 'error',
  explanation:
    'The folder of a review file, with the folders below it, is the review. Two review files with different ids in the same folder would make two reviews of the same studies. Put the second into a folder of its own, or give both the same id if they are two parts of one review.',
  *find(file, review) {
    if (file.kind !== 'review' || file.idNode === undefined) return;
    const other = filesOfKind(review, 'review').find(({ id, path }) => id !== file.id && path !== file.path);
    if (other?.idNode === undefined) return;
    yield {
      span: file.idNode.span,
      message: say`There is a second review, “${other.id}”, in this folder, so it is not clear to which one the studies belong. Put one of them into a folder of its own, or give both the same id if they are parts of one review.`,
      related: [{ file: other.path, span: other.idNode.span, message: say`The other review.` }],
    };
  },
};
