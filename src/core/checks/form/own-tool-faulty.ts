import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { pairsOf } from '../../document/walk';
import { readOwnTools, readToolFile } from '../../format/own/own-tools';
import { say } from '../../language/say';
import { filesOfKind, type Review } from '../../review/review';
import type { Check, Finding } from '../check';
import { findingOf } from '../own-fault';

export const ownToolFaulty: Check = {
  code: 'own-tool-faulty',
  title: 'The description of a tool of your own that cannot be used',
  severity: 'error',
  explanation:
    'A review describes tools of its own under `tools`, or each in a file of its own: questions, answers, levels and rules. What cannot be understood there is passed over. Rules are tried as the tables of the program are: each must be able to decide, every set of answers must lead somewhere, and every sum must lie in one band. The page about tools of your own (`docs/own-tools.md`) shows how they are written.',
  *find(file, review) {
    if (file.kind === 'review') yield* readOwnTools(file.sections.get('tools')?.value).faults.map(findingOf);
    if (file.kind !== 'tool') return;
    yield* readToolFile(file.document.root).faults.map(findingOf);
    yield* describedTwice(file, review);
  },
};

/** A tool that is described elsewhere too: that description counts. */
function* describedTwice({ path, id, idNode }: RecordFile, review: Review): Generator<Finding> {
  if (idNode === undefined) return;
  const inReview = filesOfKind(review, 'review').flatMap((file): Place[] =>
    pairsOf(file.sections.get('tools')?.value)
      .filter(({ key }) => key.text === id)
      .map(({ key }) => ({ file: file.path, span: key.span })),
  );
  const inFiles = filesOfKind(review, 'tool').filter((file) => file.id === id);
  const first = inReview[0] ?? placeOf(inFiles[0]);
  if (first === undefined || first.file === path) return;
  yield {
    span: idNode.span,
    message: say`“${id ?? ''}” is described elsewhere too, and only that description counts. Give this tool another name, or delete one of the two.`,
    related: [{ ...first, message: say`“${id ?? ''}” is described here.` }],
  };
}

interface Place {
  readonly file: string;
  readonly span: Span;
}

function placeOf(file: RecordFile | undefined): Place | undefined {
  return file?.idNode && { file: file.path, span: file.idNode.span };
}
