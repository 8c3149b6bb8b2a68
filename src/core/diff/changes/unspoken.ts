/** What is written otherwise and says the same, beside order and form of values: comments, blank lines. */
import type { Node, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { say } from '../../language/say';
import { mayBeSeen } from '../../review/review';
import { RECORD } from '../places/named-place';
import { commentsBeside, commentsIn } from '../records/comments';
import { renamedFiles, type WorkPair } from '../records/pair-works';
import type { Work } from '../records/works';
import type { Change } from './change';
import { told } from './telling';
import type { Reviews } from './work-changes';

/** Comments, and what is left where nothing else tells why the text is another one. */
export function unspokenIn(
  { before, after }: WorkPair,
  unspoken: readonly Change[],
  isNothingElse: boolean,
  reviews: Reviews,
): readonly Change[] {
  if (before === undefined || after === undefined || hidesSomething(after, reviews)) return unspoken;
  const renamed = renamedFiles({ before, after });
  const comments = before.files.flatMap((file) => {
    const now = renamed.get(file.path) ?? after.files.find(({ path }) => path === file.path);
    return now && !isSameFile(file, now) ? commentChanges(file, now, after) : [];
  });
  const all = [...unspoken, ...comments];
  if (all.length > 0 || !isNothingElse) return all;
  return [
    told(
      { change: 'form', place: RECORD, says: say`blank lines or spaces`, after: after.files[0]?.idNode },
      { work: after, before: before.files[0], after: after.files[0] },
    ),
  ];
}

/** Whether a part of a work may not be seen yet: then its comments may not, either. */
function hidesSomething({ files }: Work, { after }: Reviews): boolean {
  return files.some((file) => [...file.sections.keys()].some((key) => !mayBeSeen(after, file, key)));
}

function commentChanges(before: RecordFile, after: RecordFile, work: Work): Change[] {
  const [was, is] = [commentsIn(before), commentsIn(after)];
  const telling = { work, before, after };
  const gone = commentsBeside(was, is).map(({ text, span }) =>
    told(
      { change: 'comments', place: RECORD, says: say`comment taken out: ${text}`, before: asNode(span), from: text },
      telling,
    ),
  );
  const fresh = commentsBeside(is, was).map(({ text, span }) =>
    told(
      { change: 'comments', place: RECORD, says: say`comment added: ${text}`, after: asNode(span), to: text },
      telling,
    ),
  );
  return [...gone, ...fresh];
}

function asNode(span: Span): Node {
  return { kind: 'scalar', span, value: null, text: '', style: 'plain' };
}

/** Whether no letter of a file is another, and it has the same name. */
export function isSameFile(one: RecordFile, other: RecordFile | undefined): boolean {
  return one === other || (one.path === other?.path && one.document.text === other.document.text);
}
