import { authorInWords } from '../../document/record';
import { say } from '../../language/say';
import { otherFilesOfTheSame } from '../../review/review';
import type { Check } from '../check';

export const duplicateSection: Check = {
  code: 'duplicate-section',
  title: 'The same section stands in two files of one record',
  severity: 'error',
  explanation:
    'A record may be split over several files: sections by the same person are put together. The same section twice by the same person has two answers to one question, and only one can be read. Put the two together, or say in one file that it is another person’s work.',
  *find(file, review) {
    if (file.kind === undefined || file.id === undefined) return;
    const others = otherFilesOfTheSame(review, file);
    for (const [key, pair] of file.sections) {
      const other = others.find(({ sections }) => sections.has(key));
      const second = other?.sections.get(key);
      if (other === undefined || second === undefined) continue;
      yield {
        span: pair.key.span,
        message: say`“${key}” of ${file.kind} “${file.id}” (${authorInWords(file.author)}) stands in two files, here and in ${nameOf(other.path)}. Only one of them is read. Put them together in one file.`,
        related: [{ file: other.path, span: second.key.span, message: say`“${key}” stands here too.` }],
      };
    }
  },
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
